/** The choices of a command: each way in which it could be given now, whoever may give it. */
import type { StepOf } from '../definition/graph.js';
import type { DecisionContext } from './context.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import type { AuthorisationErrorCode, CommandErrorCode } from './errors.js';

/** A JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** How often something may be done, and was done. */
export interface CommandBound {
  readonly max: number;
  readonly used: number;
}

/** Values of fields that a choice is tried with, and what the directory would say of them. */
export interface Sample {
  readonly said: Readonly<Record<string, unknown>>;
  readonly known?: Partial<DecisionContext>;
}

/** One way in which a command could be given, and what is left to be said. */
export interface Choice {
  /** The fields that make this choice: the step, the outcome, the event that it is about. */
  readonly said: Readonly<Record<string, unknown>>;
  /** The schemas of other fields, as far as they are narrower here than in any case. */
  readonly fields?: Readonly<Record<string, JsonSchema>>;
  /** Fields that are not for this choice. */
  readonly without?: readonly string[];
  /** Fields that must be said here, besides those that must be in any case. */
  readonly required?: readonly string[];
  /** Of these fields, one at least must be said. */
  readonly oneOf?: readonly string[];
  /**
   * What it is tried with, one after the other; where absent, the smallest that the schema admits.
   */
  readonly samples?: readonly Sample[];
  /** With what it may be refused for what is left to be said: no schema says that. */
  readonly unsaid?: readonly (CommandErrorCode | AuthorisationErrorCode)[];
  readonly bound?: CommandBound | undefined;
  /** The documents of the procedure that whoever does it needs, as `requires` and the like say. */
  readonly papers?: readonly string[] | undefined;
}

/** The one way to give a command that is about the dossier as a whole. */
export const wholeChoice: readonly Choice[] = [{ said: {} }];

/** The open activations of some kinds. */
export function openOfKinds(
  { draft }: Pick<Decision, 'draft'>,
  kinds: readonly Activation['kind'][],
): Activation[] {
  return draft.activations.filter(({ kind }) => kinds.includes(kind));
}

/** One way for each open activation of some kinds. */
export function choicePerStep(
  decision: Pick<Decision, 'draft'>,
  kinds: readonly Activation['kind'][],
): Choice[] {
  return openOfKinds(decision, kinds).map(({ id }) => ({ said: { step: id } }));
}

/** A list of some of the names that are known; of none where none is. */
export function someOf(known: readonly string[], itemsMax: number): JsonSchema {
  const items = known.length === 0 ? { not: {} } : { enum: known };
  return { type: 'array', items, maxItems: known.length === 0 ? 0 : itemsMax };
}

/** How often agencies may ask for more. */
export function boundOfMore(
  { more }: StepOf<'consultation'>,
  { moreAsked = 0 }: Activation,
): CommandBound {
  return { max: more?.max ?? 0, used: moreAsked };
}

/** A text that says something, besides blanks. */
export const wordsSchema: JsonSchema = {
  type: 'string',
  minLength: 1,
  pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$',
};
