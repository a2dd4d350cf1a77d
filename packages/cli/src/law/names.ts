/** The names of acts, notices and procedures in lists of the law. */
import { type Act, textIn } from '@thutuc/legal-time';
import type { CliLanguage } from '../texts/language.js';
import type { LoadedProcedure } from './standing.js';

/** An act in the language of the reader. */
export function actName({ names }: Act, language: CliLanguage): string {
  return citedName(textIn(names, language), language);
}

/** An act or a notice that is named by its text. */
export function citedName(text: string, language: CliLanguage): string {
  return language.core.citation(text, undefined);
}

/** A procedure and its version. */
export function procedureName({ procedure }: LoadedProcedure, language: CliLanguage): string {
  return `${textIn(procedure.name, language)} (${procedure.version})`;
}
