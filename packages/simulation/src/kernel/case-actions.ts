/** Actions on dossiers beside their steps: withdrawals, orders, extensions, apologies, expiry. */
import { withdrawn } from '@thutuc/core/procedure';
import { AGENCY } from '../counts/parts.js';
import type { LawModel } from '../model/law-model.js';
import { joinedWaits } from '../model/interruptions.js';
import type { Wait } from '../model/legal-instants.js';
import type { CaseState, Hold } from './case-state.js';
import { type DueTimer, LIMIT_RANK } from './due-timers.js';
import { CASE_ACTION, LIMIT_PASSES, orderInHeap } from './event-heap.js';
import type { DateListener, LegalAccounting } from './legal-accounting.js';
import type { CaseAction } from './observer.js';
import { ProspectDraws } from './prospects.js';
import type { RunState } from './run-state.js';
import { Slots } from './slots.js';
import { type Standing, SUSPENDED, WITHDRAWAL_PENDING } from './standing.js';
import { NONE } from './tokens.js';

/** What can be done to a dossier as a whole. */
export interface DossierControl {
  /** The legal due date has moved. */
  dueMoved(dossier: number): void;
  suspend(dossier: number, standing: Standing, at: number): void;
  resume(dossier: number, at: number): void;
  /** The instant of a timer has come. */
  gather(dossier: number, timer: DueTimer): void;
  /** Cancels whatever is open, and settles the dossier. */
  endBy(dossier: number, outcome: string, at: number, dutiesFrom?: number): void;
  /** The legal limit has passed: until what the law grants is carried out, all is too late. */
  hold(dossier: number, hold: Hold): void;
  /** Holds what limits bring about for as long as the dossier has rested. */
  holdThrough(dossier: number, rests: readonly Wait[]): void;
  /** Moves the timers of what is open by a wait. */
  shiftOpen(dossier: number, from: number, to: number, except: number): void;
}

type Act =
  'limit' | 'grant' | 'withdraw' | 'decide' | 'suspend' | 'resume' | 'extend' | 'apologise';

interface Planned {
  readonly act: Act;
  readonly dossier: number;
  /** Tells the dossier from a later one that has its token. */
  readonly serial: number;
  /** Of the date that it was planned for. */
  readonly version: number;
  readonly since: number;
}

/** Plans and carries out the actions on the dossiers of a run. */
export class CaseActions implements DateListener {
  readonly #planned = new Slots<Planned>();
  readonly #draws: ProspectDraws | undefined;
  #next = 0;

  constructor(
    readonly law: LawModel,
    readonly state: RunState,
    readonly control: DossierControl,
  ) {
    const { lifecycle } = law;
    const isEmpty = Object.keys(lifecycle).length === 0;
    this.#draws = isEmpty ? undefined : new ProspectDraws(lifecycle, state);
  }

