/** The streams of dossiers of a run: schedules their arrivals, and creates those that arrive. */
import { Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import { randomStream, type RandomStream } from '../random/stream.js';
import { DOSSIER_ARRIVES } from './event-heap.js';
import type { RunState } from './run-state.js';
import { createSource, type Source } from './sources.js';
import { NONE } from './tokens.js';

/** The arrivals of a run. */
export class Arrivals {
  readonly #sources: readonly Source[];
  readonly #batches: readonly RandomStream[];
  /** Dossiers that arrived by each stream. */
  readonly #numbers: Ints;

  constructor(readonly state: RunState) {
    const { model, replication } = state;
    this.#sources = model.arrivals.map((arrival) => createSource(arrival, model, replication));
    this.#batches = model.arrivals.map(({ name }) =>
      randomStream(model.seed, replication, `batch/${name}`),
    );
    this.#numbers = Ints.of(model.arrivals.length);
  }

  /** Schedules the first arrival of each stream, and of each source of a finite number of them. */
  scheduleFirst(): void {
    const { model } = this.state;
    model.arrivals.forEach(({ given }, index) => {
      const sources = 'sources' in given ? (given.sources ?? 1) : 1;
      for (let one = 0; one < sources; one += 1) this.#schedule(index, model.startAt, one);
    });
  }

  /**
   * Creates the dossiers of an arrival, and schedules the next of its stream.
   *
   * @param serial - the number of the arrival in its stream
   * @param enter - what becomes of each dossier
   */
  arrive(index: number, serial: number, at: number, enter: (dossier: number) => void): void {
    const isFinite = this.state.table.sources.at(index) > 0;
    if (!isFinite) this.#schedule(index, at, serial + 1);
    const { tokens, model } = this.state;
    const { batch, priority } = rowAt(model.arrivals, index).given;
    const size = typeof batch === 'number' ? batch : this.#oneOf(batch, index);
    for (let one = 0; one < size; one += 1) {
      const dossier = tokens.takeForDossier();
      tokens.dossier.set(dossier, dossier);
      tokens.parent.set(dossier, NONE);
      tokens.priority.set(dossier, priority);
      tokens.stream.set(dossier, index);
      tokens.number.set(dossier, isFinite ? serial : this.#nextNumber(index));
      tokens.dueAt.set(dossier, Infinity);
      enter(dossier);
    }
  }

  /** A dossier of one of finitely many sources is gone: its source sends another in time. */
  scheduleFromFiniteSource(dossier: number, at: number): void {
    const { tokens, table } = this.state;
    const stream = tokens.stream.at(dossier);
    const sources = table.sources.at(stream);
    if (sources > 0) this.#schedule(stream, at, tokens.number.at(dossier) + sources);
  }

  #nextNumber(index: number): number {
    const number = this.#numbers.at(index);
    this.#numbers.set(index, number + 1);
    return number;
  }

  #oneOf(sizes: readonly number[], stream: number): number {
    return rowAt(sizes, Math.floor(rowAt(this.#batches, stream).next() * sizes.length));
  }

  #schedule(index: number, after: number, serial: number): void {
    const at = rowAt(this.#sources, index)(after, serial);
    if (at < Infinity) this.state.queue.push(at, DOSSIER_ARRIVES, index, serial);
  }
}
