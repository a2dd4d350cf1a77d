/** The event `amended`: the applicant completed the dossier before its receipt. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { whole, type EventKind } from '../event-kind.js';
import { touchActivationAndData } from '../touch-cells.js';
import { changeLifecycle } from '../dossier-lifecycle.js';
import { always } from '../shape-2.js';

/** The applicant completed the dossier as guidance had said; it waits to be received again. */
export interface Amended {
  readonly type: 'amended';
  /** The guidance that it follows. */
  readonly activation: string;
  readonly data?: Data | undefined;
}

export const amended: EventKind<Amended> = {
  type: 'amended',
  apply(draft, { data }, { effectiveAt, personal }) {
    takeData(draft, data, personal?.data);
    changeLifecycle(draft, 'submitted', effectiveAt);
  },
  touch(cells, payload, personal) {
    touchActivationAndData(cells, payload, personal);
    cells.life();
  },
  pack: whole,
  isOfShape2: always,
};
