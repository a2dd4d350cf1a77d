/** The event `handoffRefused`: a file was sent back by the unit that it was sent to. */
import {
  activationLeft,
  byActivation,
  ifSeparated,
  nothing,
  touchActivation,
  type EventKind,
} from '../event-kind.js';

/** A file was sent back by the unit that it was sent to. */
export interface HandoffRefused {
  readonly type: 'handoffRefused';
  readonly activation: string;
}

/** A file was sent back by the unit that it was sent to. */
export const handoffRefused: EventKind<HandoffRefused> = {
  type: 'handoffRefused',
  apply: nothing,
  touch: touchActivation,
  pack: byActivation,
  saidBy: activationLeft,
  isOfShape2: ifSeparated,
};
