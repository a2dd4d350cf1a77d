/** The documents that a dossier must hold for what is asked of it. */
import { limitStartOf } from '../../definition/limit-start.js';
import type { Procedure } from '../../definition/procedure.js';
import type { Decision } from '../decision.js';
import { CommandError } from '../errors.js';

/**
 * Asserts that documents are held, where the engine's options say that dossiers must hold theirs.
 *
 * @throws CommandError `DOCUMENT_MISSING` with the names of those that are not there
 */
export function assertDocuments(decision: Decision, names: readonly string[], what: string): void {
  const missing = missingOf(decision, names);
  if (missing.length === 0) return;
  const { id } = decision.draft;
  throw new CommandError(
    'DOCUMENT_MISSING',
    `${what} needs ${missing.map((name) => `"${name}"`).join(', ')}, which dossier "${id}" does not hold. Add it first.`,
    { dossier: id, missing },
  );
}

/** Of these documents, those that are not there; none where dossiers need not hold theirs. */
function missingOf({ context, draft }: Decision, names: readonly string[]): readonly string[] {
  if (context.documentsRequired !== true) return [];
  const { documents = [] } = draft;
  return names.filter((name) => !documents.some(({ document }) => document === name));
}

/**
 * Asserts what the applicant must hand in with the dossier, as {@link assertDocuments} does; not
 * where the limit begins only when the dossier is complete.
 *
 * @throws CommandError `DOCUMENT_MISSING`
 */
export function assertDocumentsOnReceipt(decision: Decision): void {
  const { procedure } = decision.context.procedure;
  if (limitStartOf(procedure) === 'complete') return;
  assertDocuments(decision, neededOnReceipt(procedure), 'Receipt');
}

/** The documents that the applicant must hand in and that are not there. */
export function documentsMissingOnReceipt(decision: Decision): readonly string[] {
  return missingOf(decision, neededOnReceipt(decision.context.procedure.procedure));
}

function neededOnReceipt({ documents }: Procedure): string[] {
  return Object.entries(documents)
    .filter(([, { from, required }]) => from === 'applicant' && required)
    .map(([name]) => name);
}
