/** The event `submissionRecalled`: the applicant took the dossier back before it was received. */
import { type EventKind, whole } from '../event-kind.js';
import { endDossier } from '../dossier-lifecycle.js';
import { always } from '../shape-2.js';
import { touchLifecycle } from '../touch-cells.js';

/** The applicant took the dossier back before it was received. */
export interface SubmissionRecalled {
  readonly type: 'submissionRecalled';
}

export const submissionRecalled: EventKind<SubmissionRecalled> = {
  type: 'submissionRecalled',
  apply(draft, _payload, { effectiveAt }) {
    endDossier(draft, 'withdrawn', effectiveAt);
  },
  touch: touchLifecycle,
  pack: whole,
  isOfShape2: always,
};
