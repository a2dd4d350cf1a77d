/** What an error says, in the language of whoever reads it. */
import { ThutucError } from '@thutuc/legal-time/error';
import { CliError } from '../cli-error.js';
import type { CliLanguage } from './language.js';

/** The message of an error; without a language the error's own, which is in English. */
export async function errorText(
  error: unknown,
  language: CliLanguage | undefined,
): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  if (language === undefined || !(error instanceof ThutucError)) return error.message;
  const { errors } = language.cli;
  if (error instanceof CliError) return error.messageIn(errors);
  const { refusalText } = await import('@thutuc/core');
  const text = refusalText(error as ThutucError, language);
  const kinds: Readonly<Record<string, string>> = errors.kinds;
  const kind = kinds[error.name];
  return text !== error.message || kind === undefined ? text : errors.inEnglish(kind, text);
}
