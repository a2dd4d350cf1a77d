/** The event `annulled`: events of the dossier count no longer. */
import type { Citation } from '../../definition/citation.js';
import { nothing, whole, type EventKind } from '../event-kind.js';
import { always } from '../shape-2.js';

/** Events of the dossier count no longer. */
export interface Annulled {
  readonly type: 'annulled';
  /** Their numbers, in order; none where what a wrong clock wrote stands, from now on. */
  readonly events: readonly number[];
  /** By whoever did it, by a superior, or because the clock that wrote them was wrong. */
  readonly kind: 'undo' | 'annul' | 'clock';
  /** What the annulment rests on. */
  readonly basis?: readonly Citation[] | undefined;
}

export const annulled: EventKind<Annulled> = {
  type: 'annulled',
  apply(draft, { events }, { seq }) {
    const annulled = events.map((event) => [event, seq] as const);
    draft.annulled = [...(draft.annulled ?? []), ...annulled];
  },
  touch: nothing,
  pack: whole,
  isOfShape2: always,
};
