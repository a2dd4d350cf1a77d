/** The event `workClaimed`: an officer claimed a work item. */
import { noteClaim } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** An officer claimed a work item. */
export interface WorkClaimed {
  readonly type: 'workClaimed';
  readonly activation: string;
}

export const workClaimed: EventKind<WorkClaimed> = {
  type: 'workClaimed',
  apply(draft, { activation }, { personal }) {
    noteClaim(draft, activation, personal?.assignee ?? personal?.actor);
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
};
