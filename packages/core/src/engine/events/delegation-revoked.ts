/** The event `delegationRevoked`: a role that was given for a time was taken back. */
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** A role that was given for a time was taken back. */
export interface DelegationRevoked {
  readonly type: 'delegationRevoked';
  /** Number of the event that gave it. */
  readonly delegation: number;
}

export const delegationRevoked: EventKind<DelegationRevoked> = {
  type: 'delegationRevoked',
  apply(draft, { delegation }) {
    if (draft.personal?.delegations === undefined) return;
    const delegations = draft.personal.delegations.filter(({ event }) => event !== delegation);
    draft.personal = { ...draft.personal, delegations };
  },
  touch(cells, { delegation }) {
    cells.needs.add(`event:${delegation}`);
  },
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
  isAnywhere: true,
};