  /** A dossier was accepted: its actions are drawn. */
  accepted(state: CaseState, dossier: number, at: number): void {
    if (this.#draws === undefined) return;
    const { withdrawnAfter, suspendedAfter } = this.#draws.draw(state.prospects, dossier);
    if (withdrawnAfter !== undefined) this.#plan('withdraw', state, dossier, at + withdrawnAfter);
    if (suspendedAfter !== undefined) this.#plan('suspend', state, dossier, at + suspendedAfter);
  }

  dueChanged(state: CaseState, dossier: number): void {
    const { due } = state;
    this.control.dueMoved(dossier);
    if (due === undefined) return;
    if (this.law.expiry !== undefined) this.#plan('limit', state, dossier, due.dueAt + 1);
    const { extension } = this.law.lifecycle;
    if (extension === undefined || state.extensions >= extension.max) return;
    if (state.prospects.isExtended && this.state.now <= extension.lastInstant(due)) {
      this.#plan('extend', state, dossier, extension.instantFor(due));
    }
  }

  promiseChanged(state: CaseState, dossier: number): void {
    const { apology } = this.law.lifecycle;
    const { promised } = state;
    if (apology === undefined || promised === undefined || state.apologies >= apology.max) return;
    if (state.prospects.isApologised && this.state.now <= apology.lastInstant(promised)) {
      this.#plan('apologise', state, dossier, apology.instantFor(promised));
    }
  }

  /** The instant of an action has come. */
  fire(slot: number, accounting: LegalAccounting): void {
    const planned = this.#planned.take(slot);
    if (planned !== undefined) this.#carryOut(planned, accounting);
  }

  #plan(act: Act, state: CaseState, dossier: number, at: number): void {
    const { now, queue } = this.state;
    const version = act === 'apologise' ? state.promiseVersion : state.dueVersion;
    const slot = this.#planned.put({ act, dossier, serial: state.serial, version, since: now });
    const kind = act === 'limit' || act === 'grant' ? LIMIT_PASSES : CASE_ACTION;
    queue.push(Math.max(now, at), kind, orderInHeap(this.#next), slot);
    this.#next += 1;
  }

  /** The open dossier of a plan that still holds. */
  #openFor(planned: Planned): CaseState | undefined {
    const state = this.state.cases.find(planned.dossier, planned.serial);
    if (state === undefined || state.isSettled) return undefined;
    return isOutdated(planned, state) ? undefined : state;
  }

  #carryOut(planned: Planned, accounting: LegalAccounting): void {
    const state = this.#openFor(planned);
    if (state === undefined) return;
    const { act } = planned;
    if (act === 'decide') this.#decide(planned, state);
    else if (act === 'resume') this.#resume(planned, state, accounting);
    else if (act === 'limit' || act === 'grant') this.#passLimit(planned, state);
    else if (this.state.cases.isFrozen(planned.dossier)) {
      state.postponed.push(() => {
        this.#carryOut(planned, accounting);
      });
    } else if (act === 'withdraw') this.#withdraw(planned, state);
    else if (act === 'suspend') this.#suspend(planned, state, accounting);
    else if (act === 'extend') this.#extend(planned, state, accounting);
    else this.#apologise(planned, state, accounting);
  }

