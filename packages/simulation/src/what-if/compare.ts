/** Two scenarios side by side under common random numbers: what differs, and how surely. */
import { SimulationError } from '../errors/errors.js';
import { type Estimate, estimateDifferences, type Tree } from '../results/estimate.js';
import type { Figures } from '../results/figures.js';
import { simulate } from '../run/simulate.js';
import type { SimulateOptions, SimulationResult } from '../run/result.js';
import type { ThreadOptions } from '../run/in-threads.js';
import { withThreads } from '../run/threads.js';
import type { Scenario } from '../scenario/scenario.js';

/** Two scenarios and the differences between them. */
export interface Comparison {
  readonly a: SimulationResult;
  readonly b: SimulationResult;
  /**
   * Figures of `b` less those of `a`, each pair of replications having had the same numbers. A
   * figure that only one of them has is taken as zero in the other.
   */
  readonly difference: Figures<Estimate>;
}

/**
 * Simulates two scenarios with the same seed and compares them replication by replication: chance
 * that is the same for both does not blur the difference.
 *
 * @throws SimulationError `COMPARISON_MISMATCH` for scenarios whose units of time or seeds differ
 */
export function compare(a: Scenario, b: Scenario, options: SimulateOptions = {}): Comparison {
  assertAlike(a, b);
  return comparisonOf(simulate(a, options), simulate(b, options));
}

/**
 * Compares like {@link compare}, with the replications of each scenario spread over threads. The
 * result is the same, whatever the number of threads.
 *
 * @throws SimulationError as it does
 */
export async function compareInThreads(
  a: Scenario,
  b: Scenario,
  options: ThreadOptions = {},
): Promise<Comparison> {
  assertAlike(a, b);
  return withThreads(options.threads, async (threads) => {
    const first = await threads.simulate(a, options);
    return comparisonOf(first, await threads.simulate(b, options));
  });
}

function assertAlike(a: Scenario, b: Scenario): void {
  for (const field of ['timeUnit', 'seed'] as const) {
    if (a[field] === b[field]) continue;
    throw new SimulationError(
      'COMPARISON_MISMATCH',
      `The scenarios have ${field} ${a[field]} and ${b[field]}: give both the same.`,
      { field, a: a[field], b: b[field] },
    );
  }
}

function comparisonOf(first: SimulationResult, second: SimulationResult): Comparison {
  const pairs = Math.min(first.perReplication.length, second.perReplication.length);
  const differences = Array.from({ length: pairs }, (_, index) =>
    subtract(
      first.perReplication[index] as unknown as Tree<number>,
      second.perReplication[index] as never,
    ),
  );
  const together = {
    quantiles: subtract(means(first.figures as never), means(second.figures as never)),
    trials: joined(first.trials, second.trials, fewer),
  };
  return { a: first, b: second, difference: estimateDifferences(differences, together) as never };
}

/** The figures of estimates. */
function means(tree: Tree<Estimate>): Tree<number> {
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => [
      name,
      isEstimate(inner) ? inner.mean : means(inner),
    ]),
  );
}

function isEstimate(given: Estimate | Tree<Estimate>): given is Estimate {
  return typeof given.se === 'number';
}

function subtract(a: Tree<number>, b: Tree<number>): Tree<number> {
  return joined(a, b, (before = 0, after = 0) => after - before);
}

/** The fewer of two numbers; where there is only one, that. */
function fewer(a = Infinity, b = Infinity): number {
  return Math.min(a, b);
}

/** Joins two trees path by path; what only one of them has is undefined in the other. */
function joined(
  a: Tree<number>,
  b: Tree<number>,
  leaf: (before?: number, after?: number) => number,
): Tree<number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const at = (name: string): number | Tree<number> => {
    const [before, after] = [a[name], b[name]];
    if (typeof before === 'object' || typeof after === 'object') {
      return joined(
        typeof before === 'object' ? before : {},
        typeof after === 'object' ? after : {},
        leaf,
      );
    }
    return leaf(before, after);
  };
  return Object.fromEntries(names.map((name) => [name, at(name)]));
}
