/** How long the service of each visit takes: its own, whoever was served before. */
import { rowAt } from '../indexing/row-at.js';
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { RunState } from './run-state.js';

/** The service times of a run. */
export class ServiceTimes {
  readonly #state: RunState;
  readonly #numbers: readonly DossierStream[];
  readonly #samplers: readonly Sampler[];

  constructor(state: RunState) {
    const { model, replication } = state;
    this.#state = state;
    const streams = model.arrivals.map(({ name }) => name);
    const numbers = model.nodes.map(
      ({ name }) => new DossierStream(model.seed, replication, `service/${name}`, streams),
    );
    this.#numbers = numbers;
    this.#samplers = model.nodes.map((node, index) =>
      node.kind === 'work' || node.kind === 'delay'
        ? createSampler(node.service, model.unitMs, rowAt(numbers, index))
        : () => 0,
    );
  }

  /** The length of the service of a token at a node, in milliseconds. */
  of(token: number, node: number): number {
    const { dossier, stream, number, visit } = this.#state.tokens;
    const own = dossier.at(token);
    rowAt(this.#numbers, node).seek(stream.at(own), number.at(own), visit.at(token));
    return rowAt(this.#samplers, node)();
  }
}
