/** The event `corrected`: what was recorded wrongly was put right. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchEveryDuty } from '../touch-cells.js';

/** What was recorded wrongly was put right. */
export interface Corrected {
  readonly type: 'corrected';
  /** Number of the event that recorded it wrongly. */
  readonly event: number;
  readonly data?: Data | undefined;
  /** The right moment of receipt, or of what the limit began with; epoch milliseconds. */
  readonly effectiveAt?: number | undefined;
  /** It is the moment of what the limit began with, and not that of receipt. */
  readonly began?: true | undefined;
  /** The right reference of a payment. */
  readonly reference?: string | undefined;
}

export const corrected: EventKind<Corrected> = {
  type: 'corrected',
  apply(draft, { data, effectiveAt, began }, { personal }) {
    takeData(draft, data, personal?.data);
    if (effectiveAt !== undefined && began === undefined) draft.receivedAt = effectiveAt;
  },
  touch(cells, { event, data, effectiveAt }, personal) {
    cells.needs.add(`event:${event}`);
    cells.data(data, personal?.data);
    if (effectiveAt !== undefined) touchEveryDuty(cells);
  },
  pack: whole,
  isOfShape2: (payload) => ifSeparated(payload) || payload.began === true,
  isAnywhere: true,
};
