/** The event `timerFired`: a limit has passed, or a reminder is due. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** A limit has passed, or a reminder is due. */
export interface TimerFired {
  readonly type: 'timerFired';
  readonly activation: string;
  readonly timer: string;
}

export const timerFired: EventKind<TimerFired> = {
  type: 'timerFired',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
};
