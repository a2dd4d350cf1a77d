/** How many supplements the branches of a fork may have asked for when it is left. */
import { canOpen, type FlowNode } from './graph.js';

/** A set of possible numbers of supplements. */
export type Counts = ReadonlySet<number>;

/** What is known of the runs of one branch. */
export interface BranchCounts {
  /** Numbers at any moment of a run. */
  readonly anywhere: Counts;
  /** Outcome → numbers at the end of a run that ends with it. */
  readonly endings: ReadonlyMap<string, Counts>;
}

export const noSupplements: Counts = new Set([0]);

/** All sums of one number of each set, up to `max`. */
export function addCounts(a: Counts, b: Counts, max: number): Counts {
  const sums = new Set<number>();
  for (const x of a) for (const y of b) if (x + y <= max) sums.add(x + y);
  return sums;
}

/** Numbers of supplements with which a fork can be left by an outcome. */
export function forkCounts(
  node: FlowNode,
  outcome: string,
  countsOf: (branch: string) => BranchCounts,
  max: number,
): Counts {
  const { step } = node;
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return noSupplements;
  const open = [...node.branches.keys()].filter((branch) => canOpen(step, branch));
  const branches = open.map(countsOf);
  const optional = step.kind === 'inclusive';
  return step.interrupts.includes(outcome)
    ? interruptedCounts(branches, outcome, max)
    : completedCounts(branches, step, optional, max);
}

/** One branch ends with the outcome; the others may be anywhere, or not be open at all. */
function interruptedCounts(
  branches: readonly BranchCounts[],
  outcome: string,
  max: number,
): Counts {
  const found = new Set<number>();
  branches.forEach(({ endings }, i) => {
    const ending = endings.get(outcome);
    if (ending === undefined) return;
    const others = branches.filter((_, j) => j !== i).map(({ anywhere }) => anywhere);
    const sums = others.reduce((sum, counts) => addCounts(sum, counts, max), ending);
    for (const count of sums) found.add(count);
  });
  return found;
}

/**
 * So many branches have ended as the completion wants, or all that were opened. `ended` is a row
 * of sets: the sums when so many branches have ended, and whether one is still open.
 */
function completedCounts(
  branches: readonly BranchCounts[],
  step: { completion: 'all' | 'first' | { atLeast: number }; interrupts: readonly string[] },
  optional: boolean,
  max: number,
): Counts {
  const wanted =
    step.completion === 'all'
      ? Infinity
      : step.completion === 'first'
        ? 1
        : step.completion.atLeast;
  type Sums = Map<string, Set<number>>;
  let sums: Sums = new Map([['0 closed', new Set([0])]]);
  const put = (into: Sums, ended: number, open: boolean, counts: Counts): void => {
    const key = `${ended} ${open ? 'open' : 'closed'}`;
    const known = into.get(key) ?? new Set<number>();
    for (const count of counts) known.add(count);
    into.set(key, known);
  };
  for (const { anywhere, endings } of branches) {
    const ending = new Set<number>();
    for (const [outcome, counts] of endings) {
      if (!step.interrupts.includes(outcome)) for (const count of counts) ending.add(count);
    }
    const next: Sums = new Map();
    for (const [key, counts] of sums) {
      const [ended, open] = [Number.parseInt(key), key.endsWith('open')];
      if (optional) put(next, ended, open, counts);
      put(next, ended + 1, open, addCounts(counts, ending, max));
      if (wanted < Infinity) put(next, ended, true, addCounts(counts, anywhere, max));
    }
    sums = next;
  }
  const found = new Set<number>();
  for (const [key, counts] of sums) {
    const ended = Number.parseInt(key);
    const complete = ended === wanted || (ended > 0 && ended < wanted && key.endsWith('closed'));
    if (complete) for (const count of counts) found.add(count);
  }
  return found;
}
