/** Keeps the files of dossiers: accounts of their time, legal clocks, and how they ended. */
import type { DelayNode, LawModel } from '../model/index.js';
import type { DossierFile } from './dossier-file.js';
import type { Replication } from './replication.js';
import type { LawTally, Part } from './tally.js';

/** What the law and the account of time need to know of a run. */
export class LawDesk {
  /** Tokens that somebody works on. */
  readonly working = new Set<number>();
  isStockTaken = false;
  readonly #waiting = new Set<number>();
  readonly #suspendedSince = new Map<number, number>();

  constructor(
    readonly law: LawModel,
    readonly replication: Replication,
  ) {}

  get #tally(): LawTally {
    return this.replication.tally.law;
  }

  beginWaiting(file: DossierFile, token: number, party: number, at: number): void {
    this.#waiting.add(token);
    this.#change(file, 'waiting', party, 1, at);
  }

  beginWork(file: DossierFile, token: number, party: number, at: number): void {
    if (this.#waiting.delete(token)) this.#change(file, 'waiting', party, -1, at);
    this.working.add(token);
    this.#change(file, 'processing', party, 1, at);
  }

  pauseWork(file: DossierFile, token: number, party: number, at: number): void {
    this.working.delete(token);
    this.#change(file, 'processing', party, -1, at);
  }

  endWork(file: DossierFile, token: number, party: number, at: number): void {
    if (this.working.has(token)) this.pauseWork(file, token, party, at);
    else if (this.#waiting.delete(token)) this.#change(file, 'waiting', party, -1, at);
  }

  delayBegins(file: DossierFile, node: DelayNode, token: number, at: number): void {
    this.#change(file, partOf(node), node.party, 1, at);
    if (node.isSupplement) file.supplements += 1;
    if (node.clock === undefined || file.acceptedAt === Infinity) return;
    const { reason, effect } = node.clock;
    file.facts.push({ type: 'suspended', at, key: `t${token}`, reason, effect });
    this.#suspendedSince.set(token, at);
    this.#setDue(this.replication.tokens.dossier[token]!, Infinity);
  }

  delayEnds(file: DossierFile, node: DelayNode, token: number, at: number): void {
    this.#change(file, partOf(node), node.party, -1, at);
    const since = this.#suspendedSince.get(token);
    if (since === undefined) return;
    this.#suspendedSince.delete(token);
    file.facts.push({ type: 'resumed', at, key: `t${token}` });
    if (node.isSupplement) file.applicantMs += at - since;
    const dossier = this.replication.tokens.dossier[token]!;
    this.#setDue(dossier, this.law.dueAfter(file.facts));
  }

  /** A stay was left: acceptance starts the clock. */
  left(file: DossierFile, dossier: number, node: number, outcome: string, at: number): void {
    if (node !== this.law.receipt || outcome !== 'accepted') return;
    file.acceptedAt = at;
    file.facts.push(this.law.started(at));
    file.appointment = this.law.dueAt(at);
    this.#setDue(dossier, file.appointment);
    if (this.replication.tokens.counted[dossier] === 1) this.#tally.accepted += 1;
  }

  /** The dossier is settled: what it took, and whether it was in time by either clock. */
  settle(file: DossierFile, dossier: number, outcome: string, at: number): void {
    file.settledAt = at;
    const { replication, law } = this;
    if (replication.tokens.counted[dossier] !== 1) return;
    const tally = this.#tally;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    tally.supplements += file.supplements;
    file.addTo(tally, at, replication.model.time);
    if (file.acceptedAt === Infinity) {
      if (!this.isStockTaken) tally.buckets.notAccepted += 1;
      return;
    }
    const due = replication.tokens.dueAt[dossier]!;
    const isLate = at > due;
    const kind = isLate ? 'late' : law.dayOf(at) < law.dayOf(due) ? 'early' : 'onTime';
    tally.settled[kind] += 1;
    if (!this.isStockTaken) tally.buckets[kind] += 1;
    const isInTime =
      file.supplements <= law.indicatorSupplementsMax && at - file.applicantMs <= file.appointment;
    if (isInTime) tally.indicatorInTime += 1;
    if (isInTime === isLate) tally.clocksDiffer += 1;
  }

  /** A dossier that is open when the counted time is over. */
  countOpen(file: DossierFile, dueAt: number, at: number): void {
    if (file.settledAt < Infinity) return;
    this.#tally.buckets[at > dueAt ? 'overdue' : 'pending'] += 1;
  }

  #setDue(dossier: number, dueAt: number): void {
    this.replication.tokens.dueAt[dossier] = dueAt;
  }

  #change(file: DossierFile, part: Part, party: number, by: 1 | -1, at: number): void {
    if (file.settledAt === Infinity) file.change(part, party, by, at, this.replication.model.time);
  }
}

function partOf({ holder }: DelayNode): Part {
  return holder === 'staff' ? 'processing' : holder;
}
