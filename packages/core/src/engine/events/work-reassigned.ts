/** The event `workReassigned`: a work item was assigned to another officer. */
import { noteClaim } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** A work item was assigned to another officer. */
export interface WorkReassigned {
  readonly type: 'workReassigned';
  readonly activation: string;
}

export const workReassigned: EventKind<WorkReassigned> = {
  type: 'workReassigned',
  apply(draft, { activation }, { personal }) {
    noteClaim(draft, activation, personal?.assignee ?? personal?.actor);
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
};
