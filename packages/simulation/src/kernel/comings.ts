/** When something comes from outside that is caught, as the scenario says. */
import { rowAt } from '../indexing/row-at.js';
import type { CatchModel } from '../model/catching.js';
import { createSampler, type Sampler } from '../random/sampler.js';
import { DossierStream } from '../random/stream.js';
import type { Coming } from '../scenario/catches.js';
import type { CatchHost } from './catch-hosts.js';
import type { RunState } from './run-state.js';

/** So many times that something comes have numbers of their own in one opening. */
const TIMES_SHIFT = 8;

interface Draw {
  readonly coming: Coming;
  readonly chance: DossierStream;
  readonly length: DossierStream;
  readonly sample: Sampler;
}

/** Draws when things come, for each opening by itself. */
export class Comings {
  readonly #draws = new Map<string, Draw>();

  constructor(readonly state: RunState) {
    const { model } = state;
    for (const node of model.nodes) {
      const catches = node.kind === 'fork' ? (node.catching?.catches ?? []) : [];
      for (const caught of catches) this.#add(caught);
    }
  }

  #add({ path, trigger }: CatchModel): void {
    if (trigger.kind !== 'given' || trigger.coming === undefined) return;
    const { coming } = trigger;
    const { model, replication } = this.state;
    const names = model.arrivals.map(({ name }) => name);
    const streamOf = (of: string) =>
      new DossierStream(model.seed, replication, `catch/${path}/${of}`, names);
    const length = streamOf('after');
    const after =
      'rate' in coming ? ({ type: 'exponential', mean: 1 / coming.rate } as const) : coming.after;
    const sample = createSampler(after, model.unitMs, length);
    this.#draws.set(path, { coming, chance: streamOf('chance'), length, sample });
  }

  /**
   * In how many milliseconds something comes, from the beginning or from the last time; nothing
   * where it does not.
   *
   * @param times - how often it came before, in this opening
   */
  next(host: CatchHost, index: number, times: number): number | undefined {
    const draw = this.#draws.get(rowAt(host.model.catches, index).path);
    if (draw === undefined) return undefined;
    const { coming, chance, length, sample } = draw;
    if ('rate' in coming) {
      this.#seek(length, host, times);
      return sample();
    }
    if (times > 0 || this.#seek(chance, host, 0).next() >= coming.probability) return undefined;
    this.#seek(length, host, 0);
    return sample();
  }

  #seek(stream: DossierStream, { dossier, visit }: CatchHost, times: number): DossierStream {
    const { tokens } = this.state;
    const place = (visit << TIMES_SHIFT) + times;
    return stream.seek(tokens.stream.at(dossier), tokens.number.at(dossier), place & 0xffff);
  }
}
