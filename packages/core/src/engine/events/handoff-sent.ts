/** The event `handoffSent`: a file was sent to another unit. */
import {
  activationLeft,
  byActivation,
  ifSeparated,
  nothing,
  touchActivation,
  type EventKind,
} from '../event-kind.js';

/** A file was sent to another unit. */
export interface HandoffSent {
  readonly type: 'handoffSent';
  readonly activation: string;
}

/** A file was sent to another unit. */
export const handoffSent: EventKind<HandoffSent> = {
  type: 'handoffSent',
  apply: nothing,
  touch: touchActivation,
  pack: byActivation,
  saidBy: activationLeft,
  isOfShape2: ifSeparated,
};
