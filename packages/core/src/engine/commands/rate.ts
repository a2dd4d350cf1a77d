/** Rating how a dossier is handled. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { note } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';

export const rate = defineCommand({
  type: 'rate',
  name: 'Rate the handling',
  does: 'Records whether the applicant is satisfied with how the dossier is handled; the last rating counts. It moves nothing.',
  fields: {
    satisfied: z.boolean().describe('Whether the applicant is satisfied.'),
    note,
  },
  permission: 'filing',
  lifecycles: notArchived,
  decides: 'nothing',
  admit: (decision) => {
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  },
  carry: (_decision, { satisfied, note: remark }) => ({
    payload: { type: 'rated', satisfied },
    personal: noted(remark),
  }),
});
