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
  if (text !== error.message) return text;
  return failureText({ code: String(error.code), name: error.name, message: text }, language);
}

/** What is wrong in the words of a language, with the details, which are in English. */
export function failureText(
  { code, name, message }: Readonly<Record<'code' | 'name' | 'message', string>>,
  { cli: { errors } }: CliLanguage,
): string {
  const failures: Readonly<Record<string, string>> = errors.failures;
  const kinds: Readonly<Record<string, string>> = errors.kinds;
  const lead = failures[code] ?? kinds[name];
  return lead === undefined ? message : errors.inEnglish(lead, message);
}
