/** The event `incidentRaised`: a step cannot go on until somebody looks after it. */
import { ifSeparated, nothing, touchActivation, whole, type EventKind } from '../event-kind.js';

/** A step cannot go on until somebody looks after it. */
export interface IncidentRaised {
  readonly type: 'incidentRaised';
  readonly activation: string;
  /** Code of the error behind it. */
  readonly code: string;
}

/** A step cannot go on until somebody looks after it. */
export const incidentRaised: EventKind<IncidentRaised> = {
  type: 'incidentRaised',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
};
