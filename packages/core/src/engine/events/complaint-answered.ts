/** The event `complaintAnswered`: a complaint was answered, or not taken up. */
import type { ComplaintAnswer } from '../complaint.js';
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';

/** A complaint was answered, or not taken up; what was said stands beside the chain. */
export interface ComplaintAnswered {
  readonly type: 'complaintAnswered';
  readonly complaint: string;
  readonly answer: ComplaintAnswer;
}

export const complaintAnswered: EventKind<ComplaintAnswered> = {
  type: 'complaintAnswered',
  apply(draft, { complaint }) {
    draft.complaints = draft.complaints?.map((one) =>
      one.id === complaint ? { ...one, isAnswered: true } : one,
    );
  },
  touch: nothing,
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
