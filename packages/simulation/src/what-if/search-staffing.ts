/** The cheapest staffing that meets a target, and what each step towards it brings. */
import { SimulationError } from '../errors/errors.js';
import { simulate } from '../run/simulate.js';
import type { SimulateOptions } from '../run/result.js';
import { withThreads } from '../run/threads.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Demand, searchSteps, type StaffingResult } from './staffing-search.js';

const STAFF_MAX = 200;

/**
 * What is asked of a staffing. Where the interval of one holds the target, more replications are
 * run than were asked for: up to `replicationsMax`, or four times as many.
 */
export interface StaffOptions extends SimulateOptions {
  /** Share on time that must be reached, in (0, 1). */
  readonly target: number;
  /** Most people of one pool. @defaultValue 200 */
  readonly staffMax?: number;
}

/**
 * Searches the cheapest staffing of which it is sure that it meets a target: the interval of its
 * share on time lies above it.
 *
 * It begins with the fewest people who can do the work at all and adds whoever brings most for the
 * cost: first in the share, and where nobody alone moves it in the mean cycle time. Where nobody
 * alone moves that either, every pool gets one more, since bottlenecks in a row must be relieved
 * together. Then it takes away whoever is not needed. What comes out is minimal (nobody can be
 * taken away), though not proven cheapest of all.
 *
 * @throws SimulationError `SCENARIO_INVALID` where nothing says what on time is,
 *   `TARGET_NOT_REACHED` where the most people that are allowed were tried and did not suffice
 */
export function searchStaffing(scenario: Scenario, options: StaffOptions): StaffingResult {
  const steps = searchSteps(scenario, assertOf(scenario, options));
  let step = steps.next();
  while (step.done !== true) {
    const { scenario: tried, replications } = step.value;
    step = steps.next(simulate(tried, { ...options, replications }));
  }
  return step.value;
}

/**
 * Searches like {@link searchStaffing}, with the replications of each staffing spread over threads.
 * The result is the same, whatever the number of threads.
 *
 * @throws SimulationError as it does
 */
export async function searchStaffingInThreads(
  scenario: Scenario,
  options: StaffOptions & { readonly threads?: number },
): Promise<StaffingResult> {
  return withThreads(options.threads, async (threads) => {
    const steps = searchSteps(scenario, assertOf(scenario, options));
    let step = steps.next();
    while (step.done !== true) {
      const { scenario: tried, replications } = step.value;
      step = steps.next(await threads.simulate(tried, { ...options, replications }));
    }
    return step.value;
  });
}

function assertOf(scenario: Scenario, options: StaffOptions): Demand {
  if (scenario.kind === 'stations' && scenario.within.length === 0) {
    throw new SimulationError(
      'SCENARIO_INVALID',
      'What is on time? Give the scenario a duration under "within".',
    );
  }
  const { target, setting, staffMax = STAFF_MAX, replications = 20 } = options;
  const replicationsMax = options.replicationsMax ?? Math.max(20, 4 * replications);
  return { target, setting, staffMax, replications, replicationsMax };
}
