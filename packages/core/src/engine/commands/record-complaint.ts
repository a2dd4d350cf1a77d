/** Recording a complaint about how a dossier is handled. */
import { authoriseCommand } from '../authorise.js';
import { reasons, referenceSchema } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';

/** No dossier carries more: a hundred are one complaint, repeated. */
const complaintsMax = 100;

export const recordComplaint = defineCommand({
  type: 'recordComplaint',
  name: 'Record a complaint',
  does: 'Records a complaint about how the dossier is handled; it moves nothing, and is open until it is answered.',
  fields: {
    reference: referenceSchema
      .optional()
      .describe('What the system calls it that it came in by, where there is one.'),
    reasons: reasons.describe('Who complains about what; kept among what belongs to persons.'),
  },
  permission: 'filing',
  lifecycles: notArchived,
  decides: 'nothing',
  admit(decision) {
    const { complaints = [], id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    if (complaints.length < complaintsMax) return;
    throw new CommandError(
      'COMPLAINT_LIMIT',
      `Dossier "${id}" has ${complaintsMax} complaints, which is as many as it can carry. Answer those that are open.`,
      { max: complaintsMax },
    );
  },
  carry({ draft: { complaints = [] } }, { reference, reasons: why }) {
    const complaint = `complaint#${complaints.length + 1}`;
    return {
      payload: { type: 'complaintRecorded', complaint, reference },
      personal: noted(why),
    };
  },
});
