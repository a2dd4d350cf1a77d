/** Recording an objection of whoever was not asked. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { tellDeciders } from '../tell-deciders.js';

export const recordObjection = defineCommand({
  type: 'recordObjection',
  name: 'Record an objection',
  does: 'Records an objection of a person or office that was not asked, whenever it comes in: it moves nothing by itself, and is reported to whoever decides.',
  fields: {
    document: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('Id of the document that it is, where the dossier holds it, as in `letter#1`.'),
    reasons: reasons.describe('Who objects and why; it is kept among what belongs to persons.'),
  },
  permission: 'receipt',
  lifecycles: notArchived,
  decides: 'impartial',
  choices: ({ draft: { documents = [] } }) => {
    const held = documents.map(({ id }) => id);
    return held.length === 0
      ? [{ said: {}, without: ['document'] }]
      : [{ said: {}, fields: { document: { enum: held } } }];
  },
  admit(decision, { document }) {
    const { documents = [], id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    if (document === undefined || documents.some((held) => held.id === document)) return;
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      `Dossier "${id}" holds no document "${document}". Add it first, or leave it out.`,
      { document },
    );
  },
  carry(decision, { document, reasons: why }) {
    tellDeciders(decision, 'objection');
    return { payload: { type: 'objectionRecorded', document }, personal: noted(why) };
  },
});
