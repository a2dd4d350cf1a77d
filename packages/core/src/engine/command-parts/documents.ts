/** The documents that a dossier must hold for what is asked of it. */
import type { Decision } from '../decision.js';
import { CommandError } from '../errors.js';

/**
 * Asserts that documents are held, where the engine's options say that dossiers must hold theirs.
 *
 * @throws CommandError `DOCUMENT_MISSING` with the names of those that are not there
 */
export function assertDocuments(decision: Decision, names: readonly string[], what: string): void {
  if (decision.context.documentsRequired !== true) return;
  const { documents = [], id } = decision.draft;
  const missing = names.filter((name) => !documents.some(({ document }) => document === name));
  if (missing.length === 0) return;
  throw new CommandError(
    'DOCUMENT_MISSING',
    `${what} needs ${missing.map((name) => `"${name}"`).join(', ')}, which dossier "${id}" does not hold. Add it first.`,
    { dossier: id, missing },
  );
}

/**
 * Asserts what the applicant must hand in with the dossier, as {@link assertDocuments} does.
 *
 * @throws CommandError `DOCUMENT_MISSING`
 */
export function assertOnReceipt(decision: Decision): void {
  const { context } = decision;
  if (context.documentsRequired !== true) return;
  const names = Object.entries(context.procedure.procedure.documents)
    .filter(([, { from, required }]) => from === 'applicant' && required)
    .map(([name]) => name);
  assertDocuments(decision, names, 'Receipt');
}
