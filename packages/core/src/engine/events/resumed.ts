/** The event `resumed`: a suspended dossier was resumed. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { resumeDossier } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchEveryDuty } from '../touch-cells.js';

/** A suspended dossier was resumed. */
export interface Resumed {
  readonly type: 'resumed';
}

export const resumed: EventKind<Resumed> = {
  type: 'resumed',
  apply(draft, _payload, { effectiveAt }) {
    resumeDossier(draft, effectiveAt);
  },
  touch: touchEveryDuty,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@suspension',
};
