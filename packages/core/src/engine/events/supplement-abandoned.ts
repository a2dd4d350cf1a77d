/** The event `supplementAbandoned`: the applicant will not complete the dossier. */
import {
  activationLeft,
  byActivation,
  ifSeparated,
  nothing,
  touchActivation,
  type EventKind,
} from '../event-kind.js';

/** The applicant will not complete the dossier. */
export interface SupplementAbandoned {
  readonly type: 'supplementAbandoned';
  readonly activation: string;
}

/** The applicant will not complete the dossier. */
export const supplementAbandoned: EventKind<SupplementAbandoned> = {
  type: 'supplementAbandoned',
  apply: nothing,
  touch: touchActivation,
  pack: byActivation,
  saidBy: activationLeft,
  isOfShape2: ifSeparated,
};
