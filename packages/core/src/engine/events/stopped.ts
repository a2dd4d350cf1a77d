/** The event `stopped`: the step that had opened the dossier waits for it no longer. */
import { stoppedOutcome } from '../dossier.js';
import { type EventKind, whole } from '../event-kind.js';
import { endDossier } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The step that had opened the dossier waits for it no longer. */
export interface Stopped {
  readonly type: 'stopped';
}

export const stopped: EventKind<Stopped> = {
  type: 'stopped',
  apply(draft, _payload, { effectiveAt }) {
    endDossier(draft, stoppedOutcome, effectiveAt);
  },
  touch: touchLifecycle,
  pack: whole,
  isOfShape2: ifSeparated,
};
