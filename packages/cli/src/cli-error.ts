/** The errors of the command line itself. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link CliError}. */
export type CliErrorCode =
  | 'USAGE'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'FILE_NOT_JSON'
  | 'COMMANDS_INVALID'
  | 'HANDLERS_INVALID'
  | 'NOTIFY_INVALID'
  | 'DOSSIER_UNKNOWN'
  | 'EXPECTED_REFUSAL'
  | 'LIBRARY_MISSING';

/** A wrong use of the command line, or a file it cannot work with. */
export class CliError extends ThutucError<CliErrorCode> {
  override readonly name = 'CliError';
}
