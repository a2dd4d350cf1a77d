/** The event `signalReceived`: a message came in that a step waits for. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { ifSeparated, touchActivationAndData, whole, type EventKind } from '../event-kind.js';

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
