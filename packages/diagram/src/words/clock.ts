/** How waits for the applicant move the legal clock, in words. */
import type { StepOf } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';

/** What becomes of the legal clock while a step waits for the applicant. */
export function clockInWords(
  step: StepOf<'supplement'> | StepOf<'payment'>,
  language: DiagramLanguage,
): string {
  return language.diagram.clock[step.clock];
}
