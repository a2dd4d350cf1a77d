/** The event `corrected`: what was recorded wrongly was put right. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { ifSeparated, touchEveryDuty, whole, type EventKind } from '../event-kind.js';

/** What was recorded wrongly was put right. */
export interface Corrected {
  readonly type: 'corrected';
  /** Number of the event that recorded it wrongly. */
  readonly event: number;
  readonly data?: Data | undefined;
  /** The right moment of receipt, in epoch milliseconds. */
  readonly effectiveAt?: number | undefined;
  /** The right reference of a payment. */
  readonly reference?: string | undefined;
}

export const corrected: EventKind<Corrected> = {
  type: 'corrected',
  apply(draft, { data, effectiveAt }, { personal }) {
    takeData(draft, data, personal?.data);
    if (effectiveAt !== undefined) draft.receivedAt = effectiveAt;
  },
  touch(cells, { event, data, effectiveAt }, personal) {
    cells.needs.add(`event:${event}`);
    cells.data(data, personal?.data);
    if (effectiveAt !== undefined) touchEveryDuty(cells);
  },
  pack: whole,
  isOfShape2: ifSeparated,
  isAnywhere: true,
};
