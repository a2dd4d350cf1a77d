/** The event `objectionRecorded`: an objection came in of whoever was not asked. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';

/** An objection came in of whoever was not asked; who and why stands beside the chain. */
export interface ObjectionRecorded {
  readonly type: 'objectionRecorded';
  /** Id of the document that it is, where the dossier holds it. */
  readonly document?: string | undefined;
}

export const objectionRecorded: EventKind<ObjectionRecorded> = {
  type: 'objectionRecorded',
  apply: nothing,
  touch: nothing,
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
