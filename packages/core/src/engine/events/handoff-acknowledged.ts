/** The event `handoffAcknowledged`: a file was taken by the unit that it was sent to. */
import {
  activationLeft,
  byActivation,
  ifSeparated,
  nothing,
  touchActivation,
  type EventKind,
} from '../event-kind.js';

/** A file was taken by the unit that it was sent to. */
export interface HandoffAcknowledged {
  readonly type: 'handoffAcknowledged';
  readonly activation: string;
}

/** A file was taken by the unit that it was sent to. */
export const handoffAcknowledged: EventKind<HandoffAcknowledged> = {
  type: 'handoffAcknowledged',
  apply: nothing,
  touch: touchActivation,
  pack: byActivation,
  saidBy: activationLeft,
  isOfShape2: ifSeparated,
};
