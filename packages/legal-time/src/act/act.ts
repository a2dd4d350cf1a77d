/** An act: a law, decree, regulation … as dated data, with how sure its record is. */

import type { Localized } from '../language/localized.js';

/** What an act can be. */
export const ACT_KINDS = [
  ...['law', 'code', 'decree', 'resolution', 'decision', 'circular', 'regulation', 'order'],
  ...['courtRules', 'judgment', 'consolidation', 'other'],
] as const;

/** First and last day on which something is in force; open or unknown where left out. */
export interface DatesOfForce {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Identifiers of an act: those of Europe, or of the state's own scheme. */
export interface ActIdentifiers {
  /** European Legislation Identifier, a URI. */
  readonly eli?: string | undefined;
  /** European Case Law Identifier, of a judgment. */
  readonly ecli?: string | undefined;
  /** In the state's own scheme, such as `BWBR0005537` or `SR 172.021`. */
  readonly national?: string | undefined;
}

/**
 * An act as dated data: id, kind, number, names, when it was issued and is in force, what it amends
 * and what took its place. What is not known is left out.
 */
export interface Act {
  readonly schema: 'thutuc/act@1';
  /** Such as `vn/61-2018-nd-cp`. */
  readonly id: string;
  /** ISO 3166 code of the state or its part, or the code of a union such as `EU`. */
  readonly jurisdiction: string;
  readonly kind: (typeof ACT_KINDS)[number];
  /** The number under which it is cited; no two acts of a jurisdiction have the same. */
  readonly number?: string | undefined;
  /** Under which official collections keep it; what is not known is left out. */
  readonly identifiers?: ActIdentifiers | undefined;
  /** Name by language tag. */
  readonly names: Localized;
  /** Day of issue; left out where it is not known, never guessed. */
  readonly issued?: string | undefined;
  /**
   * First and last day in force. Left out where they are not known; without `to` no end is known.
   */
  readonly inForce?: DatesOfForce | undefined;
  /** Ids of the acts that it amends. */
  readonly amends?: readonly string[] | undefined;
  /** Ids of the acts that took its place. */
  readonly replacedBy?: readonly string[] | undefined;
  /**
   * How sure the dates are: `read` in the text, `reported` by secondary sources that agree,
   * `doubtful` where the sources are weak or contradict one another.
   */
  readonly certainty: 'read' | 'reported' | 'doubtful';
  /** Where the record is from, such as a copy of the text, or reports of the press. */
  readonly source?: string | undefined;
  /** What else the record has to say, such as what contradicts it. */
  readonly note?: string | undefined;
}
