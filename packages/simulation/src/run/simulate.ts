/** Simulating a scenario: independent replications until the answer is precise enough. */
import { createModel } from '../model/create-model.js';
import type { Scenario } from '../scenario/scenario.js';
import { Collection } from './collection.js';
import { columnWidthOf } from './column-width.js';
import { replicate } from './replicate.js';
import type { SimulateOptions, SimulationResult } from './result.js';

/**
 * Simulates a scenario. Equal scenarios, settings and numbers of replications give equal results,
 * on any machine.
 *
 * @example
 * ```ts
 * const scenario = parseScenario({
 *   schema: 'thutuc/scenario@1', kind: 'stations', start: '2026-03-02T00:00:00+07:00',
 *   horizon: 1000, arrivals: { walkIn: { to: 'serve', rate: 8 } }, pools: { desk: { staff: 1 } },
 *   steps: { serve: { pool: 'desk', service: { type: 'exponential', mean: 0.1 } } },
 * });
 * simulate(scenario).figures.steps.serve?.wait.mean; // about 0.4 hours
 * ```
 * @throws SimulationError for a scenario that does not fit its setting, and `OPTION_INVALID` for
 *   replications that are no whole number
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): SimulationResult {
  const model = createModel(scenario, options.setting);
  const collection = new Collection(scenario, model, options);
  const spanMs = columnWidthOf(model);
  while (!collection.isDone) collection.add(replicate(model, collection.size, spanMs));
  return collection.summary();
}
