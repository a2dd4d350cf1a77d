/** The refusal of a draft that is not there. */
import { CommandError } from '../errors.js';

/** The refusal of a draft that is not there, or is another person's: the same words. */
export function unknownDraft(id: string): CommandError {
  return new CommandError(
    'DRAFT_UNKNOWN',
    `There is no draft "${id}" of yours for this. Check its id; once submitted, it is a dossier.`,
    { draft: id },
  );
}
