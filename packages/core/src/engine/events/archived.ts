/** The event `archived`: the dossier was put into the archive. */
import { ifSeparated, touchLifecycle, typeAlone, type EventKind } from '../event-kind.js';

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
