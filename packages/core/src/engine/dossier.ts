/** The state of a dossier: what its log folds to. */
import type { ClockFact } from '../time-limit/index.js';
import type { ActivationKind, Promised } from './moves.js';

/** Where a dossier stands as a whole, beside its tree of scopes. */
export type Lifecycle =
  'submitted' | 'running' | 'suspended' | 'withdrawalPending' | 'closed' | 'archived';

/** How a dossier came in. */
export type Channel = 'counter' | 'online' | 'post';

/** A value of a data field. */
export type DataValue = string | number | boolean | null | readonly DataValue[];

/** Values of data fields by name. */
export type Data = Readonly<Record<string, DataValue>>;

/** An open scope: a graph with its current step. */
export interface Scope {
  readonly graph: string;
  /** The activation that opened it; `null` for the root. */
  readonly parent: string | null;
  /** The activation that the scope is in; `null` between two steps. */
  readonly current: string | null;
  /** Step → how often it was entered. */
  readonly visits: Readonly<Record<string, number>>;
}

/** An open activation: a step that was entered and not yet left. */
export interface Activation {
  readonly id: string;
  readonly kind: ActivationKind;
  readonly party?: string;
  readonly unit?: string;
  readonly role?: string;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly due?: Promised;
  readonly timers?: Readonly<Record<string, number>>;
  /** The person who claimed the work item. */
  readonly claimedBy?: string;
  /** Branch or scope name → outcome and instant, for a step that opened scopes. */
  readonly results?: Readonly<Record<string, { readonly outcome: string; readonly at: number }>>;
}

/** The legal clock of a dossier, with its facts and the due date they promise. */
export interface DossierClock {
  readonly facts: readonly ClockFact[];
  readonly due?: Promised;
  readonly timers?: Readonly<Record<string, number>>;
}

/** The date promised to the applicant; an apology moves it, the law's due date stays. */
export interface Appointment extends Promised {
  /** How often it was moved by an apology. */
  readonly moved: number;
}

/** How a question to one agency stands. */
export interface ConsultationRecord {
  readonly unit: string;
  readonly role: string;
  readonly answer?: 'agreed' | 'objected' | 'silent';
  readonly lateAnswer?: 'agreed' | 'objected';
}

/** What belongs to persons; erased by law without breaking the chain. */
export interface PersonalState {
  /** The actor who is the applicant. */
  readonly applicant: string;
  readonly data: Data;
}

/** A dossier: one running case of a procedure. */
export interface Dossier {
  readonly v: 1;
  readonly id: string;
  /** Number of events in the log. */
  readonly version: number;
  /** Hash of the last event. */
  readonly head: string;
  readonly lifecycle: Lifecycle;
  readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
  /** Content hash of the counting rules that the procedure uses. */
  readonly rules: string;
  /** Calendar id → content hash, of the calendars that dates were promised under. */
  readonly calendars: Readonly<Record<string, string>>;
  /** Party → unit code. */
  readonly parties: Readonly<Record<string, string>>;
  readonly channel: Channel;
  readonly code?: string;
  readonly submittedAt: number;
  readonly receivedAt?: number;
  readonly settledAt?: number;
  readonly returnedAt?: number;
  /** The outcome that the root scope, a refusal or a withdrawal ended with. */
  readonly outcome?: string;
  readonly scopes: Readonly<Record<string, Scope>>;
  readonly activations: Readonly<Record<string, Activation>>;
  readonly clock: DossierClock;
  readonly appointment?: Appointment;
  readonly counts: {
    readonly supplements: number;
    readonly apologies: number;
    readonly extensions: number;
    readonly withdrawals: number;
  };
  readonly consultations: Readonly<Record<string, ConsultationRecord>>;
  /** Step name → the persons who did it, as digests; for the separation of duties. */
  readonly doneBy: Readonly<Record<string, readonly string[]>>;
  readonly data: Data;
  /** `null` once erased. */
  readonly personal: PersonalState | null;
  /** `recordedAt` of the last event, in epoch milliseconds. */
  readonly recordedAt: number;
}
