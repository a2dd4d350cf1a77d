/** When a step that opened branches is complete, and with which outcome. */
import type { Completion, StepOf } from '../definition/graph.js';

/** How many branches must end for a step to be complete; `Infinity`: all that were opened. */
export function endsWanted(completion: Completion): number {
  if (completion === 'all') return Infinity;
  return completion === 'first' ? 1 : completion.atLeast;
}

/**
 * The outcome of a parallel or inclusive step; `undefined` while it goes on.
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

/** The outcome of a consultation: one objection outweighs all consent; silence as the step says. */
export function opinionOf(step: StepOf<'consultation'>, answers: readonly string[]): string {
  const silent = answers.includes('silent');
  if (answers.includes('objected') || (silent && step.silence === 'refusal')) return 'objected';
  return silent && step.silence === 'escalation' ? 'silent' : 'agreed';
}
