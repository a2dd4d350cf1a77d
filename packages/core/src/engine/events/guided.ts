/** The event `guided`: the applicant was told what is missing before receipt. */
import { whole, type EventKind } from '../event-kind.js';
import { changeLifecycle } from '../dossier-lifecycle.js';
import { always } from '../shape-2.js';

/** One complete notice of what is missing was given; the dossier is with the applicant. */
export interface Guided {
  readonly type: 'guided';
  /** The documents that are missing or wrong, as the procedure names them. */
  readonly documents: readonly string[];
  /** The data fields that are missing or wrong. */
  readonly fields: readonly string[];
}

export const guided: EventKind<Guided> = {
  type: 'guided',
  apply(draft, _payload, { effectiveAt }) {
    changeLifecycle(draft, 'guided', effectiveAt);
    draft.counts = { ...draft.counts, guidances: (draft.counts.guidances ?? 0) + 1 };
  },
  touch(cells) {
    cells.touch('life', 'counts.guidances');
  },
  pack: whole,
  isOfShape2: always,
  duty: '@receipt',
};
