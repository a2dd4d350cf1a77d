/** The event `signalSent`: a signal reached the dossier. */
import { nothing, whole, type EventKind } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A signal reached the dossier. */
export interface SignalSent {
  readonly type: 'signalSent';
  readonly signal: string;
}

export const signalSent: EventKind<SignalSent> = {
  type: 'signalSent',
  apply: nothing,
  touch(cells) {
    cells.everyDuty();
  },
  pack: whole,
  isOfShape2: always,
};
