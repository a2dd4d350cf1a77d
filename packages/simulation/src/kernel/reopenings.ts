/** Decisions that do not stand: their dossiers are opened again, under a new clock. */
import { rowAt } from '../indexing/row-at.js';
import type { LawModel, ReopeningModel } from '../model/law-model.js';
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { CaseData } from '../scenario/data.js';
import type { Catching } from './catching.js';
import type { CaseState } from './case-state.js';
import { DOSSIER_REOPENS, orderInHeap } from './event-heap.js';
import type { LegalAccounting } from './legal-accounting.js';
import type { NodeRow } from './node-table.js';
import type { RunState } from './run-state.js';
import { Slots } from './slots.js';
import { NONE } from './tokens.js';

/** Dossiers of a stream have numbers below it: each round of one has chances of its own. */
const ROUND = 2 ** 24;

/** A dossier that is to be reopened, as it was decided. */
interface Planned {
  readonly dossier: number;
  readonly serial: number;
  readonly stream: number;
  readonly number: number;
  readonly priority: number;
  readonly acceptedAt: number;
  readonly data: CaseData;
  /** How often it entered what is bounded over the whole dossier. */
  readonly entries: readonly number[];
}

/** What reopening asks of the ways of dossiers. */
interface Ways {
  readonly accounting: LegalAccounting | undefined;
  readonly catching: Catching | undefined;
  enter(token: number, node: number, at: number): void;
  cancel(token: number, node: NodeRow, at: number, isLeft: boolean): void;
}

/** Whether a dossier is there again, after it was decided. */
export function isReopened({ tokens }: RunState, dossier: number): boolean {
  return tokens.number.at(dossier) >= ROUND;
}

/** Plans and carries out the reopenings of a run. */
export class Reopenings {
  readonly #model: ReopeningModel;
  readonly #planned = new Slots<Planned>();
  readonly #chance: DossierStream;
  readonly #length: DossierStream;
  readonly #after: Sampler;
  #next = 0;

  constructor(
    readonly state: RunState,
    model: ReopeningModel,
    readonly ways: Ways,
  ) {
    const { model: run, replication } = state;
    const names = run.arrivals.map(({ name }) => name);
    const streamOf = (of: string) =>
      new DossierStream(run.seed, replication, `reopening/${of}`, names);
    this.#model = model;
    this.#chance = streamOf('chance');
    this.#length = streamOf('after');
    this.#after = createSampler(model.after, run.unitMs, this.#length);
  }

  /** A dossier was decided: whether its decision will not stand. */
  decided(state: CaseState, dossier: number, at: number): void {
    const { tokens, cases, queue, tally, now } = this.state;
    const { probability, max, kept } = this.#model;
    const number = tokens.number.at(dossier);
    if (Math.floor(number / ROUND) >= max) return;
    const stream = tokens.stream.at(dossier);
    if (this.#chance.seek(stream, number, 0).next() >= probability) return;
    if (tokens.counted.at(dossier) === 1) tally.law.reopened += 1;
    this.#length.seek(stream, number, 0);
    const slot = this.#planned.put({
      ...{ dossier, serial: state.serial, stream, number, data: state.data },
      priority: tokens.priority.at(dossier),
      acceptedAt: cases.columns.acceptedAt.at(dossier),
      entries: kept.map((bound) => cases.columns.entriesOf(dossier, bound)),
    });
    const order = orderInHeap(this.#next);
    queue.push(Math.max(now, at + this.#after()), DOSSIER_REOPENS, order, slot);
    this.#next += 1;
  }

  /** The instant has come at which a dossier is reopened. */
  fire(slot: number): void {
    const planned = this.#planned.take(slot);
    if (planned === undefined) return;
    const { cases, tokens, now, observer, model, tally } = this.state;
    const { serial } = planned;
    const before = cases.find(planned.dossier, serial);
    if (before !== undefined) this.#end(before, planned.dossier);
    const dossier = tokens.takeForDossier();
    this.#restore(dossier, planned);
    const state = cases.begin(dossier, false, planned.data, serial);
    cases.columns.acceptedAt.set(dossier, planned.acceptedAt);
    this.#model.kept.forEach((bound, index) => {
      const entries = planned.entries[index] ?? 0;
      for (let entry = 0; entry < entries; entry += 1) cases.columns.countEntry(dossier, bound);
    });
    tally.present.change(model.time.worked(now), 1);
    observer?.acted(serial, { type: 'reopen', to: this.#model.step }, now);
    this.ways.accounting?.reopen(state, dossier, now);
    this.ways.enter(dossier, this.#model.to, now);
    this.ways.catching?.settle(dossier, now);
  }

  /** Ends a decided dossier whose result was not returned, and counts no more. */
  #end(state: CaseState, dossier: number): void {
    const { cases, tokens, table, now } = this.state;
    this.ways.accounting?.closeUnreturned(state);
    this.ways.cancel(dossier, rowAt(table.rows, tokens.node.at(dossier)), now, false);
    cases.end(dossier);
    tokens.release(dossier);
  }

  /** It is the same dossier, though none that is counted once more. */
  #restore(dossier: number, { stream, number, priority }: Planned): void {
    const { tokens, model, now } = this.state;
    tokens.dossier.set(dossier, dossier);
    tokens.parent.set(dossier, NONE);
    tokens.stream.set(dossier, stream);
    tokens.number.set(dossier, number + ROUND);
    tokens.priority.set(dossier, priority);
    tokens.counted.set(dossier, 0);
    tokens.dueAt.set(dossier, Infinity);
    tokens.arrivedAt.set(dossier, now);
    tokens.arrivedWorked.set(dossier, model.time.worked(now));
  }
}

/** Reopenings, where the procedure knows them and the scenario has some. */
export function reopeningsOf(
  state: RunState,
  law: LawModel | undefined,
  ways: Ways,
): Reopenings | undefined {
  const { reopening } = law?.lifecycle ?? {};
  return reopening === undefined ? undefined : new Reopenings(state, reopening, ways);
}
