/** The event `supplementProvided`: the applicant has completed the dossier. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivationAndData } from '../touch-cells.js';

/** The applicant has completed the dossier. */
export interface SupplementProvided {
  readonly type: 'supplementProvided';
  readonly activation: string;
  readonly data?: Data | undefined;
}

export const supplementProvided: EventKind<SupplementProvided> = {
  type: 'supplementProvided',
  apply(draft, { data }, { personal }) {
    takeData(draft, data, personal?.data);
  },
  touch: touchActivationAndData,
  pack: whole,
  isOfShape2: ifSeparated,
};
