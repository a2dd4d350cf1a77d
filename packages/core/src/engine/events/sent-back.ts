/** The event `sentBack`: a step was sent back to an earlier one. */
import { staticPath } from '../activation.js';
import { whole, type EventKind } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A step was sent back to an earlier one. */
export interface SentBack {
  readonly type: 'sentBack';
  /** The activation that was left by it. */
  readonly activation: string;
  /** The step, as `back.to` of the one that was left names it. */
  readonly to: string;
}

export const sentBack: EventKind<SentBack> = {
  type: 'sentBack',
  apply(draft, { activation }) {
    const path = staticPath(activation);
    const { back = {}, ...counts } = draft.counts;
    draft.counts = { ...counts, back: { ...back, [path]: (back[path] ?? 0) + 1 } };
  },
  touch(cells, { activation }) {
    cells.activation(activation);
    cells.touch(`counts.back.${staticPath(activation)}`);
  },
  pack: whole,
  isOfShape2: always,
};
