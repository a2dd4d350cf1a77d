/** Confirming a submission as one of its applicants. */
import { authoriseCommand } from '../authorise.js';
import { defineCommand } from '../define-command.js';
import { confirmedSubmission } from '../joint-act.js';

export const confirmSubmission = defineCommand({
  type: 'confirmSubmission',
  name: 'Confirm the submission',
  does: 'Of several applicants who act together, confirms that one of them applies. The dossier is accepted once all have.',
  fields: {},
  permission: 'applicant',
  lifecycles: ['submitted', 'guided'],
  decides: 'nothing',
  admit(decision) {
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
    return confirmedSubmission(decision);
  },
  carry: (_decision, _command, outcome) => outcome,
});
