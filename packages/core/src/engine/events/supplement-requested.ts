/** The event `supplementRequested`: the applicant was asked to complete the dossier. */
import { countSupplement } from '../draft.js';
import { whole, type EventKind } from '../event-kind.js';

/** The applicant was asked to complete the dossier. */
export interface SupplementRequested {
  readonly type: 'supplementRequested';
  readonly activation: string;
  readonly documents: readonly string[];
  /** It came later than the law wants it, and counts all the same. */
  readonly late?: true | undefined;
  /** The data fields that the applicant is to fill in. */
  readonly fields?: readonly string[] | undefined;
  /** The applicant is to explain in words. */
  readonly words?: true | undefined;
}

export const supplementRequested: EventKind<SupplementRequested> = {
  type: 'supplementRequested',
  apply(draft) {
    countSupplement(draft);
  },
  touch(cells, { activation }) {
    cells.activation(activation);
    cells.touch('counts.supplements');
  },
  pack: whole,
  isOfShape2: ({ fields, words }) => fields !== undefined || words !== undefined,
};
