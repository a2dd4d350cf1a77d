/** The event `stepFailed`: a step cannot be done, by an error that the procedure may catch. */
import { nothing, whole, type EventKind } from '../event-kind.js';
import { touchActivation } from '../touch-cells.js';
import { always } from '../shape-2.js';

/** A step cannot be done, by an error that the procedure may catch. */
export interface StepFailed {
  readonly type: 'stepFailed';
  readonly activation: string;
  /** The code of the error. */
  readonly code: string;
}

export const stepFailed: EventKind<StepFailed> = {
  type: 'stepFailed',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: always,
};
