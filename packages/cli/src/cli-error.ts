/** The errors of the command line itself. */
import { ThutucError } from '@thutuc/legal-time/error';
import { type ErrorWords, errorWords } from './texts/errors.js';

/** Codes of {@link CliError}. */
export type CliErrorCode =
  | 'USAGE'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'FILE_NOT_JSON'
  | 'COMMANDS_INVALID'
  | 'HANDLERS_INVALID'
  | 'NOTIFY_INVALID'
  | 'OFFICE_INVALID'
  | 'DIVISION_INVALID'
  | 'REOPENING_INVALID'
  | 'DOSSIER_UNKNOWN'
  | 'EXPECTED_REFUSAL'
  | 'LIBRARY_MISSING'
  | 'STORE_NOT_DEMO'
  | 'STORE_OF_DEMO';

/** A wrong use of the command line, or a file it cannot work with. */
export class CliError extends ThutucError<CliErrorCode> {
  override readonly name = 'CliError';

  constructor(
    code: CliErrorCode,
    /** The message in the words of a language; the error's own is in English. */
    readonly messageIn: (words: ErrorWords) => string,
    details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, messageIn(errorWords), details, options);
  }
}

/** A wrong use of a command, for a reason; `''` is the program itself. */
export function usageError(
  command: string,
  reasonIn: (reasons: ErrorWords['reasons']) => string,
): CliError {
  const help = `thutuc ${command} --help`.replace('  ', ' ');
  return new CliError('USAGE', (words) => words.usage(reasonIn(words.reasons), help), { command });
}

/** A library that a command needs, and that is no dependency, is not installed. */
export function libraryMissing(library: string, cause: unknown): CliError {
  const message = (words: ErrorWords) => words.libraryMissing(library);
  return new CliError('LIBRARY_MISSING', message, { library }, { cause });
}
