/** The event `workClaimed`: somebody claimed a work item. */
import { noteClaim } from '../draft.js';
import { ifSeparated, touchActivation, whole, type EventKind } from '../event-kind.js';

/** Somebody claimed a work item. */
export interface WorkClaimed {
  readonly type: 'workClaimed';
  readonly activation: string;
}

/** Somebody claimed a work item. */
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
