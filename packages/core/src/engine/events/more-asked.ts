/** The event `moreAsked`: an agency that is asked wants papers, or time. */
import { changeActivation } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { always } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** An agency that is asked wants papers, or time; its limit is longer by that. */
export interface MoreAsked {
  readonly type: 'moreAsked';
  readonly activation: string;
  /** The papers that it wants; none where it wants time alone. */
  readonly documents: readonly string[];
}

export const moreAsked: EventKind<MoreAsked> = {
  type: 'moreAsked',
  apply(draft, { activation }) {
    changeActivation(draft, activation, (open) => {
      open.moreAsked = (open.moreAsked ?? 0) + 1;
    });
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: always,
};
