/** Adding a document. */
import type { Choice } from '../choice.js';
import { z } from 'zod';
import type { DocumentSpec } from '../../definition/data.js';
import { authoriseCommand } from '../authorise.js';
import { askingStep } from '../command-parts/asking-step.js';
import { nameSchema, textSchema } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { documentSources } from '../document-source.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { actorsOf } from '../actors.js';
import type { AllowedRole } from '../allowed-role.js';
import { applicantsOf, isApplicant } from '../applicant.js';

export const addDocument = defineCommand({
  type: 'addDocument',
  name: 'Add a document',
  does: 'Adds a document that the procedure knows: what is known of it; its bytes lie elsewhere. One of an agency is added by whoever may act on an open step; one of the applicant by the applicant too.',
  fields: {
    document: nameSchema.describe('Which document of the procedure it is.'),
    title: textSchema
      .min(1)
      .max(500)
      .describe('Its title; it is kept among what belongs to persons.'),
    mediaType: z
      .string()
      .max(100)
      .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/, 'a media type looks like "application/pdf"')
      .describe('Its media type, as in `application/pdf`.'),
    size: z.int().min(0).describe('Its size, in bytes.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'SHA-256 has 64 hexadecimal digits')
      .describe('SHA-256 of its bytes, in hexadecimal digits.'),
    source: z
      .enum(documentSources)
      .optional()
      .describe(
        'Where it comes from: uploaded, the personal store of the applicant, a database that holds its data, or the earlier result of another procedure; figures on reuse do not know where absent.',
      ),
  },
  permission: 'participant',
  lifecycles: notArchived,
  decides: 'nothing',
  choices: ({ context }) =>
    Object.keys(context.procedure.procedure.documents).map((document): Choice => {
      return { said: { document }, samples: [{ said: somePaper }] };
    }),
  admit(decision, { document }) {
    const { documents, id: procedure } = decision.context.procedure.procedure;
    const spec = Object.hasOwn(documents, document) ? documents[document] : undefined;
    const roles = addersOf(decision, spec ?? { from: 'applicant' });
    authoriseCommand(decision, `document "${document}"`, { roles });
    if (spec !== undefined) return;
    const known = Object.keys(documents);
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      `Procedure "${procedure}" knows no document "${document}"; it knows ${known.join(', ') || 'none'}.`,
      { document, known },
    );
  },
  carry(decision, { document, mediaType, size, title, sha256, source }) {
    const held = decision.draft.documents ?? [];
    const number = held.filter((other) => other.document === document).length + 1;
    const id = `${document}#${number}`;
    return {
      payload: { type: 'documentAdded', id, document, mediaType, size, source },
      personal: { document: { title, sha256 } },
    };
  },
});

function addersOf(decision: Decision, { from }: Pick<DocumentSpec, 'from'>): AllowedRole[] {
  const { activations } = decision.draft;
  const agencies = activations
    .flatMap((activation) => [...actorsOf(decision, activation), ...askersOf(decision, activation)])
    .filter(({ party }) => !isApplicant(decision, party));
  if (from === 'agency') return agencies;
  const { procedure } = decision.context.procedure;
  // What an applicant completes may come in at the counter.
  const counter = decision.draft.lifecycle === 'guided' ? [procedure.receipt] : [];
  return [...applicantsOf(procedure), ...agencies, ...counter];
}

/** Whoever asked an agency that wants papers before it answers. */
function askersOf(decision: Decision, question: Activation): AllowedRole[] {
  if (question.moreAsked === undefined) return [];
  const { party, role } = askingStep(decision, question);
  return [{ party, role }];
}

/** A document that is added to see who may. */
const somePaper = { title: '-', mediaType: 'application/pdf', size: 0, sha256: '0'.repeat(64) };
