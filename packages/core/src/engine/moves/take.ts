/** The move `take`: a message that came early was taken by what waited for it. */
import { dropEarly, takeData } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { always } from '../shape-2.js';

/** A message that came early was taken by what waited for it, with its data. */
export interface TakeMove {
  readonly op: 'take';
  /** Number of the event by which the message came. */
  readonly event: number;
  /** The data fields that came with it. */
  readonly fields: readonly string[];
}

type StoredTake = readonly ['t', event: number, fields?: readonly string[]];

export const take: MoveKind<TakeMove, StoredTake> = {
  op: 'take',
  letter: 't',
  apply(draft, { event }) {
    const came = draft.inbox?.find((one) => one.event === event);
    if (came === undefined) return;
    const personal = draft.personal?.inbox?.find((one) => one.event === event);
    dropEarly(draft, event);
    takeData(draft, came.data, personal?.data);
  },
  touch(cells, { event, fields }) {
    cells.touch('inbox', `inbox.${event}`);
    cells.data(Object.fromEntries(fields.map((field) => [field, null])));
  },
  pack({ event, fields }) {
    return fields.length === 0 ? ['t', event] : ['t', event, fields];
  },
  unpack([, event, fields = []]) {
    return { op: 'take', event, fields };
  },
  isOfShape2: always,
};
