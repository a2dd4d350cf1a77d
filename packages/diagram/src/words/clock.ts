/** How waits for the applicant move the legal clock, in words. */
import type { StepOf } from '@thutuc/core/procedure';
import { both, type Language } from './language.js';

const effects = {
  none: both('thời hạn vẫn tính', 'the clock runs on'),
  suspend: both('tạm dừng thời hạn', 'the clock stops'),
  restart: both('tính lại thời hạn', 'the clock restarts'),
};

/** What becomes of the legal clock while a step waits for the applicant. */
export function clockInWords(
  step: StepOf<'supplement'> | StepOf<'payment'>,
  language: Language,
): string {
  return effects[step.clock][language];
}
