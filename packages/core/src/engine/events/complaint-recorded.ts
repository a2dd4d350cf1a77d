/** The event `complaintRecorded`: a person complained about how the dossier is handled. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A person complained about how the dossier is handled; who and why stands beside the chain. */
export interface ComplaintRecorded {
  readonly type: 'complaintRecorded';
  /** Its number in the dossier, as in `complaint#1`. */
  readonly complaint: string;
  /** What the system calls it that it came in by. */
  readonly reference?: string | undefined;
}

export const complaintRecorded: EventKind<ComplaintRecorded> = {
  type: 'complaintRecorded',
  apply(draft, { complaint: id }, { effectiveAt: at }) {
    draft.complaints = [...(draft.complaints ?? []), { id, at }];
  },
  touch: nothing,
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
