/** The event `workReleased`: a work item was given back. */
import { noteClaim } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** A work item was given back. */
export interface WorkReleased {
  readonly type: 'workReleased';
  readonly activation: string;
}

export const workReleased: EventKind<WorkReleased> = {
  type: 'workReleased',
  apply(draft, { activation }) {
    noteClaim(draft, activation, undefined);
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
};
