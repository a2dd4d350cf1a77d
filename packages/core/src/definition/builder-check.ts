/** What the compiler demands of the names in a procedure: each use is one of those declared. */
import type { GraphShape, ProcedureShape, StepShape } from './builder-input.js';

/** Names used as keys of an object type; none where there is no such type. */
type Names<T> = [T] extends [never] ? never : keyof T & string;

/** What a name that is not declared is compared with: the error then shows the names that are. */
interface NotOneOf<Allowed extends string> {
  readonly notOneOf: Allowed;
}

/**
 * A name as given, checked against those allowed; of one that is any text, such as from JSON, the
 * compiler knows nothing. A wrong one is not met with the allowed union itself, because
 * `"don" & ("check" | "done")` would make the whole object `never`.
 */
type Name<Given, Allowed extends string> = string extends Given
  ? string
  : Given extends Allowed
    ? Allowed
    : NotOneOf<Allowed>;

/** The value type of a property that may be absent. */
type Property<T, Key extends string> =
  T extends Readonly<Partial<Record<Key, infer Value>>> ? Exclude<Value, undefined> : never;

type Parties<P> = Names<Property<P, 'parties'>>;

type Roles<P, Party> =
  Party extends Parties<P>
    ? Names<Property<Property<P, 'parties'>[Party & keyof Property<P, 'parties'>], 'roles'>>
    : never;

/** A party and a role of that party. */
interface CheckRole<P, Ref> {
  readonly party: Name<Property<Ref, 'party'>, Parties<P>>;
  readonly role: Name<Property<Ref, 'role'>, Roles<P, Property<Ref, 'party'>>>;
}

// An item of a list stands beside its check: checked alone, its other fields would be in excess.
type CheckRoles<P, Refs> = { readonly [I in keyof Refs]: Refs[I] & CheckRole<P, Refs[I]> };

/** Lists of names under these keys of a step, where the step has them. */
type CheckLists<S, Keys extends string, Allowed extends string> = {
  readonly [Key in Keys & keyof S]: CheckNames<S[Key], Allowed>;
};

type CheckNames<List, Allowed extends string> = {
  readonly [I in keyof List]: Name<List[I], Allowed>;
};

/** Outcomes by which a step can be left: those of `on`, of branches, and of deadline events. */
type Outcomes<S> =
  | Names<Property<S, 'on'>>
  | (S extends { readonly kind: 'decision'; readonly branches: readonly (infer Branch)[] }
      ? Property<Branch, 'name'> | 'otherwise'
      : never)
  | Names<Property<S, 'events'>>
  | Names<Property<S, 'catches'>>;

/** The names of all steps, in all graphs. */
type AllSteps<G> =
  | (G extends { readonly steps: infer Steps }
      ? | Names<Steps>
        | ({ [N in keyof Steps]: BranchSteps<Steps[N]> | CaughtSteps<Steps[N]> }[keyof Steps] &
            string)
      : never)
  | CaughtSteps<G>;

type CaughtSteps<Holder> = Holder extends { readonly catches: infer Catches }
  ? { [C in keyof Catches]: AllSteps<Property<Catches[C], 'graph'>> }[keyof Catches]
  : never;

type BranchSteps<S> = S extends {
  readonly kind: 'parallel' | 'inclusive';
  readonly branches: infer Branches;
}
  ? { [B in keyof Branches]: AllSteps<Branches[B]> }[keyof Branches]
  : never;

/** Keys that no step of this kind has. */
type CheckKeys<S> = S extends { readonly kind: infer Kind }
  ? Readonly<Record<Exclude<keyof S, KeysOf<Extract<StepShape, { readonly kind: Kind }>>>, never>>
  : unknown;
type KeysOf<T> = T extends unknown ? keyof T : never;

type CheckOwner<P, S> = S extends { readonly kind: 'end' | 'decision' | 'parallel' | 'inclusive' }
  ? unknown
  : CheckRole<P, S> &
      (S extends { readonly also: infer Also } ? { also: CheckRoles<P, Also> } : unknown);

type CheckEvents<P, S, Target extends string> = S extends { readonly events: infer Events }
  ? {
      readonly events: {
        readonly [E in keyof Events]: {
          readonly to?: Name<Property<Events[E], 'to'>, Target> | undefined;
          readonly notify?: CheckRoles<P, Property<Events[E], 'notify'>> | undefined;
        };
      };
    }
  : unknown;

/** What is caught leads to a step of the graph, and is handled by a graph of its own. */
type CheckCatches<P, Holder, Target extends string> = Holder extends {
  readonly catches: infer Catches;
}
  ? {
      readonly catches: {
        readonly [C in keyof Catches]: {
          readonly to?: Name<Property<Catches[C], 'to'>, Target> | undefined;
          readonly then?:
            | {
                readonly [O in keyof Property<Catches[C], 'then'>]: Name<
                  Property<Catches[C], 'then'>[O],
                  Target
                >;
              }
            | undefined;
          readonly graph?: CheckGraph<P, Property<Catches[C], 'graph'>> | undefined;
          readonly tell?: CheckRoles<P, Property<Catches[C], 'tell'>> | undefined;
        };
      };
    }
  : unknown;

