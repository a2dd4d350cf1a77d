/** The event `messageReceived`: a message came that something waits for, or before anything did. */
import type { Data } from '../dossier.js';
import { keepEarly, takeData } from '../draft.js';
import { whole, type EventKind } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A message came that something waits for, or before anything did. */
export interface MessageReceived {
  readonly type: 'messageReceived';
  readonly message: string;
  readonly key?: string | undefined;
  /** What took it: an activation, or the id by which a scope goes; absent while it is kept. */
  readonly takenBy?: string | undefined;
  /** Until when it is kept, in epoch milliseconds. */
  readonly until?: number | undefined;
  readonly data?: Data | undefined;
}

export const messageReceived: EventKind<MessageReceived> = {
  type: 'messageReceived',
  apply(draft, { message, key, until, data }, { seq: event, personal }) {
    if (until === undefined) takeData(draft, data, personal?.data);
    else keepEarly(draft, { event, message, key, until, data }, personal?.data);
  },
  touch(cells, { takenBy, until, data }, personal) {
    if (until === undefined) cells.data(data, personal?.data);
    else cells.untaken();
    if (takenBy !== undefined) cells.activation(takenBy);
  },
  pack: whole,
  isOfShape2: always,
};
