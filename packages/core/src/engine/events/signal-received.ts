/** The event `signalReceived`: a message came in that a step waits for. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivationAndData } from '../touch-cells.js';

/** A message came in that a step waits for. */
export interface SignalReceived {
  readonly type: 'signalReceived';
  readonly activation: string;
  readonly message: string;
  readonly data?: Data | undefined;
}

export const signalReceived: EventKind<SignalReceived> = {
  type: 'signalReceived',
  apply(draft, { data }, { personal }) {
    takeData(draft, data, personal?.data);
  },
  touch: touchActivationAndData,
  pack: whole,
  isOfShape2: ifSeparated,
};
