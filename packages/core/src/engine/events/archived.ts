/** The event `archived`: the dossier was put into the archive. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The dossier was put into the archive. */
export interface Archived {
  readonly type: 'archived';
}

export const archived: EventKind<Archived> = {
  type: 'archived',
  apply(draft) {
    draft.lifecycle = 'archived';
  },
  touch: touchLifecycle,
  pack: typeAlone,
  isOfShape2: ifSeparated,
};
