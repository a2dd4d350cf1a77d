/**
 * How a command is defined: one file holds what it asks for, who may give it and in which states,
 * what must hold for it to be admitted, what it brings about, and its documentation.
 */
import { z } from 'zod';
import type { Procedure } from '../definition/procedure.js';
import { choicePerStep, wholeChoice, type Choice } from './choice.js';
import type { CommandRules, Decides, Earliest } from './command-rules.js';
import type { DecisionContext } from './context.js';
import type { Decision } from './decision.js';
import type { Dossier, Lifecycle } from './dossier.js';
import type { AnyCommand, Envelope } from './envelope.js';
import type { Outcome } from './apply-event.js';
import type { Permission } from './permission.js';
import type { WorkKind } from './work-kinds.js';

/**
 * What the shell fetches for a command besides what every decision needs: the code that an
 * acceptance gives, the units that it may bind, the plan of a migration, the roles of the person
 * whom it names, those of whoever has claimed the work that it names, the log, the dossiers that an
 * event of the log had opened.
 */
export type Need = 'code' | 'units' | 'plan' | 'roles' | 'claimant' | 'log' | 'children';

/** A dossier that is about to be opened, and what its first event says. */
export interface FirstState {
  readonly dossier: Dossier;
  readonly outcome: Outcome;
}

/** A request to open a dossier, before there is one to decide on. */
export interface OpeningRequest<Asked = AnyCommand> {
  readonly envelope: Envelope;
  readonly command: Asked;
  readonly context: DecisionContext;
  /** Epoch milliseconds. */
  readonly effectiveAt: number;
}

/** A command as `decide` runs it, whichever one it is. */
export interface CommandDefinition<Asked = AnyCommand, Admitted = unknown> extends CommandRules {
  /** What it is called, in English; a language pack has its own name for the type. */
  readonly name: string;
  /** What it does, in English. */
  readonly does: string;
  readonly schema: z.ZodObject;
  readonly needs: readonly Need[];
  /** The units that it names, or comes to, for parties of the procedure. */
  readonly unitsFor: (
    procedure: Procedure,
    command: Asked,
    dossier: Dossier | undefined,
  ) => readonly string[];
  /** When it takes effect, where that is not for its actor to say. */
  readonly takesEffectAt: (dossier: Dossier, command: Asked, now: number) => number | undefined;
  /** How the dossier begins, for a command that opens one. */
  readonly opening: Opening<Asked, Admitted> | undefined;
  /**
   * All ways in which it could be given in the present state, whoever may give it: from the state
   * and the law alone. What it is refused for then is for `admit` to say.
   */
  readonly choices: (decision: Decision) => readonly Choice[];
  /**
   * Asserts all that must hold for the command to be given here and now: its actor, the state of
   * the dossier, duties kept apart, claims, bounds, and what it says. It records nothing.
   *
   * @param first - The first state of the dossier, for a command that opens one.
   * @returns What `carry` takes over.
   * @throws CommandError, AuthorisationError
   */
  readonly admit: (decision: Decision, command: Asked, first: Admitted | undefined) => Admitted;
  /**
   * Records what follows. It refuses only what shows when it is tried: a date that cannot be
   * counted, an incident that is still there, a position that cannot be reached.
   */
  readonly carry: (decision: Decision, command: Asked, admitted: Admitted) => Outcome;
}

/** How a command opens a dossier. */
interface Opening<Asked, First> {
  /** Checks what the dossier begins with, and makes its first state. */
  readonly begin: (request: OpeningRequest<Asked>) => First & FirstState;
  /** Of a request that cannot begin: demands that the actor may ask for it at all. */
  readonly assertMayAsk: (request: OpeningRequest<Asked>) => void;
}

/** The schema of a command. */
type Schema<Type extends string, Fields extends z.ZodRawShape> = z.ZodObject<
  { type: z.ZodLiteral<Type> } & Fields,
  z.core.$strict
>;

/** A command as its schema reads it. */
type AskedBy<Type extends string, Fields extends z.ZodRawShape> = z.output<Schema<Type, Fields>>;

/** A command with its type and schema, as the list of commands knows it. */
type Defined<Type extends string, Fields extends z.ZodRawShape> = Omit<
  CommandDefinition,
  'type' | 'schema'
> & {
  readonly type: Type;
  readonly schema: Schema<Type, Fields>;
};

/** What the file of a command says of it. */
interface Described<Type extends string, Fields extends z.ZodRawShape> {
  readonly type: Type;
  readonly name: string;
  readonly does: string;
  /** What it asks for besides its type, each field with its description. */
  readonly fields: Fields;
  readonly permission: Permission;
  readonly decides: Decides;
  /** @defaultValue `[]` */
  readonly needs?: readonly Need[];
  /**
   * All ways in which it could be given now.
   *
   * @defaultValue one for each open step that it works on; else one
   */
  readonly choices?: CommandDefinition['choices'];
  /** @defaultValue none */
  readonly unitsFor?: CommandDefinition<AskedBy<Type, Fields>>['unitsFor'];
}

