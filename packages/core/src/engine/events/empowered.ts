/** The event `empowered`: the applicant gave a person the power to act for them. */
import { whole, type EventKind } from '../event-kind.js';
import type { Power } from '../representative.js';
import { always } from '../shape-2.js';

/** The applicant gave a person the power to act for them; who that is stands beside the chain. */
export interface Empowered extends Power {
  readonly type: 'empowered';
}

export const empowered: EventKind<Empowered> = {
  type: 'empowered',
  apply(draft, { scope, from, until, document }, { seq: event, personal }) {
    if (personal?.assignee === undefined || draft.personal === null) return;
    const of = personal.applicant === undefined ? {} : { of: personal.applicant };
    const given = { event, id: personal.assignee, scope, from, until, document, ...of };
    const representatives = [...(draft.personal.representatives ?? []), given];
    draft.personal = { ...draft.personal, representatives };
  },
  touch(cells, _payload, personal) {
    if (personal?.assignee !== undefined) cells.makes.add(`acting:${personal.assignee}`);
  },
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
