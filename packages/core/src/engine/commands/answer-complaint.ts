/** Answering a complaint about how a dossier is handled. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { complaintAnswers } from '../complaint.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';

export const answerComplaint = defineCommand({
  type: 'answerComplaint',
  name: 'Answer a complaint',
  does: 'Answers a complaint about how the dossier is handled, or says why it is not taken up.',
  fields: {
    complaint: z.string().min(1).max(200).describe('Id of the complaint, as in `complaint#1`.'),
    answer: z
      .enum(complaintAnswers)
      .describe('`answered` on the matter; `refused` where it is not taken up.'),
    reasons: reasons.describe('What is answered; kept among what belongs to persons.'),
  },
  permission: 'receipt',
  lifecycles: notArchived,
  decides: 'impartial',
  choices: ({ draft: { complaints = [] } }) =>
    complaints
      .filter(({ isAnswered }) => isAnswered !== true)
      .map(({ id }) => ({ said: { complaint: id } })),
  admit(decision, { complaint }) {
    const { complaints = [], id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    if (complaints.some((one) => one.id === complaint && one.isAnswered !== true)) return;
    throw new CommandError(
      'COMPLAINT_UNKNOWN',
      `Dossier "${id}" has no complaint "${complaint}" that is open. Name one that is.`,
      { complaint },
    );
  },
  carry: (_decision, { complaint, answer, reasons: why }) => ({
    payload: { type: 'complaintAnswered', complaint, answer },
    personal: noted(why),
  }),
});
