/** The recording grace of a step, as engine and verifier read it. */
import type { Step } from './graph.js';
import { guidanceOf } from './intake.js';
import type { AllottedLimit } from './limit.js';
import type { Procedure } from './procedure.js';

/** The grace of a step; none where no fact can come before its limit has passed. */
export function graceOf(
  { recording }: Pick<Procedure, 'recording'>,
  step: Step,
): AllottedLimit | undefined {
  if (step.kind === 'end' || step.kind === 'service' || step.kind === 'subprocedure') {
    return undefined;
  }
  if (step.kind === 'wait' && step.message === undefined) return undefined;
  return step.recordingGrace ?? recording?.grace;
}

/** The grace of guidance: how long its lapse is held for what came in time. */
export function graceOfGuidance(
  procedure: Pick<Procedure, 'recording' | 'intake'>,
): AllottedLimit | undefined {
  return guidanceOf(procedure)?.recordingGrace ?? procedure.recording?.grace;
}
