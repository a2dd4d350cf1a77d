/** The event `handoffSent`: a file was sent to another unit. */
import { atStep, type EventKind } from '../event-kind.js';

/** A file was sent to another unit. */
export interface HandoffSent {
  readonly type: 'handoffSent';
  readonly activation: string;
}

export const handoffSent: EventKind<HandoffSent> = atStep('handoffSent');