type CheckOutcomeNames<S> = S extends { readonly outcomeNames: infer Given }
  ? { readonly outcomeNames: Readonly<Record<Exclude<keyof Given, Outcomes<S>>, never>> }
  : unknown;

type CheckExits<S, Target extends string> = S extends { readonly on: infer On }
  ? { readonly on: { readonly [O in keyof On]: Name<On[O], Target> | Extract<On[O], undefined> } }
  : S extends { readonly kind: 'decision'; readonly branches: infer Branches }
    ? {
        readonly branches: {
          readonly [I in keyof Branches]: Branches[I] & {
            readonly to: Name<Property<Branches[I], 'to'>, Target>;
          };
        };
        readonly otherwise: Name<Property<S, 'otherwise'>, Target>;
      }
    : unknown;

/** Outcomes of a branch that interrupt, each with a target; `completed` always has one. */
type CheckFork<P, S> = S extends {
  readonly kind: 'parallel' | 'inclusive';
  readonly branches: infer Branches;
}
  ? {
      readonly branches: { readonly [B in keyof Branches]: CheckGraph<P, Branches[B]> };
      readonly on: Readonly<Record<'completed' | Interrupts<S>, string>>;
    } & (S extends { readonly kind: 'inclusive'; readonly conditions: infer Conditions }
      ? {
          readonly otherwise: Name<Property<S, 'otherwise'>, Names<Branches>>;
          readonly conditions: Readonly<Record<Exclude<keyof Conditions, keyof Branches>, never>>;
        }
      : unknown)
  : unknown;

type Interrupts<S> = S extends { readonly interrupts: readonly (infer Outcome extends string)[] }
  ? Outcome
  : never;

type CheckKind<P, S> = S extends { readonly kind: 'handoff'; readonly to: infer To }
  ? { readonly to: CheckRole<P, To> }
  : S extends { readonly kind: 'consultation' }
    ? {
        readonly consulted?: CheckRoles<P, Property<S, 'consulted'>> | undefined;
        readonly consultedUnits?:
          | (CheckRole<P, Property<S, 'consultedUnits'>> & {
              readonly field: Name<
                Property<Property<S, 'consultedUnits'>, 'field'>,
                Names<Property<P, 'data'>>
              >;
            })
          | undefined;
      }
    : S extends { readonly kind: 'payment'; readonly amount: infer Amount }
      ? Amount extends object
        ? {
            readonly amount: {
              readonly field: Name<Property<Amount, 'field'>, Names<Property<P, 'data'>>>;
            };
          }
        : unknown
      : S extends { readonly kind: 'subprocedure'; readonly forEach: infer Field }
        ? { readonly forEach: Name<Field, Names<Property<P, 'data'>>> }
        : unknown;

type CheckStep<P, S, Target extends string> = CheckKeys<S> &
  CheckOwner<P, S> &
  CheckExits<S, Target> &
  CheckFork<P, S> &
  CheckKind<P, S> &
  CheckEvents<P, S, Target> &
  CheckCatches<P, S, Target> &
  CheckOutcomeNames<S> &
  CheckLists<S, 'reads' | 'writes', Names<Property<P, 'data'>>> &
  CheckLists<S, 'requires' | 'produces' | 'asks', Names<Property<P, 'documents'>>>;

type CheckGraph<P, G> = G extends GraphShape
  ? {
      readonly start: Name<G['start'], Names<G['steps']>>;
      readonly steps: {
        readonly [N in keyof G['steps']]: CheckStep<P, G['steps'][N], Names<G['steps']>>;
      };
    } & CheckCatches<P, G, Names<G['steps']>>
  : never;

type HeaderRole = 'receipt' | 'result' | 'apology' | 'extension' | 'withdrawal' | 'suspension';

type Superior<P, Party, Role> = Property<
  Property<
    Property<Property<P, 'parties'>[Party & keyof Property<P, 'parties'>], 'roles'>,
    Role & string
  >,
  'superior'
>;

interface CheckSuperiors<P> {
  readonly parties: {
    readonly [N in keyof Property<P, 'parties'>]: {
      readonly roles?: {
        readonly [R in Roles<P, N>]: {
          readonly superior?: Name<Superior<P, N, R>, Roles<P, N>> | undefined;
        };
      };
    };
  };
}

type CheckSeparate<P> = P extends { readonly separate: infer Separate }
  ? {
      readonly separate: {
        readonly [I in keyof Separate]: Separate[I] & {
          readonly steps: CheckNames<
            Property<Separate[I], 'steps'>,
            AllSteps<P> | `@${string}` | `${string}/${string}`
          >;
        };
      };
    }
  : unknown;

/** The demands on a procedure: intersected with it, a wrong name is an error at its place. */
export type CheckProcedure<P extends ProcedureShape> = CheckGraph<P, P> &
  CheckSuperiors<P> &
  CheckSeparate<P> & {
    readonly [K in keyof P as K extends HeaderRole ? K : never]:
      CheckRole<P, Exclude<P[K], undefined>> | Extract<P[K], undefined>;
  };
