/** The event `carriedOut`: the grace of a consequence was ended, since nothing came in. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** The grace of a consequence was ended: nothing came in before its limit passed. */
export interface CarriedOut {
  readonly type: 'carriedOut';
  readonly activation: string;
  readonly timer: string;
}

export const carriedOut: EventKind<CarriedOut> = {
  type: 'carriedOut',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: always,
};
