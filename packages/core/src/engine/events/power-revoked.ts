/** The event `powerRevoked`: a power to act for the applicant ended before its last day. */
import { whole, type EventKind } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A power to act for the applicant ended before its last day. */
export interface PowerRevoked {
  readonly type: 'powerRevoked';
  /** Number of the event that gave it. */
  readonly power: number;
}

export const powerRevoked: EventKind<PowerRevoked> = {
  type: 'powerRevoked',
  apply(draft, { power }) {
    if (draft.personal?.representatives === undefined) return;
    const representatives = draft.personal.representatives.map((one) =>
      one.event === power ? { ...one, isRevoked: true as const } : one,
    );
    draft.personal = { ...draft.personal, representatives };
  },
  touch(cells, { power }) {
    cells.needs.add(`event:${power}`);
  },
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
