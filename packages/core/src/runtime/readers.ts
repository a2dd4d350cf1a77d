/** Who may read a dossier, and what others hear. */
import { AuthorisationError } from '../engine/errors.js';
import type { Involvement } from './involvement.js';

/** Asserts that a person may read a dossier. @throws AuthorisationError `NOT_AUTHORISED` */
export function assertReader(standing: Involvement, actor: string, dossier: string): void {
  if (standing === 'reader') return;
  if (standing === 'stranger') throw strangerTo(dossier, actor);
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not read dossier "${dossier}": this is for its applicant and for those who hold a role on it.`,
    { actor, dossier },
  );
}

/**
 * What whoever is no reader of a dossier hears, and has nothing to do with it: the same whether
 * there is one or not.
 */
export function strangerTo(dossier: string, actor: string): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `There is no dossier "${dossier}" that "${actor}" has anything to do with. Check the id.`,
    { actor, dossier },
  );
}
