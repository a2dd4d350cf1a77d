/** The event `resultReturned`: the result was handed over to the applicant. */
import { type EventKind, typeAlone } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The result was handed over to the applicant. */
export interface ResultReturned {
  readonly type: 'resultReturned';
}

export const resultReturned: EventKind<ResultReturned> = {
  type: 'resultReturned',
  apply(draft, _payload, { effectiveAt }) {
    draft.returnedAt = effectiveAt;
  },
  touch: touchLifecycle,
  pack: typeAlone,
  isOfShape2: ifSeparated,
  duty: '@result',
};
