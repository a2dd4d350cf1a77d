/** Keeps the files of dossiers: accounts of their time, legal clocks, and how they ended. */
import type { ClockFact } from '@thutuc/legal-time';
import { columnOf } from '../model/legal-time.js';
import type { DelayNode } from '../model/model.js';
import type { Due, LawModel } from '../model/law.js';
import type { DossierFile } from './dossier-file.js';
import {
  type IndicatorTerms,
  IN_PROCESS,
  PAYMENT_DUE,
  RETURNED,
  SETTLED,
  STOPPED,
  SUPPLEMENT_ASKED,
  WITHDRAWAL_ASKED,
} from './portal-track.js';
import type { Replication } from './replication.js';
import type { LawTally, Part } from './tally.js';

/** The key of the suspension by order among the suspensions of a clock, as the engine has it. */
const ORDER = '@order';

/** Outcomes that the national portal shows as stopped, and not as settled. */
const STOPPED_OUTCOMES = new Set(['stopped', 'abandoned', 'expired']);

/** The outcome of a dossier whose applicant took it back. */
export const WITHDRAWN = 'withdrawn';

/** Who wants to know that a date of a dossier is another one. */
export interface DateListener {
  dueChanged(file: DossierFile, dossier: number): void;
  promiseChanged(file: DossierFile, dossier: number): void;
}

/** What the law and the account of time need to know of a run. */
export class LawDesk {
  isStockTaken = false;
  /** Tokens that somebody works on, that wait for somebody, and that hold the clock. */
  readonly #working = new Set<number>();
  readonly #waiting = new Set<number>();
  readonly #holding = new Map<number, number>();
  /** Dossiers whose end is known only when their result is returned, and whether they are late. */
  readonly #unread = new Map<DossierFile, boolean>();

  constructor(
    readonly law: LawModel,
    readonly replication: Replication,
    readonly listener: DateListener,
  ) {}

