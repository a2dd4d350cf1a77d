/** The event `resultReturned`: the result was handed over to the applicant. */
import { type EventKind, typeAlone } from '../event-kind.js';
import type { ResultForm } from '../result-form.js';
import { ifSeparated } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The result was handed over to the applicant. */
export interface ResultReturned {
  readonly type: 'resultReturned';
  /** Absent where nobody said in what form. */
  readonly form?: ResultForm | undefined;
}

export const resultReturned: EventKind<ResultReturned> = {
  type: 'resultReturned',
  apply(draft, _payload, { effectiveAt }) {
    draft.returnedAt = effectiveAt;
  },
  touch: touchLifecycle,
  pack: (payload) => (payload.form === undefined ? typeAlone(payload) : payload),
  isOfShape2: (payload) => payload.form !== undefined || ifSeparated(payload),
  duty: '@result',
};
