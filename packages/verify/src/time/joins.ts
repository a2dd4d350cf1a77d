/** How a fork is left by an outcome: which branches must have ended, after how many supplements. */
import { endsWanted, type Step } from '@thutuc/core/procedure';

/** The end of a branch: a node of the plan. */
interface BranchEnd {
  readonly step: Step;
  readonly supplements: number;
}

/** How a fork is left: when `wanted` of its branches have ended, or by an interrupting end. */
export interface JoinOf<Node> {
  readonly branches: readonly (readonly Node[])[];
  /** How many branches must have ended; the latest moment is that of so many at the latest. */
  readonly wanted: number;
  /** Whether branches that cannot end leave the others alone. */
  readonly optional: boolean;
}

/**
 * The ways of leaving a fork by an outcome, by the number of supplements asked for until then. A
 * branch may have used what the number leaves it when all others used as few as they can.
 */
export function joins<Node extends BranchEnd>(
  step: Step & { kind: 'parallel' | 'inclusive' },
  outcome: string,
  ends: readonly (readonly Node[])[],
  before: number,
): [supplements: number, join: JoinOf<Node>][] {
  const interrupting = step.interrupts.includes(outcome);
  const matching = ends.map((row) =>
    row.filter(
      ({ step: end }) =>
        end.kind === 'end' &&
        (interrupting ? end.outcome === outcome : !step.interrupts.includes(end.outcome)),
    ),
  );
  const used = matching.map((row) => row.map(({ supplements }) => supplements - before));
  const optional = step.kind === 'inclusive' || interrupting || step.completion !== 'all';
  const fewest = used.map((row) => (optional ? 0 : Math.min(...row)));
  const base = fewest.reduce((sum, count) => sum + count, 0);
  const totals = new Set(
    used.flatMap((row, i) => row.map((count) => base - (fewest[i] ?? 0) + count)),
  );
  return [...totals]
    .sort((a, b) => a - b)
    .map((total) => {
      const branches = matching.map((row, i) =>
        row.filter((_, j) => base - (fewest[i] ?? 0) + (used[i]?.[j] ?? 0) <= total),
      );
      const wanted = wantedOf(step, interrupting, ends.length);
      return [
        before + total,
        { branches, wanted, optional: interrupting || step.kind === 'inclusive' },
      ];
    });
}

/** How many of the branches must have ended, the quickest first. */
function wantedOf(
  step: Step & { kind: 'parallel' | 'inclusive' },
  interrupting: boolean,
  branches: number,
): number {
  // Only the slowest branch of an inclusive step may have been opened.
  if (interrupting || step.kind === 'inclusive') return branches;
  return Math.min(endsWanted(step.completion), branches);
}
