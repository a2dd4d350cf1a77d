/** The event `receiptRefused`: receipt was refused: the dossier is over. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { endDossier } from '../dossier-lifecycle.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** Receipt was refused: the dossier is over. */
export interface ReceiptRefused {
  readonly type: 'receiptRefused';
}

export const receiptRefused: EventKind<ReceiptRefused> = {
  type: 'receiptRefused',
  apply(draft, _payload, { effectiveAt }) {
    endDossier(draft, 'receiptRefused', effectiveAt);
  },
  touch: touchLifecycle,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@receipt',
};
