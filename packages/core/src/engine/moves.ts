/**
 * Moves: the recorded consequences of a command. An event carries them in order, and `evolve`
 * applies them without asking a table, a calendar or a rule, so that an old log always replays.
 */
import type { ClockFact } from '@thutuc/legal-time';
import type { RestoreMove } from './restore.js';

/** A due date as it was promised: the date or instant to show, and the last instant on time. */
export interface Promised {
  /** Civil date, or instant with offset where the rule counts in hours. */
  readonly due: string;
  /** The last instant that is still on time, in epoch milliseconds. */
  readonly dueAt: number;
  /** Whether the answer lies beyond the last official notice of days off. */
  readonly provisional?: true;
}

/** A role in a unit. */
export interface UnitRole {
  readonly unit: string;
  readonly role: string;
}

/** What kind of duty an activation is: a step kind, or a state of a lifecycle. */
export type DutyKind =
  | 'task'
  | 'supplement'
  | 'payment'
  | 'wait'
  | 'service'
  | 'subprocedure'
  | 'sending'
  | 'sent'
  | 'asked'
  | 'receipt'
  | 'withdrawal'
  | 'result';

/** What kind of step an activation entered: a duty, or a step that only routes. */
export type ActivationKind =
  DutyKind | 'decision' | 'parallel' | 'inclusive' | 'consultation' | 'handoff' | 'end';

/** A scope was opened on a graph, in its initial state. */
export interface OpenMove {
  readonly op: 'open';
  /** Path of the scope: the activation that opened it, and a name; the root scope is `''`. */
  readonly scope: string;
  readonly graph: string;
  /** The steps that were entered in it before, where a scope that was closed is opened again. */
  readonly visits?: readonly Visits[] | undefined;
}

/** A step that was entered in a scope, and how often. */
export interface Visits {
  readonly step: string;
  /** How often it was entered: numbers of activations are never used again. */
  readonly entries: number;
  /** How many of the entries were annulled and do not count; absent where none was. */
  readonly annulled?: number | undefined;
}

/** A step was entered. Steps that only route have no owner. */
export interface EnterMove {
  readonly op: 'enter';
  readonly activation: string;
  readonly kind: ActivationKind;
  readonly party?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  /** Who else may act on it; absent where nobody may. */
  readonly also?: readonly UnitRole[] | undefined;
  readonly due?: Promised | undefined;
  /** Timer name → instant in epoch milliseconds. */
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

/** A step was left by an outcome. */
export interface LeaveMove {
  readonly op: 'leave';
  readonly activation: string;
  readonly outcome: string;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

/** A scope was closed by an outcome, or cancelled where there is none. */
export interface CloseMove {
  readonly op: 'close';
  readonly scope: string;
  readonly outcome?: string | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

/** The legal clock took a fact; `due` is what it promises from now on. */
export interface ClockMove {
  readonly op: 'clock';
  readonly fact: ClockFact;
  readonly due?: Promised | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** The place of an earlier fact that this one stands in for: that one was recorded wrongly. */
  readonly instead?: number | undefined;
  /** The clock is started anew: the facts before are those of a former decision. */
  readonly anew?: true | undefined;
}

/** A span of time during which a limit stood still, in epoch milliseconds. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** An open step got another due date, or none any more. */
export interface RedateMove {
  readonly op: 'redate';
  readonly activation: string;
  readonly due?: Promised | undefined;
  /** All spans during which its limit stood still. */
  readonly waits?: readonly Wait[] | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** When it was entered, where that was recorded wrongly; epoch milliseconds. */
  readonly since?: number | undefined;
}

/**
 * An open step came to another owner, and what was claimed is free again; or others may act on it
 * besides its owner.
 */
export interface OwnMove {
  readonly op: 'own';
  readonly activation: string;
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  /** Who else may act on it; absent where nobody may. */
  readonly also?: readonly UnitRole[] | undefined;
}

/** Steps go by other names from now on, wherever the dossier names them. */
export interface RenameMove {
  readonly op: 'rename';
  /** Old step path → new step path, both without counters. */
  readonly steps: Readonly<Record<string, string>>;
  /** Whether one of them waits for dossiers, which go on to know it by its old name. */
  readonly openers?: 1 | undefined;
}

/** The applicant has been promised a date, whatever the clock says. */
export interface AppointMove {
  readonly op: 'appoint';
  readonly due: Promised;
}

/** One timer was set, beside those that there are. */
export interface ArmMove {
  readonly op: 'arm';
  readonly activation: string;
  readonly timer: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** When the engine acts on it, where that is later. */
  readonly carryAt?: number | undefined;
}

/** A timer fired or is no longer wanted. */
export interface DisarmMove {
  readonly op: 'disarm';
  readonly activation: string;
  readonly timer: string;
}

/** What keeps a step from going on, until somebody looks after it. */
export interface Incident {
  /**
   * A `service` gave up, a choice of `routing` has no answer or leads nowhere, a duty cannot begin
   * at its `entry`, a `timer` cannot do what the procedure says, or a dossier of a `subprocedure`
   * cannot be opened, or ended unforeseen.
   */
  readonly kind: 'service' | 'routing' | 'entry' | 'timer' | 'subprocedure';
  /** Code of the error behind it. */
  readonly code: string;
  /** Who is to look after it. */
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  /** The timer that it is about. */
  readonly timer?: string | undefined;
}

/** An open step has an incident, or none any more. */
export interface IncidentMove {
  readonly op: 'incident';
  readonly activation: string;
  readonly incident?: Incident | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

/** A subprocedure waits for so many dossiers of its own. */
export interface ChildrenMove {
  readonly op: 'children';
  readonly activation: string;
  readonly count: number;
  /** How their ids are made; absent for the ids that earlier releases made. */
  readonly ids?: 1 | undefined;
}

/** One recorded consequence of a command. */
export type Move =
  | OpenMove
  | EnterMove
  | LeaveMove
  | CloseMove
  | ClockMove
  | RedateMove
  | AppointMove
  | OwnMove
  | RenameMove
  | ArmMove
  | DisarmMove
  | IncidentMove
  | ChildrenMove
  | RestoreMove;
