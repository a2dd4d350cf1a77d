/** The event `handoffAcknowledged`: a file was taken by the unit that it was sent to. */
import { atStep, type EventKind } from '../event-kind.js';

/** A file was taken by the unit that it was sent to. */
export interface HandoffAcknowledged {
  readonly type: 'handoffAcknowledged';
  readonly activation: string;
}

export const handoffAcknowledged: EventKind<HandoffAcknowledged> = atStep('handoffAcknowledged');
