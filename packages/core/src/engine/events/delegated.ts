/** The event `delegated`: a role on the dossier was delegated to a person for a time. */
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';

/** A role on the dossier was delegated to a person for a time. */
export interface Delegated {
  readonly type: 'delegated';
  readonly party: string;
  readonly role: string;
  readonly unit: string;
  /** Civil dates, both included. */
  readonly from: string;
  readonly until: string;
}

export const delegated: EventKind<Delegated> = {
  type: 'delegated',
  apply(draft, { unit, role, from, until }, { seq: event, personal }) {
    if (personal?.assignee === undefined || draft.personal === null) return;
    const { actor: by, assignee: to } = personal;
    const given = { event, by, to, unit, role, from, until };
    const delegations = [...(draft.personal.delegations ?? []), given];
    draft.personal = { ...draft.personal, delegations };
  },
  touch(cells, _payload, personal) {
    if (personal?.assignee !== undefined) cells.makes.add(`acting:${personal.assignee}`);
  },
  pack: whole,
  isOfShape2: ifSeparated,
  isBeside: true,
  isAnywhere: true,
};
