/**
 * The names in a procedure, for whoever speaks of it in TypeScript: of one that `defineProcedure`
 * made they are those written there, of one from JSON they are any text.
 */
import type { DataField } from './data.js';
import type { Step, StepKind } from './graph.js';
import type { Procedure } from './procedure.js';

/** The name of a party. */
export type PartyName<P extends Procedure> = keyof P['parties'] & string;

/** The name of a role of a party. */
export type RoleName<
  P extends Procedure,
  Party extends PartyName<P>,
> = keyof P['parties'][Party]['roles'] & string;

/** The name of a document. */
export type DocumentName<P extends Procedure> = keyof P['documents'] & string;

/** The name of a data field. */
export type FieldName<P extends Procedure> = keyof P['data'] & string;

/** The paths of the steps of some kinds: `check`, or in a branch `together/advice/ask`. */
export type StepPath<P extends Procedure, Kind extends StepKind> =
  PathsIn<P['steps'], Kind> | PathsOfCatches<P, '', Kind>;

type PathsIn<Steps, Kind> = string extends keyof Steps
  ? string
  : { [N in keyof Steps & string]: PathsAt<N, Steps[N], Kind> }[keyof Steps & string];

/** The paths of steps in what handles a catch: `check/!late/call`, or `!late/call` at the root. */
type PathsOfCatches<Holder, Prefix extends string, Kind> = Holder extends { catches: infer Catches }
  ? {
      [C in keyof Catches & string]: Catches[C] extends { graph: { steps: infer Steps } }
        ? `${Prefix}!${C}/${PathsIn<Steps, Kind>}`
        : never;
    }[keyof Catches & string]
  : never;

type PathsAt<N extends string, S, Kind> =
  PathsOfCatches<S, `${N}/`, Kind> | PathsOfStep<N, S, Kind>;

type PathsOfStep<N extends string, S, Kind> = S extends {
  kind: 'parallel' | 'inclusive';
  branches: infer Branches;
}
  ? (S extends { kind: Kind } ? N : never) | `${N}/${PathsOfBranches<Branches, Kind>}`
  : S extends { kind: Kind }
    ? N
    : never;

type PathsOfBranches<Branches, Kind> = {
  [B in keyof Branches & string]: Branches[B] extends { steps: infer Steps }
    ? `${B}/${PathsIn<Steps, Kind>}`
    : never;
}[keyof Branches & string];

/** The step at a path. */
export type StepAt<
  P extends Procedure,
  Path extends string,
> = Path extends `!${infer C}/${infer Rest}`
  ? StepIn<StepsOfCatch<P, C>, Rest>
  : StepIn<P['steps'], Path>;

type StepsOfCatch<Holder, C extends string> =
  Value<Value<Value<Holder, 'catches'>, C>, 'graph'> extends infer Handler
    ? Value<Handler, 'steps'>
    : never;

type StepIn<Steps, Path extends string> = string extends keyof Steps
  ? Step
  : Path extends keyof Steps
    ? Steps[Path]
    : Path extends `${infer Holder}/!${infer C}/${infer Rest}`
      ? Holder extends keyof Steps
        ? StepIn<StepsOfCatch<Steps[Holder], C>, Rest>
        : StepInFork<Steps, Path>
      : StepInFork<Steps, Path>;

type StepInFork<
  Steps,
  Path extends string,
> = Path extends `${infer Fork}/${infer Branch}/${infer Rest}`
  ? StepInBranch<Value<Value<Steps, Fork>, 'branches'>, Branch, Rest>
  : never;

type StepInBranch<Branches, Branch extends string, Rest extends string> = StepIn<
  Value<Value<Branches, Branch>, 'steps'>,
  Rest
>;

type Value<T, Key extends string> = Key extends keyof T ? T[Key] : never;

/** The outcomes that a person may give a step. */
export type OutcomeAt<P extends Procedure, Path extends string> =
  StepAt<P, Path> extends infer S
    ? S extends { on: infer On }
      ? keyof On & string
      : never
    : never;

/** The message that a step waits for. */
export type MessageAt<P extends Procedure, Path extends string> =
  StepAt<P, Path> extends infer S
    ? S extends { message?: infer Message }
      ? Extract<Message, string>
      : never
    : never;

/** Values of the data fields that a step writes; those that are left out stay as they are. */
export type DataAt<P extends Procedure, Path extends string> = DataOf<
  P,
  StepAt<P, Path> extends infer S
    ? S extends { writes: readonly (infer Field)[] }
      ? Field & string
      : never
    : never
>;

/** Values of some data fields, or of all; one that is null is emptied. */
export type DataOf<P extends Procedure, Names extends string = FieldName<P>> = [Names] extends [
  never,
]
  ? Readonly<Record<string, never>>
  : string extends Names
    ? Readonly<Record<string, FieldValue<DataField> | null>>
    : { readonly [N in Names]?: FieldValue<P['data'][N]> | null };

/** Values of the data fields of a new dossier, with all that the procedure requires. */
export type FirstDataOf<P extends Procedure> =
  string extends FieldName<P>
    ? DataOf<P>
    : DataOf<P, Exclude<FieldName<P>, RequiredName<P>>> & {
        readonly [N in RequiredName<P>]: FieldValue<P['data'][N]>;
      };

type RequiredName<P extends Procedure> = {
  [N in FieldName<P>]: P['data'][N]['required'] extends true ? N : never;
}[FieldName<P>];

/** The values that a data field takes, by its type. */
type FieldValue<Field extends DataField | undefined> = Field extends DataField
  ? Field['type'] extends 'choice'
    ? NonNullable<Field['choices']>[number]
    : ValuesOfTypes[Field['type']]
  : never;

interface ValuesOfTypes {
  text: string;
  integer: number;
  number: number;
  boolean: boolean;
  /** A civil date such as `2026-01-31`. */
  date: string;
  choice: string;
  list: readonly (string | number | boolean)[];
}
