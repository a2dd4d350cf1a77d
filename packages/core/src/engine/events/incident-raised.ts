/** The event `incidentRaised`: a step waits until its incident is resolved. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

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
