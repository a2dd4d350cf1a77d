/** The event `extended`: the time limit was extended. */
import type { TimeLimit } from '@thutuc/legal-time';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** The time limit was extended. */
export interface Extended {
  readonly type: 'extended';
  readonly by: TimeLimit;
  /** It came later than the law wants it, and counts all the same. */
  readonly late?: true | undefined;
}

export const extended: EventKind<Extended> = {
  type: 'extended',
  apply(draft) {
    draft.counts = { ...draft.counts, extensions: draft.counts.extensions + 1 };
  },
  touch(cells) {
    cells.touch('clock', 'counts.extensions');
  },
  pack: whole,
  isOfShape2: ifSeparated,
  duty: '@extension',
};
