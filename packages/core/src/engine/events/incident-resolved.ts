/** The event `incidentResolved`: a step that an incident had stopped was completed by hand. */
import type { Data } from '../dossier.js';
import { countSupplement, takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { touchActivationAndData } from '../touch-cells.js';

/** A step that an incident had stopped was completed by hand. */
export interface IncidentResolved {
  readonly type: 'incidentResolved';
  readonly activation: string;
  readonly outcome: string;
  /** Whether the applicant is asked to complete the dossier by that, which law bounds. */
  readonly supplement?: true | undefined;
  /** It came later than the law wants it, and counts all the same. */
  readonly late?: true | undefined;
  readonly data?: Data | undefined;
}

export const incidentResolved: EventKind<IncidentResolved> = {
  type: 'incidentResolved',
  apply(draft, { data, supplement }, { personal }) {
    takeData(draft, data, personal?.data);
    if (supplement === true) countSupplement(draft);
  },
  touch(cells, payload, personal) {
    touchActivationAndData(cells, payload, personal);
    if (payload.supplement === true) cells.touch('counts.supplements');
  },
  pack: whole,
  isOfShape2: ({ separated, supplement }) => separated === true || supplement === true,
};