  get #tally(): LawTally {
    return this.replication.tally.law;
  }

  beginWaiting(file: DossierFile, token: number, party: number, at: number): void {
    if (this.#working.delete(token)) this.#change(file, 'processing', party, -1, at);
    if (this.#waiting.has(token)) return;
    this.#waiting.add(token);
    this.#change(file, 'waiting', party, 1, at);
  }

  beginWork(file: DossierFile, token: number, party: number, at: number): void {
    if (this.#waiting.delete(token)) this.#change(file, 'waiting', party, -1, at);
    this.#working.add(token);
    this.#change(file, 'processing', party, 1, at);
  }

  endWork(file: DossierFile, token: number, party: number, at: number): void {
    if (this.#working.delete(token)) this.#change(file, 'processing', party, -1, at);
    else if (this.#waiting.delete(token)) this.#change(file, 'waiting', party, -1, at);
  }

  delayBegins(
    file: DossierFile,
    node: DelayNode,
    token: number,
    { since, at }: { readonly since: number; readonly at: number },
  ): void {
    this.#change(file, partOf(node), node.party, 1, since);
    if (node.duty === 'supplement') {
      file.supplements += 1;
      file.openSupplements += 1;
    } else if (node.duty === 'payment') file.openPayments += 1;
    if (node.clock === undefined || file.acceptedAt === Infinity) return;
    const { reason, effect } = node.clock;
    this.#holding.set(token, at);
    this.#addFact(file, token, { type: 'suspended', at, key: `t${token}`, reason, effect });
  }

  /** A delay ends; whether it held the clock. */
  delayEnds(file: DossierFile, node: DelayNode, token: number, at: number): boolean {
    this.#change(file, partOf(node), node.party, -1, at);
    if (node.duty === 'supplement') file.openSupplements -= 1;
    else if (node.duty === 'payment') file.openPayments -= 1;
    if (!this.#holding.delete(token)) return false;
    this.#addFact(file, token, { type: 'resumed', at, key: `t${token}` });
    return true;
  }

  /** The dossier is accepted: its clock starts. */
  accept(file: DossierFile, dossier: number, at: number): void {
    file.acceptedAt = at;
    file.appointment = this.law.dueAt(at);
    this.#addFact(file, dossier, this.law.started(at));
    if (this.replication.tokens.counted[dossier] === 1) this.#tally.accepted += 1;
  }

  /** An order that the dossier rest begins or ends. */
  order(file: DossierFile, dossier: number, begins: boolean, at: number): void {
    const fact: ClockFact = begins
      ? { type: 'suspended', at, key: ORDER, reason: 'order', effect: 'suspend' }
      : { type: 'resumed', at, key: ORDER };
    this.#addFact(file, dossier, fact);
  }

  extend(file: DossierFile, dossier: number, fact: Extract<ClockFact, { type: 'extended' }>): void {
    file.extensions += 1;
    this.#addFact(file, dossier, fact);
  }

  /** A new appointment is given with an apology. */
  apologise(file: DossierFile, dossier: number, next: Due): void {
    file.apologies += 1;
    this.#promise(file, dossier, { ...next, isMoved: true });
  }

  /** After all that one event brought about: the status that the portal shows from now on. */
  noteStatus(file: DossierFile, at: number): void {
    if (file.acceptedAt === Infinity || file.isSettled) return;
    file.portal.note(statusOf(file), at);
  }

  /** The dossier is settled: what it took, and whether it was in time by either clock. */
  settle(file: DossierFile, dossier: number, outcome: string, at: number): void {
    file.settledAt = at;
    const { replication, law } = this;
    const { model, tokens } = replication;
    if (tokens.counted[dossier] !== 1) return;
    const tally = this.#tally;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    tally.supplements += file.supplements;
    tally.extensions += file.extensions;
    tally.apologies += file.apologies;
    file.account.addTo(tally, at, model.parties.length, model.time);
    if (file.acceptedAt === Infinity) {
      if (!this.isStockTaken) tally.buckets.notAccepted += 1;
      return;
    }
    const due = this.#dueWhenStopped(file, at);
    const isLate = at > due;
    const kind = isLate ? 'late' : law.dayOf(at) < law.dayOf(due) ? 'early' : 'onTime';
    tally.settled[kind] += 1;
    tally.columns[columnOf(law.time, at, due)]! += 1;
    if (!this.isStockTaken) tally.buckets[kind] += 1;
    if (outcome === WITHDRAWN) file.portal.end(WITHDRAWAL_ASKED, at);
    else if (STOPPED_OUTCOMES.has(outcome)) {
      file.portal.end(STOPPED, at);
      this.#unread.set(file, isLate);
      return;
    } else file.portal.end(SETTLED, at);
    this.#readIndicator(file, isLate);
  }

  /** The result was returned: where the dossier was stopped, the indicator ends here. */
  returned(file: DossierFile, at: number): void {
    const isLate = this.#unread.get(file);
    if (isLate === undefined) return;
    this.#unread.delete(file);
    file.portal.end(RETURNED, at);
    this.#readIndicator(file, isLate);
  }

  /** The run is over: what was not returned is read as it stands. */
  closeBooks(): void {
    for (const [file, isLate] of this.#unread) this.#readIndicator(file, isLate);
    this.#unread.clear();
  }

  /** A dossier that is open when the counted time is over. */
  countOpen(file: DossierFile, dueAt: number, at: number): void {
    if (file.isSettled) return;
    this.#tally.buckets[at > dueAt ? 'overdue' : 'pending'] += 1;
  }

  /** A dossier was never settled: whether its due date has passed, by either clock. */
  judgeUnfinished(file: DossierFile, dueAt: number, endedAt: number): void {
    if (file.isSettled || file.acceptedAt === Infinity) return;
    if (endedAt > dueAt) this.#tally.unfinishedLate += 1;
    if (file.portal.isLateBy(this.#indicatorTerms(file), endedAt)) {
      this.#tally.unfinishedLateByIndicator += 1;
    }
  }

  #indicatorTerms({ appointment }: DossierFile): IndicatorTerms {
    const { law } = this;
    return {
      appointment,
      endsWithDay: law.endsWithDay,
      supplementsMax: law.indicatorSupplementsMax,
      dayOf: (at) => law.dayOf(at),
    };
  }

  #readIndicator(file: DossierFile, isLate: boolean): void {
    const isInTime = file.portal.isInTime(this.#indicatorTerms(file));
    if (isInTime) this.#tally.indicatorInTime += 1;
    if (isInTime === isLate) this.#tally.clocksDiffer += 1;
  }

  /** The due date that a clock stops with, be it suspended. */
  #dueWhenStopped(file: DossierFile, at: number): number {
    if (file.due !== undefined) return file.due.dueAt;
    return this.law.dueAfter([...file.facts, { type: 'stopped', at }])?.dueAt ?? Infinity;
  }

  #addFact(file: DossierFile, token: number, fact: ClockFact): void {
    file.facts.push(fact);
    if (fact.type === 'resumed') file.resumedAt = fact.at;
    const dossier = this.replication.tokens.dossier[token]!;
    const due = this.#dueNow(file, fact);
    file.due = due;
    file.dueVersion += 1;
    this.replication.tokens.dueAt[dossier] = due?.dueAt ?? Infinity;
    this.listener.dueChanged(file, dossier);
    if (due === undefined || fact.type === 'suspended') return;
    const { promised } = file;
    // What an apology promised stands: the clock may only move it on.
    if (promised?.isMoved === true && due.dueAt < promised.dueAt) return;
    this.#promise(file, dossier, { ...due, isMoved: promised?.isMoved ?? false });
  }

  #dueNow(file: DossierFile, fact: ClockFact): Due | undefined {
    if (fact.type === 'suspended') return undefined;
    return this.law.dueAfter(file.facts);
  }

  #promise(file: DossierFile, dossier: number, promised: Due & { isMoved: boolean }): void {
    file.promised = promised;
    file.promiseVersion += 1;
    this.listener.promiseChanged(file, dossier);
  }

  #change(file: DossierFile, part: Part, party: number, by: 1 | -1, at: number): void {
    if (!file.isSettled) file.account.change(part, party, by, at);
  }
}

function statusOf({ standing, openSupplements, openPayments }: DossierFile): number {
  if (standing === 'withdrawal') return WITHDRAWAL_ASKED;
  if (standing === 'suspended') return STOPPED;
  if (openSupplements > 0) return SUPPLEMENT_ASKED;
  return openPayments > 0 ? PAYMENT_DUE : IN_PROCESS;
}

function partOf({ holder }: DelayNode): Part {
  return holder === 'staff' ? 'processing' : holder;
}
