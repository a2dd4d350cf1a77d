/** The event `handoffRefused`: a file was sent back by the unit that it was sent to. */
import { atStep, type EventKind } from '../event-kind.js';

/** A file was sent back by the unit that it was sent to. */
export interface HandoffRefused {
  readonly type: 'handoffRefused';
  readonly activation: string;
}

export const handoffRefused: EventKind<HandoffRefused> = atStep('handoffRefused');
