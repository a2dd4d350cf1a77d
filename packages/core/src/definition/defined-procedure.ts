/** A procedure whose names the compiler knows: what `defineProcedure` makes of what is written. */
import type { DataField, DocumentSpec } from './data.js';
import type { Catch, Graph, Step, StepKind, StepOf } from './graph.js';
import type { Party } from './party.js';
import type { Procedure } from './procedure.js';

/**
 * A procedure whose parties, roles, data fields, documents, steps and outcomes are known by name.
 * It is a {@link Procedure} wherever one is wanted, and what is spread from it keeps the names.
 */
export type DefinedProcedure<P> = DefinedCatching<
  P,
  Omit<Procedure, 'parties' | 'data' | 'documents' | 'steps'>
> & {
  parties: DefinedParties<Value<P, 'parties'>>;
  data: DefinedData<Value<P, 'data'>>;
  documents: DefinedDocuments<Value<P, 'documents'>>;
  steps: DefinedSteps<Value<P, 'steps'>>;
};

/** The value of a property; of one that is left out, something without names. */
type Value<T, Key extends string> = T extends Readonly<Record<Key, infer Found>> ? Found : unknown;

/** Whether only the compiler's text type is known of the names, as of what comes from JSON. */
type Unknown<Named> = string extends keyof Named ? true : false;

type DefinedParties<Parties> =
  Unknown<Parties> extends true
    ? Record<string, Party>
    : {
        -readonly [N in keyof Parties]: Omit<Party, 'roles'> & {
          roles: { -readonly [R in keyof Value<Parties[N], 'roles'>]: Party['roles'][string] };
        };
      };

type DefinedData<Fields> =
  Unknown<Fields> extends true
    ? Record<string, DataField>
    : { -readonly [N in keyof Fields]: DefinedField<Fields[N]> };

type DefinedField<Field> = Omit<DataField, 'type' | 'required' | 'choices'> & {
  type: Extract<Value<Field, 'type'>, DataField['type']>;
  required: Field extends { readonly required: infer Required extends boolean } ? Required : false;
  choices?: Field extends { readonly choices: readonly (infer Choice extends string)[] }
    ? Choice[]
    : DataField['choices'];
};

type DefinedDocuments<Documents> =
  Unknown<Documents> extends true
    ? Record<string, DocumentSpec>
    : { -readonly [N in keyof Documents]: DocumentSpec };

type DefinedSteps<Steps> =
  Unknown<Steps> extends true
    ? Record<string, Step>
    : { -readonly [N in keyof Steps]: DefinedStep<Steps[N]> };

type DefinedStep<S> = S extends { readonly kind: infer Kind extends StepKind }
  ? DefinedCatching<S, DefinedStepOf<Kind, S>>
  : never;

/** What catches something, with the names of what it catches and of the steps that handle it. */
type DefinedCatching<Holder, Defined> = Holder extends { readonly catches: infer Catches }
  ? Omit<Defined, 'catches'> & {
      catches: {
        -readonly [C in keyof Catches]: Omit<Catch, 'graph'> & DefinedHandler<Catches[C]>;
      };
    }
  : Defined;

type DefinedHandler<Caught> = Caught extends { readonly graph: infer Handler }
  ? { graph: { start: string; steps: DefinedSteps<Value<Handler, 'steps'>> } }
  : { graph?: undefined };

type DefinedStepOf<Kind extends StepKind, S> = Kind extends 'task' | 'service' | 'subprocedure'
  ? Omit<StepOf<Kind>, 'on' | 'writes'> & { on: Targets<S>; writes: Listed<S, 'writes'> }
  : Kind extends 'wait'
    ? Omit<StepOf<'wait'>, 'message' | 'writes'> & {
        message?: S extends { readonly message: infer Message extends string }
          ? Message
          : undefined;
        writes: Listed<S, 'writes'>;
      }
    : Kind extends 'parallel'
      ? Omit<StepOf<'parallel'>, 'on' | 'branches'> & DefinedFork<S>
      : Kind extends 'inclusive'
        ? Omit<StepOf<'inclusive'>, 'on' | 'branches' | 'conditions'> &
            DefinedFork<S> & {
              conditions: { -readonly [B in keyof Value<S, 'conditions'>]: string };
            }
        : StepOf<Kind>;

interface DefinedFork<S> {
  on: Targets<S>;
  branches: DefinedBranches<Value<S, 'branches'>>;
}

type DefinedBranches<Branches> =
  Unknown<Branches> extends true
    ? Record<string, Graph>
    : {
        -readonly [B in keyof Branches]: {
          start: string;
          steps: DefinedSteps<Value<Branches[B], 'steps'>>;
        };
      };

/** The outcomes of a step, each with the step that it leads to. */
type Targets<S> = { -readonly [O in keyof Value<S, 'on'>]: string };

type Listed<S, Key extends string> =
  S extends Readonly<Record<Key, readonly (infer Item extends string)[]>> ? Item[] : never[];
