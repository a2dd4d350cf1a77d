/** A note on a date: what it rests on that one has to know of. */
import type { Localized } from '../language/localized.js';
import type { DatesOfForce } from './act.js';
import type { ForceGap } from './in-force.js';

/**
 * Something to know of a date before one relies on it, as facts; `noteText` says it in a language.
 */
export type LegalNote =
  | {
      /** The calendar is not of the rule's country, or not in its zone. */
      readonly code: 'CALENDAR_MISMATCH';
      readonly rule: string;
      readonly jurisdiction: string;
      readonly calendar: string;
      /** What differs, of the rule's and of the calendar's side. */
      readonly differs:
        | { readonly what: 'jurisdiction'; readonly calendar: string }
        | { readonly what: 'zone'; readonly rule: string; readonly calendar: string };
    }
  | {
      /** A day off is of a class that the rule does not know. */
      readonly code: 'DAY_CLASS_UNKNOWN';
      readonly rule: string;
      readonly calendar: string;
      readonly dayClass: string;
      /** The first such day. */
      readonly date: string;
      /** The classes that the rule knows. */
      readonly known: readonly string[];
    }
  /** The text of the rule was not read. */
  | { readonly code: 'RULE_REPORTED'; readonly rule: string }
  | ({ readonly code: 'RULE_NOT_IN_FORCE'; readonly rule: string } & OutOfForce)
  | ({ readonly code: 'CALENDAR_NOT_IN_FORCE'; readonly calendar: string } & OutOfForce)
  | ({
      readonly code: 'ACT_NOT_IN_FORCE';
      readonly act: string;
      readonly names: Localized;
      /** The names of the acts that took its place. */
      readonly replacedBy: readonly Localized[];
    } & OutOfForce)
  | {
      /** The act, whose first day in force is not on record, was issued after the span begins. */
      readonly code: 'ACT_NOT_ISSUED';
      readonly act: string;
      readonly names: Localized;
      readonly issued: string;
    }
  | {
      /** Others took the act's place, and it is not on record on which day. */
      readonly code: 'ACT_REPLACED';
      readonly act: string;
      readonly names: Localized;
      readonly replacedBy: readonly Localized[];
    }
  | { readonly code: 'ACT_UNKNOWN'; readonly act: string };

/** That a date lies beyond dates of force. */
interface OutOfForce {
  readonly inForce: DatesOfForce;
  readonly gap: ForceGap;
}

/** Stable kinds of {@link LegalNote}. */
export type LegalNoteCode = LegalNote['code'];
