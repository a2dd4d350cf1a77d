/** The event `timerFired`: a limit has passed, or a reminder is due. */
import { ifSeparated, nothing, touchActivation, whole, type EventKind } from '../event-kind.js';

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
