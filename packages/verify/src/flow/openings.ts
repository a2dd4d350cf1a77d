/** Which branches a fork opens, and what opening them costs in supplements. */
import type { StepOf } from '@thutuc/core/procedure';
import { addCounts, noSupplements, type Counts } from './counts.js';

/** A step that opens branches. */
export type Fork = StepOf<'parallel'> | StepOf<'inclusive'>;

/** Branches that are opened together: all of them, or any of them but at least one. */
export interface Opening {
  readonly branches: readonly string[];
  readonly optional: boolean;
}

/**
 * The ways in which a fork can open its branches. An inclusive one opens those whose conditions
 * hold, or `otherwise` alone.
 */
export function openingsOf(step: Fork): Opening[] {
  if (step.kind === 'parallel') {
    return [{ branches: Object.keys(step.branches), optional: false }];
  }
  const alone = { branches: [step.otherwise], optional: false };
  const branches = Object.keys(step.branches).filter((name) =>
    Object.hasOwn(step.conditions, name),
  );
  return branches.length === 0 ? [alone] : [{ branches, optional: true }, alone];
}

/** Whether a branch can be opened at all: in an inclusive step only by condition or `otherwise`. */
export function canOpen(step: Fork, branch: string): boolean {
  return openingsOf(step).some(({ branches }) => branches.includes(branch));
}

/** Numbers of supplements that the first steps of the opened branches ask for as they open. */
export function openingCounts(step: Fork, countsOf: (branch: string) => Counts): Counts {
  let found = 0n;
  for (const { branches, optional } of openingsOf(step)) {
    let sums = optional ? 0n : noSupplements;
    for (const branch of branches) {
      const counts = countsOf(branch);
      const opened = addCounts(sums, counts);
      sums = optional ? sums | opened | counts : opened;
    }
    found |= sums;
  }
  return found;
}
