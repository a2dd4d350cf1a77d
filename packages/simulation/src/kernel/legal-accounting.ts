/** Accounts for dossiers under the law: their time, legal clocks, statuses, and how they ended. */
import { endStatus } from '@thutuc/core/procedure';
import type { ClockFact, TimeLimit } from '@thutuc/legal-time';
import { AGENCY, APPLICANT, type Part, PROCESSING, WAITING } from '../counts/parts.js';
import type { LawTally } from '../counts/tally.js';
import type { InterruptionModel } from '../model/interruptions.js';
import type { LawModel } from '../model/law-model.js';
import type { Due } from '../model/legal-instants.js';
import { legalTimeColumn } from '../model/legal-time.js';
import type { DelayNode } from '../model/model.js';
import type { CaseState } from './case-state.js';
import { type IndicatorTerms, portalNumberOfOpen } from './portal-track.js';
import type { RunState } from './run-state.js';
import { TimeSums } from './time-sums.js';
import { NONE } from './tokens.js';

/** What a suspension by order is for. */
const BY_ORDER = { reason: 'order', effect: 'suspend' } as const;
const BY_INTERRUPTION = { reason: 'interruption', effect: 'suspend' } as const;
/** Keys of interruptions lie below those of orders and of tokens. */
const firstInterruption = NONE - 1;

/** What the visit of a token is booked as. */
const NOTHING = 0;
const AS_WAITING = 1;
const AS_PROCESSING = 2;

/** Plans again what depends on a date of a dossier. */
export interface DateListener {
  /** A dossier was accepted; its dates are not known yet. */
  accepted(state: CaseState, dossier: number, at: number): void;
  dueChanged(state: CaseState, dossier: number): void;
  promiseChanged(state: CaseState, dossier: number): void;
}

/** A node that was left, by which outcome and when. */
interface LeftNode {
  readonly node: number;
  readonly outcome: string;
  readonly at: number;
}

/** The legal accounting of a run. */
export class LegalAccounting {
  /** Whether the counted time is over, so that its buckets are full. */
  #isOver = false;
  readonly #tally: LawTally;
  readonly #sums: TimeSums;
  readonly #indicator: IndicatorTerms;

