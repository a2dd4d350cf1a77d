/** The event `supplementAbandoned`: the applicant will not complete the dossier. */
import { atStep, type EventKind } from '../event-kind.js';

/** The applicant will not complete the dossier. */
export interface SupplementAbandoned {
  readonly type: 'supplementAbandoned';
  readonly activation: string;
}

export const supplementAbandoned: EventKind<SupplementAbandoned> = atStep('supplementAbandoned');
