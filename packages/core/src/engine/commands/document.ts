/** Adding a document to a dossier. */
import type { DocumentSpec } from '../../definition/data.js';
import { authoriseCommand } from '../authorise.js';
import { isApplicant, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import { actorsOf, applicantsOf, type AllowedRole } from '../ownership.js';
import type { Handler } from './outcome.js';

/**
 * Adds a document that the procedure knows. One of an agency is added by whoever may act on an open
 * step; one of the applicant by the applicant too.
 */
export const addDocument: Handler<'addDocument'> = (decision, command) => {
  const { document, mediaType, size, title, sha256 } = command;
  const { documents, id: procedure } = decision.context.procedure.procedure;
  const spec = Object.hasOwn(documents, document) ? documents[document] : undefined;
  if (spec === undefined) {
    const anything = addersOf(decision, { from: 'applicant' });
    authoriseCommand(decision, `document "${document}"`, { roles: anything });
    const known = Object.keys(documents);
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      `Procedure "${procedure}" knows no document "${document}"; it knows ${known.join(', ') || 'none'}.`,
      { document, known },
    );
  }
  authoriseCommand(decision, `document "${document}"`, { roles: addersOf(decision, spec) });
  const held = decision.draft.documents ?? [];
  const number = held.filter((other) => other.document === document).length + 1;
  return {
    payload: { type: 'documentAdded', id: `${document}#${number}`, document, mediaType, size },
    personal: { document: { title, sha256 } },
  };
};

function addersOf(decision: Decision, { from }: Pick<DocumentSpec, 'from'>): AllowedRole[] {
  const agencies = decision.draft.activations
    .flatMap((activation) => actorsOf(decision, activation))
    .filter(({ party }) => !isApplicant(decision, party));
  return from === 'agency'
    ? agencies
    : [...applicantsOf(decision.context.procedure.procedure), ...agencies];
}