  /**
   * The limit has passed: until the grace is over all is held, then the law decides. What it grants
   * does not wait under a pending withdrawal, which is moot then.
   */
  #passLimit(planned: Planned, state: CaseState): void {
    const { act, dossier, since } = planned;
    const { now } = this.state;
    if (act === 'limit' && state.due !== undefined) {
      const at = state.due.dueAt + 1;
      const carryAt = this.law.expiryCarryAt?.(at, since, this.state.standstills) ?? at;
      state.heldByLaw = { at, carryAt, setAt: since };
    }
    const hold = state.heldByLaw;
    if (hold === undefined) return;
    const isHeld = hold.carryAt > now;
    if (isHeld) this.#plan('grant', state, dossier, hold.carryAt);
    const timer = {
      at: hold.at,
      rank: LIMIT_RANK,
      isOn: () => this.#openFor(planned) !== undefined,
      fire: () => {
        if (hold.carryAt <= this.state.now) this.#grant(state, dossier, hold);
        else {
          this.control.hold(dossier, hold);
          // The dossier was suspended when the grace was to end.
          if (!isHeld) this.#plan('grant', state, dossier, hold.carryAt);
        }
      },
    };
    const { standing } = this.state.cases.columns;
    if (standing.at(dossier) !== WITHDRAWAL_PENDING) this.control.gather(dossier, timer);
    else {
      if (!isHeld) this.#book(dossier, -1);
      timer.fire();
    }
  }

  /** The law decides, though not before its clock was resumed. */
  #grant(state: CaseState, dossier: number, { at, carryAt }: Hold): void {
    const { expiry } = this.law;
    if (expiry === undefined) return;
    const bound = Math.max(state.resumedAt, state.restEndedAt);
    const dutiesFrom = Math.max(carryAt, state.restEndedAt);
    this.control.endBy(dossier, expiry, Math.max(at, bound), dutiesFrom);
  }

  #withdraw({ dossier }: Planned, state: CaseState): void {
    const { now } = this.state;
    this.#report(state, { type: 'withdraw' });
    this.#book(dossier, 1);
    this.control.suspend(dossier, WITHDRAWAL_PENDING, now);
    this.#plan('decide', state, dossier, now + state.prospects.decisionMs);
  }

  #decide({ dossier, since }: Planned, state: CaseState): void {
    this.#book(dossier, -1);
    if (state.prospects.isWithdrawalApproved) {
      this.#report(state, { type: 'approveWithdrawal' });
      this.control.endBy(dossier, withdrawn, this.state.now);
      return;
    }
    this.#report(state, { type: 'declineWithdrawal' });
    this.#endRest(state, dossier, since);
  }

  /** The rest of a dossier is over: limits and graces stood still meanwhile. */
  #endRest(state: CaseState, dossier: number, since: number): void {
    const { now } = this.state;
    state.rests.push({ from: since, to: now });
    this.control.shiftOpen(dossier, since, now, NONE);
    this.control.holdThrough(dossier, joinedWaits(state.rests, this.state.standstills));
    this.control.resume(dossier, now);
  }

  #suspend({ dossier }: Planned, state: CaseState, accounting: LegalAccounting): void {
    const { now } = this.state;
    this.#report(state, { type: 'suspend' });
    if (this.#stopsClock) accounting.order(state, dossier, true, now);
    this.control.suspend(dossier, SUSPENDED, now);
    this.#plan('resume', state, dossier, now + state.prospects.suspensionMs);
  }

  #resume({ dossier, since }: Planned, state: CaseState, accounting: LegalAccounting): void {
    const { now } = this.state;
    this.#report(state, { type: 'resume' });
    if (this.#stopsClock) accounting.order(state, dossier, false, now);
    state.suspensions.push({ from: since, to: now });
    this.#holdGrant(state);
    this.#endRest(state, dossier, since);
  }

  /** What the law grants is held for as long as its grace stood still. */
  #holdGrant({ heldByLaw: held, suspensions }: CaseState): void {
    if (held === undefined) return;
    const { at, setAt, carryAt } = held;
    const rests = joinedWaits(suspensions, this.state.standstills);
    held.carryAt = this.law.expiryCarryAt?.(at, setAt, rests) ?? carryAt;
  }

  /** An interruption begins: graces stand still meanwhile. */
  interrupted(state: CaseState, dossier: number): void {
    this.#holdGrant(state);
    this.control.holdThrough(dossier, joinedWaits(state.rests, this.state.standstills));
  }

  #extend({ dossier }: Planned, state: CaseState, accounting: LegalAccounting): void {
    const { now } = this.state;
    const { extension } = this.law.lifecycle;
    if (extension === undefined || state.due === undefined) return;
    if (now > extension.lastInstant(state.due)) return;
    const { by } = extension;
    this.#report(state, { type: 'extend', by });
    accounting.extend(state, dossier, by, now);
  }

  #apologise({ dossier }: Planned, state: CaseState, accounting: LegalAccounting): void {
    const { apology } = this.law.lifecycle;
    if (apology === undefined || state.promised === undefined) return;
    if (this.state.now > apology.lastInstant(state.promised)) return;
    const next = apology.next(state.promised);
    this.#report(state, { type: 'apologise', appointment: next.due });
    accounting.apologise(state, dossier, next);
  }

  get #stopsClock(): boolean {
    return this.law.lifecycle.suspension?.stopsClock === true;
  }

  /** The party that decides on a withdrawal holds the dossier from now on, or no longer. */
  #book(dossier: number, by: 1 | -1): void {
    const party = this.law.lifecycle.withdrawal?.party ?? NONE;
    this.state.cases.book(dossier, AGENCY, party, by, this.state.now);
  }

  #report({ serial }: CaseState, action: CaseAction): void {
    this.state.observer?.acted(serial, action, this.state.now);
  }
}

function isOutdated({ act, version }: Planned, state: CaseState): boolean {
  if (act === 'limit' || act === 'grant' || act === 'extend') return version !== state.dueVersion;
  return act === 'apologise' && version !== state.promiseVersion;
}
