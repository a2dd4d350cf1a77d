/** The event `incidentRaised`: a step waits until its incident is resolved. */
import { ifSeparated, nothing, touchActivation, whole, type EventKind } from '../event-kind.js';

/** A step waits until its incident is resolved. */
export interface IncidentRaised {
  readonly type: 'incidentRaised';
  readonly activation: string;
  /** Code of the error behind it. */
  readonly code: string;
}

export const incidentRaised: EventKind<IncidentRaised> = {
  type: 'incidentRaised',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
};
