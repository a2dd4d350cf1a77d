/** When a step that opened branches, questions or dossiers is complete, and by which outcome. */
import type { Completion, StepOf } from '../definition/graph.js';

/** How many branches must end for a step to be complete; `Infinity`: all that were opened. */
export function endsWanted(completion: Completion): number {
  if (completion === 'all') return Infinity;
  return completion === 'first' ? 1 : completion.atLeast;
}

/**
 * The outcome of a parallel or inclusive step; `undefined` while it is incomplete.
 *
 * @param outcomes - of the branches that have ended, in the order of their ends
 * @param open - how many branches have not
 */
export function forkOutcome(
  { interrupts, completion }: StepOf<'parallel'> | StepOf<'inclusive'>,
  outcomes: readonly string[],
  open: number,
): string | undefined {
  const interrupting = outcomes.find((outcome) => interrupts.includes(outcome));
  if (interrupting !== undefined) return interrupting;
  return open === 0 || outcomes.length >= endsWanted(completion) ? 'completed' : undefined;
}

/**
 * The outcome of a consultation: one objection outweighs all consent; silence as the step says. One
 * that is recalled has no opinion.
 */
export function opinionOf(step: StepOf<'consultation'>, answers: readonly string[]): string {
  if (answers.includes('recalled')) return 'recalled';
  const silent = answers.includes('silent');
  if (answers.includes('objected') || (silent && step.silence === 'refusal')) return 'objected';
  return silent && step.silence === 'escalation' ? 'silent' : 'agreed';
}

/**
 * The outcome of a step that waits for dossiers: that of all of them where it is one that the step
 * knows, else `completed`; `undefined` while they go on, `null` where the step knows neither.
 *
 * @param outcomes - of the dossiers that have ended, in the order of their ends
 * @param opened - how many were opened; absent while that is not known
 */
export function childrenOutcome(
  { interrupts, completion, on }: StepOf<'subprocedure'>,
  outcomes: readonly string[],
  opened: number | undefined,
): string | null | undefined {
  const interrupting = outcomes.find((outcome) => interrupts.includes(outcome));
  if (interrupting !== undefined) return interrupting;
  if (opened === undefined || outcomes.length < Math.min(endsWanted(completion), opened)) {
    return undefined;
  }
  const [first] = outcomes;
  const agreed = first !== undefined && outcomes.every((outcome) => outcome === first);
  for (const outcome of [...(agreed ? [first] : []), 'completed']) {
    if (Object.hasOwn(on, outcome)) return outcome;
  }
  return null;
}
