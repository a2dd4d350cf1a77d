/** Notes on dates, for machines. */
import { type LegalNote, noteText } from '@thutuc/legal-time';
import type { CliLanguage } from './language.js';

/** Notes with what they say. */
export function notesAsJson(notes: readonly LegalNote[], language: CliLanguage): object[] {
  return notes.map((note) => ({ ...note, message: noteText(note, language) }));
}
