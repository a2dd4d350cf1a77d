/** The law and its changes for machines. */
import type { LawOn } from '@thutuc/vn';
import { notesAsJson } from '../texts/notes.js';
import type { CliLanguage } from '../texts/language.js';
import type { TouchingChange } from './change-lines.js';
import { type LoadedProcedure, standingOn } from './standing.js';

/** What holds on a day, with how each procedure stands. */
export function lawAsJson(
  law: LawOn,
  procedures: readonly LoadedProcedure[],
  language: CliLanguage,
): object {
  return {
    ...law,
    procedures: procedures.map((one) => {
      const { isInEffect, notes } = standingOn(one, law.date);
      const { id, version, effective } = one.procedure;
      return { id, version, effective, inEffect: isInEffect, notes: notesAsJson(notes, language) };
    }),
  };
}

/** A change, with the procedures that it touches. */
export function changeAsJson({ change, procedures }: TouchingChange): object {
  const touched = procedures.map(({ procedure: { id, version } }) => ({ id, version }));
  return { ...change, touches: touched };
}
