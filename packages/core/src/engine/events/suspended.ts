/** The event `suspended`: the dossier was suspended by order. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { changeLifecycle } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The dossier was suspended by order. */
export interface Suspended {
  readonly type: 'suspended';
}

export const suspended: EventKind<Suspended> = {
  type: 'suspended',
  apply(draft, _payload, { effectiveAt }) {
    changeLifecycle(draft, 'suspended', effectiveAt);
  },
  touch: touchLifecycle,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@suspension',
};
