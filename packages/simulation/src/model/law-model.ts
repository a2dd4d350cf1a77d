/** What the kernel asks of the law: due dates, the law's own time, actions on dossiers. */
import type { ClockFact, TimeLimit } from '@thutuc/legal-time';
import type { Distribution } from '../scenario/distribution.js';
import type { InterruptionModel } from './interruptions.js';
import type { CarryAt, Due } from './legal-instants.js';
import type { LegalTime } from './legal-time.js';

/** An action shortly before a date, on some dossiers and so often at most. */
export interface BeforeDate {
  readonly probability: number;
  readonly max: number;
  /** When it is done for a date. */
  instantFor(due: Due): number;
  /** The last instant at which the law allows it. */
  lastInstant(due: Due): number;
}

/** Requests of applicants to withdraw their dossier. */
export interface WithdrawalModel {
  readonly probability: number;
  readonly after: Distribution;
  readonly decision: Distribution;
  readonly approved: number;
  /** Index of the party that decides. */
  readonly party: number;
}

/** Orders that suspend a dossier. */
export interface SuspensionModel {
  readonly probability: number;
  readonly after: Distribution;
  readonly lasts: Distribution;
  /** Whether they suspend the legal clock too. */
  readonly stopsClock: boolean;
}

/** Extensions of the legal limit. */
export interface ExtensionModel extends BeforeDate {
  readonly by: TimeLimit;
}

/** Apologies with a new appointment. */
export interface ApologyModel extends BeforeDate {
  /** The appointment that is given instead of one. */
  next(present: Due): Due;
}

/** Decisions that do not stand. */
export interface ReopeningModel {
  readonly probability: number;
  readonly after: Distribution;
  /** The step that dossiers continue with, and the index of its node. */
  readonly step: string;
  readonly to: number;
  readonly max: number;
  /** Indices of the bounds that are counted over the whole dossier: what was used stays used. */
  readonly kept: readonly number[];
}

/** The actions on dossiers of a model beside their steps. */
export interface LifecycleModel {
  readonly withdrawal?: WithdrawalModel;
  readonly suspension?: SuspensionModel;
  readonly extension?: ExtensionModel;
  readonly apology?: ApologyModel;
  readonly reopening?: ReopeningModel;
}

/** The legal clock of a procedure under a calendar. */
export interface LawModel {
  /** When a dossier is due that is accepted at an instant, unless something interrupts it. */
  dueFrom(acceptedAt: number): Due;
  /** When a dossier is due after these facts; `undefined` while its clock stands still. */
  dueAfter(facts: readonly ClockFact[]): Due | undefined;
  /**
   * Whether the limit begins when a node is left by an outcome; absent where it begins with
   * acceptance.
   */
  readonly begins: ((node: number, outcome: string) => boolean) | undefined;
  /** A limit is taken to begin with acceptance that begins with a date, or with the last paper. */
  readonly startAssumed: boolean;
  /** Interruptions that touch the legal limit, the earliest first. */
  readonly interruptions: readonly InterruptionModel[];
  /** Where a due date moves that falls inside of one of them that is known by an instant. */
  endBehind(due: Due, asOf: number): Due;
  /** The limit that a clock starts with. */
  readonly limit: TimeLimit;
  /** The local day of an instant, as a day number. */
  dayOf(at: number): number;
  /** Whether the limit ends with a day, and not with an instant. */
  readonly endsWithDay: boolean;
  /** The law's own time. */
  readonly time: LegalTime;
  /** The node of acceptance: leaving it by `accepted` starts the clock. */
  readonly receipt: number;
  /** The node of the result, entered when the dossier is settled. */
  readonly result: number;
  /** The outcome that the law gives a dossier whose limit passes undecided. */
  readonly expiry: string | undefined;
  /** When it is given: at once, or later where facts in time may be recorded later. */
  readonly expiryCarryAt: CarryAt | undefined;
  /** The last day on which dossiers come in under this version. */
  readonly inForceUntil: string | undefined;
  /** Outcomes that the national portal shows as stopped, and not as settled. */
  readonly stoppedOutcomes: readonly string[];
  /** The actions on dossiers beside their steps. */
  readonly lifecycle: LifecycleModel;
  /** The most requests for supplements that the national indicator counts as in time. */
  readonly indicatorSupplementsMax: number;
}