  constructor(
    readonly law: LawModel,
    readonly state: RunState,
    readonly listener: DateListener,
  ) {
    const { model, tally } = state;
    this.#tally = tally.law;
    this.#sums = new TimeSums(tally.law, model.time, model.parties.length);
    this.#indicator = {
      endsWithDay: law.endsWithDay,
      supplementsMax: law.indicatorSupplementsMax,
      dayOf: (at) => law.dayOf(at),
    };
  }

  /** Work waits in a queue. */
  beginWaiting(token: number, party: number, at: number): void {
    const { booked } = this.state.tokens;
    const was = booked.at(token);
    if (was === AS_WAITING) return;
    booked.set(token, AS_WAITING);
    if (was === AS_PROCESSING) this.#change(token, PROCESSING, party, -1, at);
    this.#change(token, WAITING, party, 1, at);
  }

  /** Service begins. */
  beginWork(token: number, party: number, at: number): void {
    const { booked } = this.state.tokens;
    if (booked.at(token) === AS_WAITING) this.#change(token, WAITING, party, -1, at);
    booked.set(token, AS_PROCESSING);
    this.#change(token, PROCESSING, party, 1, at);
  }

  /** Work is over, or is given up. */
  endWork(token: number, party: number, at: number): void {
    const { booked } = this.state.tokens;
    const was = booked.at(token);
    if (was === NOTHING) return;
    booked.set(token, NOTHING);
    this.#change(token, was === AS_PROCESSING ? PROCESSING : WAITING, party, -1, at);
  }

  /** A delay begins. */
  beginDelay(state: CaseState, node: DelayNode, token: number, since: number, at: number): void {
    const dossier = this.state.tokens.dossier.at(token);
    const { columns } = this.state.cases;
    this.#change(token, partOf(node), node.party, 1, since);
    if (node.duty === 'supplement') {
      state.supplements += 1;
      columns.openSupplements.add(dossier, 1);
    } else if (node.duty === 'payment') columns.openPayments.add(dossier, 1);
    if (node.clock === undefined || columns.acceptedAt.at(dossier) === Infinity) return;
    this.state.tokens.holdsClock.set(token, 1);
    state.facts.suspend(at, token, node.clock);
    this.#setDue(state, dossier, undefined);
  }

  /** A delay ends; returns whether it held the clock. */
  endDelay(state: CaseState, node: DelayNode, token: number, at: number): boolean {
    const dossier = this.state.tokens.dossier.at(token);
    const { openSupplements, openPayments } = this.state.cases.columns;
    this.#change(token, partOf(node), node.party, -1, at);
    if (node.duty === 'supplement') openSupplements.add(dossier, -1);
    else if (node.duty === 'payment') openPayments.add(dossier, -1);
    const { holdsClock } = this.state.tokens;
    if (holdsClock.at(token) === 0) return false;
    holdsClock.set(token, 0);
    this.#resumeClock(state, dossier, token, at);
    return true;
  }

  /** A visit is over: with receipt a dossier may be accepted, with the result it is returned. */
  leave(token: number, outcome: string, at: number): void {
    const node = this.state.tokens.node.at(token);
    const { receipt, result } = this.law;
    this.noteLeft(token, { node, outcome, at });
    if (node !== receipt && node !== result) return;
    const dossier = this.state.tokens.dossier.at(token);
    const state = this.state.cases.open(dossier);
    if (node === result) this.#returnResult(state, at);
    if (node !== receipt || outcome !== 'accepted') return;
    this.listener.accepted(state, dossier, at);
    this.#accept(state, dossier, at);
  }

  /** A dossier is accepted: its clock starts, unless the limit begins later. */
  #accept(state: CaseState, dossier: number, at: number): void {
    const { columns } = this.state.cases;
    columns.acceptedAt.set(dossier, at);
    columns.isShown.set(dossier, state.isSettled ? 0 : 1);
    if (this.law.begins === undefined) this.#start(state, dossier, at);
    if (this.state.tokens.counted.at(dossier) === 1) this.#tally.accepted += 1;
  }

  /** A dossier is reopened: its limit begins anew. */
  reopen(state: CaseState, dossier: number, at: number): void {
    this.#start(state, dossier, at);
  }

  /** A decided dossier is reopened before its result was returned, which is read as it stands. */
  closeUnreturned(state: CaseState): void {
    if (state.awaitsReturn !== undefined) this.#readIndicator(state, state.awaitsReturn.isLate);
    state.awaitsReturn = undefined;
  }

  /** A node was left: with that the limit may begin. */
  noteLeft(token: number, { node, outcome, at }: LeftNode): void {
    const { begins } = this.law;
    if (begins === undefined || !begins(node, outcome)) return;
    const dossier = this.state.tokens.dossier.at(token);
    const state = this.state.cases.open(dossier);
    if (!state.hasLimit && !state.isSettled) this.#start(state, dossier, at);
  }

  /** The limit begins: what holds the clock now holds it from now on. */
  #start(state: CaseState, dossier: number, at: number): void {
    state.hasLimit = true;
    for (const one of this.law.interruptions) {
      if (one.from <= this.state.now && one.to > at) this.#standStill(state, one);
    }
    const isHeld = !state.facts.isEmpty;
    state.facts.start(at, this.law.limit);
    const due = isHeld ? this.#dueAfter(state.facts.list()) : this.#behind(this.law.dueFrom(at));
    this.#setDue(state, dossier, due);
    if (due === undefined) return;
    state.appointment = due.dueAt;
    this.#promise(state, dossier, due);
  }

  /** An interruption begins that touches the limit of a dossier. */
  interrupt(state: CaseState, dossier: number, interruption: InterruptionModel): void {
    if (!state.hasLimit || state.isSettled) return;
    this.#standStill(state, interruption);
    if (interruption.effect === 'suspend' || state.due !== undefined) {
      this.#readClock(state, dossier);
    }
  }

  #standStill({ facts }: CaseState, { from, to, effect }: InterruptionModel): void {
    if (effect !== 'suspend') return;
    const key = firstInterruption - from;
    facts.suspend(from, key, BY_INTERRUPTION);
    facts.resume(to, key);
  }

  /** When a dossier is due after some facts, and behind interruptions that have begun. */
  #dueAfter(facts: readonly ClockFact[]): Due | undefined {
    const due = this.law.dueAfter(facts);
    return due && this.#behind(due);
  }

  #behind(due: Due): Due {
    const { law, state } = this;
    return law.interruptions.length === 0 ? due : law.endBehind(due, state.now);
  }

  /** A suspension by order begins or ends. */
  order(state: CaseState, dossier: number, begins: boolean, at: number): void {
    if (!begins) {
      this.#resumeClock(state, dossier, NONE, at);
      return;
    }
    state.facts.suspend(at, NONE, BY_ORDER);
    this.#setDue(state, dossier, undefined);
  }

  /** The legal limit is extended. */
  extend(state: CaseState, dossier: number, by: TimeLimit, at: number): void {
    state.extensions += 1;
    state.facts.extend(at, by);
    this.#readClock(state, dossier);
  }

  /** A new appointment is given with an apology. */
  apologise(state: CaseState, dossier: number, next: Due): void {
    state.apologies += 1;
    state.isMoved = true;
    this.#setPromise(state, dossier, next);
  }

  /** After all that one event brought about: the status that the portal shows from now on. */
  noteStatus(dossier: number, at: number): void {
    const { cases } = this.state;
    const { isShown, shown, shownSince, standing, openSupplements, openPayments } = cases.columns;
    if (isShown.at(dossier) === 0) return;
    const [supplements, payments] = [openSupplements.at(dossier), openPayments.at(dossier)];
    const status = portalNumberOfOpen(standing.at(dossier), supplements, payments);
    if (status === shown.at(dossier) && at >= shownSince.at(dossier)) return;
    const { portal } = cases.open(dossier);
    portal.note(status, at);
    shown.set(dossier, portal.last);
    shownSince.set(dossier, portal.lastSince);
  }

  /** A dossier is settled: what it took, and whether it was in time by either clock. */
  settle(state: CaseState, dossier: number, outcome: string, at: number): void {
    const { accounts, columns } = this.state.cases;
    state.isSettled = true;
    columns.isTimed.set(dossier, 0);
    columns.isShown.set(dossier, 0);
    if (this.state.tokens.counted.at(dossier) !== 1) return;
    const tally = this.#tally;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    tally.supplements += state.supplements;
    tally.extensions += state.extensions;
    tally.apologies += state.apologies;
    this.#sums.add(accounts, dossier, this.state.tokens.arrivedAt.at(dossier), at);
    if (columns.acceptedAt.at(dossier) === Infinity) {
      if (!this.#isOver) tally.buckets.notAccepted += 1;
      return;
    }
    const { law } = this;
    const due = this.#dueWhenStopped(state, at);
    const isLate = at > due;
    const isEarly = due < Infinity && law.dayOf(at) < law.dayOf(due);
    const kind = isLate ? 'late' : isEarly ? 'early' : 'onTime';
    tally.settled[kind] += 1;
    tally.columns.add(legalTimeColumn(law.time, at, due), 1);
    if (!this.#isOver) tally.buckets[kind] += 1;
    this.#endStatus(state, outcome, at, isLate);
  }

  /** The result was returned: where the dossier was stopped, the indicator ends here. */
  #returnResult(state: CaseState, at: number): void {
    const { awaitsReturn } = state;
    if (awaitsReturn === undefined) return;
    state.awaitsReturn = undefined;
    state.portal.end('returned', at);
    this.#readIndicator(state, awaitsReturn.isLate);
  }

  /** The counted time is over: counts the dossiers in progress by what they are as of then. */
  countWorkInProgress(at: number): void {
    const { cases, tokens } = this.state;
    for (const [dossier, state] of cases.all()) {
      if (tokens.counted.at(dossier) !== 1 || state.isSettled) continue;
      this.#tally.buckets[at > tokens.dueAt.at(dossier) ? 'overdue' : 'pending'] += 1;
    }
    this.#isOver = true;
  }

  /** A dossier was never settled: whether its due date has passed, by either clock. */
  judgeUnfinished(state: CaseState, dossier: number, endedAt: number): void {
    const { acceptedAt } = this.state.cases.columns;
    if (state.isSettled || acceptedAt.at(dossier) === Infinity) return;
    if (endedAt > this.state.tokens.dueAt.at(dossier)) this.#tally.unfinishedLate += 1;
    if (state.portal.isLateBy(state.appointment, this.#indicator, endedAt)) {
      this.#tally.unfinishedLateByIndicator += 1;
    }
  }

  /** The run is over: a result that was not returned is read as it stands. */
  close(): void {
    for (const [, state] of this.state.cases.all()) this.closeUnreturned(state);
  }

  #endStatus(state: CaseState, outcome: string, at: number, isLate: boolean): void {
    const status = endStatus({ outcome, isReturned: false }, this.law.stoppedOutcomes);
    state.portal.end(status, at);
    if (status === 'stopped') state.awaitsReturn = { isLate };
    else this.#readIndicator(state, isLate);
  }

  #readIndicator({ portal, appointment }: CaseState, isLate: boolean): void {
    const isInTime = portal.isInTime(appointment, this.#indicator);
    if (isInTime) this.#tally.indicatorInTime += 1;
    if (isInTime === isLate) this.#tally.clocksDiffer += 1;
  }

  /** The due date that a clock stops with, also while it is suspended. */
  #dueWhenStopped(state: CaseState, at: number): number {
    if (state.due !== undefined) return state.due.dueAt;
    return this.#dueAfter([...state.facts.list(), { type: 'stopped', at }])?.dueAt ?? Infinity;
  }

  #resumeClock(state: CaseState, dossier: number, token: number, at: number): void {
    state.facts.resume(at, token);
    state.resumedAt = at;
    this.#readClock(state, dossier);
  }

  /** The clock has another fact: when the dossier is due now. */
  #readClock(state: CaseState, dossier: number): void {
    const due = this.#dueAfter(state.facts.list());
    this.#setDue(state, dossier, due);
    if (due === undefined) return;
    if (state.appointment === Infinity) state.appointment = due.dueAt;
    this.#promise(state, dossier, due);
  }

  #setDue(state: CaseState, dossier: number, due: Due | undefined): void {
    state.due = due;
    state.dueVersion += 1;
    this.state.tokens.dueAt.set(dossier, due?.dueAt ?? Infinity);
    this.listener.dueChanged(state, dossier);
  }

  /** What an apology promised stands: the clock may only move it on. */
  #promise(state: CaseState, dossier: number, due: Due): void {
    const { promised, isMoved } = state;
    if (promised !== undefined && isMoved && due.dueAt < promised.dueAt) return;
    this.#setPromise(state, dossier, due);
  }

  #setPromise(state: CaseState, dossier: number, promised: Due): void {
    state.promised = promised;
    state.promiseVersion += 1;
    this.listener.promiseChanged(state, dossier);
  }

  #change(token: number, part: Part, party: number, by: 1 | -1, at: number): void {
    this.state.cases.book(this.state.tokens.dossier.at(token), part, party, by, at);
  }
}

function partOf({ holder }: DelayNode): Part {
  if (holder === 'staff') return PROCESSING;
  return holder === 'agency' ? AGENCY : APPLICANT;
}
