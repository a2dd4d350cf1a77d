/** What a command says besides its facts: a remark, and data that belongs to persons. */
import type { Data } from '../dossier.js';
import type { Outcome } from '../apply-event.js';

/** Free text and personal data of a command as part of the personal facts. */
export function noted(note: string | undefined, data?: Data): Outcome['personal'] {
  return note === undefined && data === undefined ? undefined : { note, data };
}