/** What the file of a command on a dossier says of it. */
interface OnDossier<Type extends string, Fields extends z.ZodRawShape, Admitted> extends Described<
  Type,
  Fields
> {
  readonly lifecycles: readonly Lifecycle[];
  /** @defaultValue none: it records no fact of a step */
  readonly worksOn?: readonly WorkKind[];
  /** @defaultValue `receipt` */
  readonly earliest?: Earliest;
  /** @defaultValue `false` */
  readonly joint?: true;
  /** @defaultValue when its actor says */
  readonly takesEffectAt?: CommandDefinition<AskedBy<Type, Fields>>['takesEffectAt'];
  readonly admit: (decision: Decision, command: AskedBy<Type, Fields>) => Admitted;
  readonly carry: (
    decision: Decision,
    command: AskedBy<Type, Fields>,
    admitted: Admitted,
  ) => Outcome;
}

/** What the file of a command that opens a dossier says of it. */
interface OpensDossier<
  Type extends string,
  Fields extends z.ZodRawShape,
  First extends FirstState,
> extends Described<Type, Fields> {
  readonly begin: (request: OpeningRequest<AskedBy<Type, Fields>>) => First;
  /** @defaultValue nothing is demanded of a request that cannot begin */
  readonly assertMayAsk?: (request: OpeningRequest<AskedBy<Type, Fields>>) => void;
  readonly admit: (decision: Decision, command: AskedBy<Type, Fields>, first: First) => void;
  readonly carry: (decision: Decision, command: AskedBy<Type, Fields>, first: First) => Outcome;
}

/** What a command does, besides what its file says of it in words and data. */
type Doing<Asked, Admitted> = Pick<
  CommandDefinition<Asked, Admitted>,
  'lifecycles' | 'worksOn' | 'earliest' | 'joint' | 'takesEffectAt' | 'opening' | 'admit' | 'carry'
>;

/** Defines a command on a dossier that is there. */
export function defineCommand<const Type extends string, Fields extends z.ZodRawShape, Admitted>(
  said: OnDossier<Type, Fields, Admitted>,
): Defined<Type, Fields> {
  return define<Type, Fields, Admitted>(said, {
    lifecycles: said.lifecycles,
    worksOn: said.worksOn,
    earliest: said.earliest ?? 'receipt',
    joint: said.joint ?? false,
    takesEffectAt: said.takesEffectAt ?? nothing,
    opening: undefined,
    admit: said.admit,
    carry: said.carry,
  });
}

/** Defines a command that opens a dossier. */
export function defineOpening<
  const Type extends string,
  Fields extends z.ZodRawShape,
  First extends FirstState,
>(said: OpensDossier<Type, Fields, First>): Defined<Type, Fields> {
  return define<Type, Fields, First>(said, {
    lifecycles: [],
    worksOn: undefined,
    earliest: 'receipt',
    joint: false,
    takesEffectAt: nothing,
    opening: { begin: said.begin, assertMayAsk: said.assertMayAsk ?? nothing },
    admit(decision, command, first) {
      if (first === undefined)
        throw new Error(`${said.type} opens a dossier that it has not begun`);
      said.admit(decision, command, first);
      return first;
    },
    carry: said.carry,
  });
}

/** Every definition has every field, in one order: one shape is quick to read. */
function define<Type extends string, Fields extends z.ZodRawShape, Admitted>(
  said: Described<Type, Fields>,
  doing: Doing<AskedBy<Type, Fields>, Admitted>,
): Defined<Type, Fields> {
  const definition = {
    type: said.type,
    permission: said.permission,
    lifecycles: doing.lifecycles,
    decides: said.decides,
    worksOn: doing.worksOn,
    earliest: doing.earliest,
    joint: doing.joint,
    name: said.name,
    does: said.does,
    schema: z.strictObject({ type: z.literal(said.type), ...said.fields }),
    needs: said.needs ?? [],
    choices: said.choices ?? plainChoices(doing.worksOn),
    unitsFor: said.unitsFor ?? noUnits,
    takesEffectAt: doing.takesEffectAt,
    opening: doing.opening,
    admit: doing.admit,
    carry: doing.carry,
  };
  // Each is given the commands that its own schema has read, and what its own halves hand on.
  return definition as unknown as Defined<Type, Fields>;
}

/** One way for each open step that a command works on; one, where it is about the whole. */
function plainChoices(worksOn: CommandRules['worksOn']): CommandDefinition['choices'] {
  if (worksOn === undefined) return () => wholeChoice;
  return (decision) => choicePerStep(decision, worksOn);
}

const noUnits = (): readonly string[] => [];
const nothing = (): undefined => undefined;
