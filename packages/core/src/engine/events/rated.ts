/** The event `rated`: the applicant said whether the handling satisfies. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';

/** The applicant said whether the handling satisfies; the last rating of a dossier counts. */
export interface Rated {
  readonly type: 'rated';
  readonly satisfied: boolean;
}

export const rated: EventKind<Rated> = {
  type: 'rated',
  apply: nothing,
  touch: nothing,
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
