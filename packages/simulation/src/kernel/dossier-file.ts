/** What is known of one dossier of a procedure while it runs. */
import type { ClockFact } from '@thutuc/legal-time';
import type { Data } from '@thutuc/core';
import type { Due } from '../model/law.js';
import type { Wait } from '../model/model.js';
import { Account } from './account.js';
import { DueTimers } from './due-timers.js';
import type { Hold } from './holds.js';
import { PortalTrack } from './portal-track.js';

/** Whether anybody may work on a dossier. */
export type Standing = 'running' | 'suspended' | 'withdrawal';

/** The file of a dossier. */
export class DossierFile {
  standing: Standing = 'running';
  acceptedAt = Infinity;
  settledAt = Infinity;
  /** The last instant of the first date promised. */
  appointment = Infinity;
  /** The date promised now, and whether an apology moved it. */
  promised: (Due & { readonly isMoved: boolean }) | undefined;
  /** The legal due date; nothing while the clock stands still. */
  due: Due | undefined;
  /** Counts the due dates and appointments, so that what was planned for an earlier is over. */
  dueVersion = 0;
  promiseVersion = 0;
  supplements = 0;
  extensions = 0;
  apologies = 0;
  openSupplements = 0;
  openPayments = 0;
  facts: ClockFact[] = [];
  /** When the clock last ran again: its own timer takes no effect before. */
  resumedAt = -Infinity;
  /** While nobody might act on it. */
  readonly rests: Wait[] = [];
  /** Among these, while it was suspended: what the law grants runs on under a withdrawal. */
  readonly suspensions: Wait[] = [];
  /** When its legal limit passed, and when the law decides. */
  heldByLaw: (Hold & { readonly setAt: number }) | undefined;
  /** When the last rest ended: no timer takes effect before. */
  restEndedAt = -Infinity;
  data: Data = {};
  readonly account: Account;
  readonly portal = new PortalTrack();
  /** Timers whose instant has come; where nobody may act, they fire when the dossier goes on. */
  readonly dueTimers = new DueTimers();
  /** What was to befall it while nobody might act. */
  readonly postponed: (() => void)[] = [];
  readonly entries: Uint16Array;

  constructor(
    readonly serial: number,
    cameAt: number,
    boundsCount: number,
  ) {
    this.account = new Account(cameAt);
    this.entries = new Uint16Array(boundsCount);
  }

  get isSettled(): boolean {
    return this.settledAt < Infinity;
  }

  /** Suspended, or about to be withdrawn: nobody works on it, and its timers rest. */
  get isFrozen(): boolean {
    return this.standing !== 'running';
  }
}
