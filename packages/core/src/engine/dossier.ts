/** The state of a dossier: what its log folds to. */
import type { Channel } from '../definition/channel.js';
import type { AskedFor } from './asked-for.js';
import type { ClockFact } from '@thutuc/legal-time';
import type { Catching, Ended } from './catching.js';
import type { Complaint } from './complaint.js';
import type { Delegation } from './delegation.js';
import type { DossierDocument } from './dossier-document.js';
import type { ApplicantsSide } from './applicants-side.js';
import type { Resubmission } from './resubmission.js';
import type { DossierInterruption } from './dossier-interruption.js';

/** Where a dossier stands as a whole; `guided`: with the applicant, who is to complete it. */
export const lifecycles = [
  'submitted',
  'guided',
  'running',
  'suspended',
  'withdrawalPending',
  'closed',
  'archived',
] as const;

/** Where a dossier stands as a whole, beside its tree of scopes. */
export type Lifecycle = (typeof lifecycles)[number];

/** A value of a data field. */
export type DataValue = string | number | boolean | null | readonly DataValue[];

/** Values of data fields by name. */
export type Data = Readonly<Record<string, DataValue>>;

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
  | 'guidance'
  | 'withdrawal'
  | 'result';

/** What kind of step an activation entered: a duty, or a step that only routes. */
export type ActivationKind =
  DutyKind | 'decision' | 'parallel' | 'inclusive' | 'consultation' | 'handoff' | 'end';

/** A span of time during which a limit stood still, in epoch milliseconds. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** What holds a step up, until it is resolved. */
export interface Incident {
  /**
   * A `service` gave up, a choice of `routing` has no answer or leads nowhere, a duty cannot begin
   * at its `entry`, a `timer` cannot do what the procedure says, or a dossier of a `subprocedure`
   * cannot be opened, or ended unforeseen; or whoever does it says that it `failed`.
   */
  readonly kind: 'service' | 'routing' | 'entry' | 'timer' | 'subprocedure' | 'failed';
  /** Code of the error behind it. */
  readonly code: string;
  /** Who is to look after it. */
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  /** The timer that it is about. */
  readonly timer?: string | undefined;
}

/** A step that was entered in a scope, and how often. */
export interface Visits {
  readonly step: string;
  /** How often it was entered: numbers of activations are never used again. */
  readonly entries: number;
  /** How many of the entries were annulled and do not count; absent where none was. */
  readonly annulled?: number | undefined;
}

/** An open scope: a graph with its current step. */
export interface Scope {
  /** Path of the scope; the root is `''`. */
  readonly path: string;
  readonly graph: string;
  /**
   * The activation that opened it, or that it runs beside; `null` for the root, and for what
   * handles something that a scope caught.
   */
  readonly parent: string | null;
  /** The activation that the scope is in; `null` between two steps. */
  readonly current: string | null;
  /** The steps that were entered, and how often. */
  readonly visits: readonly Visits[];
  /** What branches had ended with of steps that were sent back, until these are entered again. */
  readonly kept?: readonly KeptResults[] | undefined;
  /** What it waits for to catch; absent where nothing is set. */
  readonly catching?: Catching | undefined;
  /** How it ended, where it waits for handlers that run beside it. */
  readonly ended?: Ended | undefined;
}

/** A message that came before anything waited for it. */
export interface EarlyMessage {
  /** Number of the event by which it came. */
  readonly event: number;
  readonly message: string;
  readonly key?: string | undefined;
  /** Until when it is kept, in epoch milliseconds. */
  readonly until: number;
  readonly data?: Data | undefined;
}

/** What branches of a step had ended with, when it was sent back. */
export interface KeptResults {
  readonly step: string;
  readonly results: readonly ScopeResult[];
}

