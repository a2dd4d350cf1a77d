/** The event `apologised`: the applicant was promised another date. */
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** The applicant was promised another date. */
export interface Apologised {
  readonly type: 'apologised';
  readonly appointment: { readonly due: string; readonly dueAt: number };
  /** It came later than the law wants it, and counts all the same. */
  readonly late?: true | undefined;
}

export const apologised: EventKind<Apologised> = {
  type: 'apologised',
  apply(draft, { appointment }) {
    draft.counts = { ...draft.counts, apologies: draft.counts.apologies + 1 };
    draft.appointment = { ...appointment, moved: (draft.appointment?.moved ?? 0) + 1 };
  },
  touch(cells) {
    cells.touch('clock', 'appointment', 'counts.apologies');
  },
  pack: whole,
  isOfShape2: ifSeparated,
  duty: '@apology',
};
