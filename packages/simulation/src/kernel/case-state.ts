/** What is known of one dossier of a procedure while it runs. */
import type { Due, Wait } from '../model/legal-instants.js';
import type { CaseData } from '../scenario/data.js';
import { ClockFacts } from './clock-facts.js';
import { DueTimers } from './due-timers.js';
import { PortalTrack } from './portal-track.js';

/** When a limit passed that holds what is below it, and when what follows is carried out. */
export interface Hold {
  readonly at: number;
  /** Later, where its dossier is suspended meanwhile. */
  carryAt: number;
}

/** What chance has in store for a dossier beside its steps. */
export interface Prospects {
  isExtended: boolean;
  isApologised: boolean;
  isWithdrawalApproved: boolean;
  /** How long the decision on a withdrawal and a suspension take, in milliseconds. */
  decisionMs: number;
  suspensionMs: number;
}

/**
 * The state of a dossier, but for what every event asks of it, which is in columns. It is used
 * again for another one when its own is over.
 */
export class CaseState {
  /** The number of the dossier in the order of arrival. */
  serial = -1;
  isSettled = false;
  /** Whether its limit has begun. */
  hasLimit = false;
  /** The last instant of the first date promised. */
  appointment = Infinity;
  /** The date promised now, and whether an apology moved it. */
  promised: Due | undefined;
  isMoved = false;
  /** The legal due date; nothing while the clock stands still. */
  due: Due | undefined;
  /** Counts the due dates and appointments, so that a plan for an earlier one is void. */
  dueVersion = 0;
  promiseVersion = 0;
  supplements = 0;
  extensions = 0;
  apologies = 0;
  readonly facts = new ClockFacts();
  /** When the clock was last resumed: its own timer takes no effect before. */
  resumedAt = -Infinity;
  /** The spans in which no act on it was allowed. */
  rests: Wait[] = [];
  /** Those of them in which it was suspended: what the law grants runs on under a withdrawal. */
  suspensions: Wait[] = [];
  /** When its legal limit passed, and when the law decides. */
  heldByLaw: (Hold & { readonly setAt: number }) | undefined;
  /** When the last rest ended: no timer takes effect before. */
  restEndedAt = -Infinity;
  /** Whether it was late, while its end by the indicator is the return of its result. */
  awaitsReturn: { readonly isLate: boolean } | undefined;
  data: CaseData = {};
  readonly prospects: Prospects = {
    isExtended: false,
    isApologised: false,
    isWithdrawalApproved: false,
    decisionMs: 0,
    suspensionMs: 0,
  };
  readonly portal = new PortalTrack();
  /** Timers whose instant has come; while the dossier is frozen, they wait for it to resume. */
  readonly dueTimers = new DueTimers();
  /** Actions that came while none was allowed. */
  postponed: (() => void)[] = [];

  /** Begins the state of a dossier that arrives. */
  begin(serial: number, data: CaseData): void {
    this.serial = serial;
    this.data = data;
    this.portal.begin();
  }

  /** Forgets a dossier that is over. */
  clear(): void {
    this.serial = -1;
    this.isSettled = false;
    this.appointment = Infinity;
    this.resumedAt = this.restEndedAt = -Infinity;
    this.promised = this.due = this.heldByLaw = this.awaitsReturn = undefined;
    this.isMoved = this.hasLimit = false;
    this.dueVersion = this.promiseVersion = 0;
    this.supplements = this.extensions = this.apologies = 0;
    this.prospects.isExtended = this.prospects.isApologised = false;
    this.facts.clear();
    // Most dossiers leave these as they are.
    if (this.rests.length > 0) this.rests = [];
    if (this.suspensions.length > 0) this.suspensions = [];
    if (this.postponed.length > 0) this.postponed = [];
    this.dueTimers.clear();
  }
}