/** How a scope ended. */
export interface ScopeResult {
  readonly scope: string;
  readonly outcome: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An open activation: a step that was entered and not yet left. */
export interface Activation {
  readonly id: string;
  readonly kind: ActivationKind;
  readonly party?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  /** Who else may act on it; absent where nobody may, and in logs of releases that kept it not. */
  readonly also?: readonly UnitRole[] | undefined;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly due?: Promised | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /**
   * A consequence that was annulled is held again: what came before its limit may be dated back to
   * the beginning.
   */
  readonly heldAgain?: true | undefined;
  /** Timer name → the instant at which it was due, of those that have fired. */
  readonly fired?: Readonly<Record<string, number>> | undefined;
  /** When its timers were set, where one of them lies before that; epoch milliseconds. */
  readonly armedAt?: number | undefined;
  /** The spans during which its limit stood still. */
  readonly waits?: readonly Wait[] | undefined;
  /** The person who claimed the work item. */
  readonly claimedBy?: string | undefined;
  /** How the scopes that the step opened ended, by their names; or dossiers, by their numbers. */
  readonly results?: readonly ScopeResult[] | undefined;
  /** How many dossiers of a subprocedure it waits for. */
  readonly children?: number | undefined;
  /** How the ids of these are made; absent for the ids that earlier releases made. */
  readonly childIds?: 1 | undefined;
  /** Its id when it opened its dossiers, where it was renamed since: they know it by that. */
  readonly openedAs?: string | undefined;
  readonly incident?: OpenIncident | undefined;
  /** The conditions that the step catches and that hold, and were caught when they began to. */
  readonly met?: readonly string[] | undefined;
  /** How often an agency that is asked has asked for more; absent where it never has. */
  readonly moreAsked?: number | undefined;
  /** What a supplement asks for besides documents. */
  readonly asks?: AskedFor | undefined;
}

/** An incident that nobody has settled yet. */
export interface OpenIncident extends Incident {
  /** Epoch milliseconds. */
  readonly since: number;
}

/** The step of another dossier that opened this one. */
export interface ParentStep {
  readonly dossier: string;
  readonly activation: string;
  /** Which of the dossiers of the step this one is, from 1. */
  readonly child: number;
}

/** The legal clock of a dossier, with its facts and the due date they promise. */
export interface DossierClock {
  readonly facts: readonly ClockFact[];
  readonly due?: Promised | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /**
   * A consequence that was annulled is held again: what came before its limit may be dated back to
   * the beginning.
   */
  readonly heldAgain?: true | undefined;
  /** Timer name → the instant at which it was due, of those that have fired. */
  readonly fired?: Readonly<Record<string, number>> | undefined;
  /** When its timers were set, where one of them lies before that; epoch milliseconds. */
  readonly armedAt?: number | undefined;
}

/** The date promised to the applicant; an apology moves it, the law's due date stays. */
export interface Appointment extends Promised {
  /** How often it was moved by an apology. */
  readonly moved: number;
  /** Another system had promised it: the clock may only move it on. */
  readonly stands?: true;
}

/** How a question to one agency stands. */
export interface ConsultationRecord {
  readonly activation: string;
  readonly unit: string;
  readonly role: string;
  readonly answer?: 'agreed' | 'objected' | 'silent' | 'recalled';
  readonly lateAnswer?: 'agreed' | 'objected';
  /** It agrees under conditions, which the event says in words. */
  readonly conditional?: true;
  /** When its limit passes, where a grace holds what follows from that; epoch milliseconds. */
  readonly limit?: number;
}

/** What belongs to persons; erased by law without breaking the chain. */
export interface PersonalState extends ApplicantsSide {
  /** The actor who is the applicant. */
  readonly applicant: string;
  /**
   * Who did which step, by its path, where the procedure separates duties; of a dossier that opened
   * this one or that this one opened, after `sub:procedure/`.
   */
  readonly doneBy: readonly { readonly path: string; readonly person: string }[];
  /** Personal data of messages that came early, by the numbers of their events. */
  readonly inbox?: readonly { readonly event: number; readonly data: Data }[] | undefined;
  /** Who did a step last, by its path, where the same officer is to do it again. */
  readonly lastBy?: PersonalState['doneBy'] | undefined;
  readonly data: Data;
  /** The delegations on this dossier that were not revoked, past ones too. */
  readonly delegations?: readonly Delegation[];
  /** Titles of the documents, and SHA-256 of their bytes in hexadecimal digits, by their ids. */
  readonly documents?: readonly {
    readonly id: string;
    readonly title: string;
    readonly sha256: string;
  }[];
}

/** Of a dossier that was erased while it was worked on: digests of those whom it named. */
export interface Veiled extends Pick<PersonalState, 'applicant' | 'doneBy' | 'applicants'> {
  readonly representatives?: readonly string[] | undefined;
}

/** A span during which a dossier rested; without an end, it rests still. Epoch milliseconds. */
export interface Rest {
  readonly from: number;
  readonly to?: number | undefined;
}

/** How a dossier was decided before it was opened again. */
export interface FormerDecision {
  /** Number of the event that opened it again. */
  readonly event: number;
  readonly outcome: string;
  /** Epoch milliseconds. */
  readonly settledAt: number;
  readonly returnedAt?: number | undefined;
  readonly due?: Promised | undefined;
  /** The facts of the clock until then. */
  readonly facts: readonly ClockFact[];
}

/** Version of the state: that of the snapshots that are written. */
export const stateVersion = 2;

/** A dossier: one running case of a procedure. */
export interface Dossier {
  readonly v: typeof stateVersion;
  readonly id: string;
  /** Number of events in the log. */
  readonly version: number;
  /** Hash of the last event. */
  readonly head: string;
  readonly lifecycle: Lifecycle;
  /** Where the dossier stood when its withdrawal was asked for, unless it was running. */
  readonly withdrawnFrom?: Lifecycle | undefined;
  readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
  /** Content hash of the counting rules that the procedure uses. */
  readonly rules: string;
  /** Calendar id → content hash, of the calendars that dates were promised under. */
  readonly calendars: Readonly<Record<string, string>>;
  /** Unit → id of its calendar, for units that keep one of their own. */
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
  /** The versions of calendars that were replaced by newer ones, in order. */
  readonly amendments: readonly { readonly calendar: string; readonly from: string }[];
  /** Party → unit code. */
  readonly parties: Readonly<Record<string, string>>;
  readonly channel: Channel;
  readonly parent?: ParentStep | undefined;
  /**
   * The rules of separation of the procedure that opened it: every duty by its name for other
   * procedures, `sub:procedure/path`.
   */
  readonly separate?: readonly (readonly string[])[] | undefined;
  /** The dossier of its applicant that it follows, and which attempt it is. */
  readonly resubmission?: Resubmission | undefined;
  readonly code?: string | undefined;
  readonly submittedAt: number;
  readonly receivedAt?: number | undefined;
  readonly settledAt?: number | undefined;
  readonly returnedAt?: number | undefined;
  /** The outcome that the root scope, a refusal or a withdrawal ended with. */
  readonly outcome?: string | undefined;
  /** The tree of scopes, a parent before its children. */
  readonly scopes: readonly Scope[];
  /** The open activations, in the order of their entry. */
  readonly activations: readonly Activation[];
  readonly clock: DossierClock;
  readonly appointment?: Appointment | undefined;
  readonly counts: {
    readonly supplements: number;
    readonly apologies: number;
    readonly extensions: number;
    readonly withdrawals: number;
    /** How often guidance was given before acceptance; absent where it never was. */
    readonly guidances?: number | undefined;
    /** Path of a step → how often it was sent back; absent where none was. */
    readonly back?: Readonly<Record<string, number>> | undefined;
  };
  readonly consultations: readonly ConsultationRecord[];
  /** The documents that were added, in their order. */
  readonly documents?: readonly DossierDocument[] | undefined;
  /** The complaints about how it is handled, in their order. */
  readonly complaints?: readonly Complaint[] | undefined;
  /** The data fields by whose words the dossier is found; by its value, that of `=field`. */
  readonly searchable?: readonly string[] | undefined;
  /** The messages that came before anything waited for them, in order. */
  readonly inbox?: readonly EarlyMessage[] | undefined;
  readonly data: Data;
  /** The latest instant of all facts that move the dossier, where that is not `recordedAt`. */
  readonly latestAt?: number | undefined;
  /** The spans during which it was suspended, or its withdrawal was pending. */
  readonly rests?: readonly Rest[] | undefined;
  /** What interrupted the working of offices, as far as it touches the dossier. */
  readonly interruptions?: readonly DossierInterruption[] | undefined;
  /** The events that were annulled, each with the number of the event that annulled it. */
  readonly annulled?: readonly (readonly [event: number, by: number])[] | undefined;
  /** How it was decided before it was opened again, the first decision first. */
  readonly former?: readonly FormerDecision[] | undefined;
  /** `null` once erased. */
  readonly personal: PersonalState | null;
  /** What separation of duties goes by then, while something is left to do. */
  readonly veiled?: Veiled | undefined;
  /** `recordedAt` of the last event, in epoch milliseconds. */
  readonly recordedAt: number;
}

/** The outcome of a dossier that was opened by a step which no longer waits for it. */
export const stoppedOutcome = 'stopped';

/** The open scope of a dossier at a path. */
export function scopeAt(dossier: Pick<Dossier, 'scopes'>, path: string): Scope | undefined {
  for (const scope of dossier.scopes) if (scope.path === path) return scope;
  return undefined;
}

/** The open activation of a dossier, by its id. */
export function activationOf(
  dossier: Pick<Dossier, 'activations'>,
  id: string,
): Activation | undefined {
  for (const activation of dossier.activations) if (activation.id === id) return activation;
  return undefined;
}
