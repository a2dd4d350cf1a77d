/** Collects replications in their order, until there are enough of them. */
import { SimulationError } from '../errors/errors.js';
import type { Model } from '../model/model.js';
import { notesOfSetting } from '../model/setting.js';
import { PooledDurations } from '../results/pooled.js';
import type { Scenario } from '../scenario/scenario.js';
import type { KeptResult, ReplicationResult } from './replicate.js';
import type { SimulateOptions, SimulationResult } from './result.js';
import { estimateFigures, isPrecise, summarise } from './summary.js';

/** @throws SimulationError `OPTION_INVALID` for what is no whole number from 1 */
function assertWhole(option: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 1) return;
  throw new SimulationError(
    'OPTION_INVALID',
    `${option} is ${String(value)}: give a whole number of replications, 1 or more.`,
    { option, value },
  );
}

/** The replications of a simulation. */
export class Collection {
  /** How many there are at most. */
  readonly most: number;
  readonly #results: KeptResult[] = [];
  readonly #pooled: PooledDurations;
  readonly #least: number;

  constructor(
    readonly scenario: Scenario,
    readonly model: Model,
    readonly options: SimulateOptions,
  ) {
    const { replications = 20, replicationsMax = 1000, precision } = options;
    assertWhole('replications', replications);
    assertWhole('replicationsMax', replicationsMax);
    this.#pooled = new PooledDurations(model.unitMs);
    this.#least = replications;
    this.most = precision === undefined ? replications : Math.max(replications, replicationsMax);
  }

  get size(): number {
    return this.#results.length;
  }

  /** Whether there are as many as were asked for, and they are as precise. */
  get isDone(): boolean {
    const { precision } = this.options;
    if (this.size >= this.most) return true;
    if (this.size < this.#least || precision === undefined) return false;
    return isPrecise(estimateFigures(this.#results, this.#pooled.quantiles), precision);
  }

  /** Adds the next replication. */
  add({ durations, ...kept }: ReplicationResult): void {
    this.#pooled.add(durations);
    this.#results.push(kept);
    this.options.onProgress?.(this.size, this.most);
  }

  summary(): SimulationResult {
    const { scenario, model, options } = this;
    const notes = notesOfSetting(options.setting);
    return { ...summarise(scenario, model, this.#results, this.#pooled.quantiles), notes };
  }
}
