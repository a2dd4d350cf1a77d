/** Whether a step is work of a pool, whose time is measured in the hours of the pool. */
import type { Scenario } from './scenario.js';

/** Whether a step is work of a pool. */
export function isWork(scenario: Scenario, step: string): boolean {
  if (scenario.kind === 'stations') return scenario.steps[step]?.pool !== undefined;
  return scenario.steps[step]?.service !== undefined;
}
