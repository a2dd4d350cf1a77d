/** Simulating on several processors at once. */
import type { Scenario } from '../scenario/scenario.js';
import type { SimulateOptions, SimulationResult } from './result.js';
import { withThreads } from './threads.js';

/** How a scenario is simulated in threads. */
export interface ThreadOptions extends SimulateOptions {
  /** How many replications run at once. @defaultValue as many as there are processors */
  readonly threads?: number;
}

/**
 * Simulates a scenario like {@link simulate}, with its replications spread over threads. The result
 * is the same, whatever the number of threads.
 *
 * @example
 * ```ts
 * const { figures } = await simulateInThreads(scenario, { setting, replications: 100 });
 * ```
 * @throws SimulationError for a scenario that does not fit its setting
 */
export function simulateInThreads(
  scenario: Scenario,
  options: ThreadOptions = {},
): Promise<SimulationResult> {
  return withThreads(options.threads, (threads) => threads.simulate(scenario, options));
}
