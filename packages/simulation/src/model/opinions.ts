/** What agencies that are consulted have said together. */
import { opinionOf, type StepOf } from '@thutuc/core/procedure';

/** The opinion of all; consent under conditions leads elsewhere, where the step says so. */
export function opinionAmong(step: StepOf<'consultation'>, answers: readonly string[]): string {
  const opinion = opinionOf(step, answers);
  const isConditional = step.on.conditional !== undefined && answers.includes('conditional');
  return opinion === 'agreed' && isConditional ? 'conditional' : opinion;
}
