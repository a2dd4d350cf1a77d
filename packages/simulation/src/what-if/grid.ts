/** A grid of scenarios: every combination of some values at some places. */
import { SimulationError } from '../errors/errors.js';
import { simulate } from '../run/simulate.js';
import type { SimulateOptions, SimulationResult } from '../run/result.js';
import { parseScenario } from '../scenario/parse.js';
import type { Scenario } from '../scenario/scenario.js';

/** A point of a grid. */
export interface GridPoint {
  /** The value at each place. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly result: SimulationResult;
}

/**
 * Simulates a scenario with every combination of values, under common random numbers.
 *
 * @param places - JSON pointers into the scenario, each with the values to put there
 * @example
 * ```ts
 * simulateGrid(scenario, { '/pools/desk/staff': [1, 2, 3], '/arrivals/coming/rate': [8, 12] });
 * // six points
 * ```
 * @throws SimulationError `NAME_UNKNOWN` for a place that the scenario does not have
 */
export function simulateGrid(
  scenario: Scenario,
  places: Readonly<Record<string, readonly unknown[]>>,
  options: SimulateOptions = {},
): GridPoint[] {
  let combinations: Record<string, unknown>[] = [{}];
  for (const [place, values] of Object.entries(places)) {
    combinations = combinations.flatMap((known) =>
      values.map((value) => ({ ...known, [place]: value })),
    );
  }
  return combinations.map((values) => {
    const changed = Object.entries(values).reduce<unknown>(
      (json, [place, value]) => put(json, place, value),
      structuredClone(scenario),
    );
    return { values, result: simulate(parseScenario(changed), options) };
  });
}

/** Puts a value at a JSON pointer (RFC 6901). */
function put(json: unknown, place: string, value: unknown): unknown {
  const path = place
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = path.pop();
  let here = json;
  for (const part of path) here = isTree(here) ? here[part] : undefined;
  if (last === undefined || !isTree(here) || !Object.hasOwn(here, last)) {
    throw new SimulationError(
      'NAME_UNKNOWN',
      `The scenario has nothing at "${place}". Write a JSON pointer, such as /pools/desk/staff; ` +
        'a slash in a name is written ~1.',
      { place },
    );
  }
  here[last] = value;
  return json;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
