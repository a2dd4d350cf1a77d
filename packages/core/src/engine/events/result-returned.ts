/** The event `resultReturned`: the result was handed over to the applicant. */
import { ifSeparated, touchLifecycle, typeAlone, type EventKind } from '../event-kind.js';

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
