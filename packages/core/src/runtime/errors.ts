/** The errors of the shell around the engine. */
import { ThutucError } from '../errors/index.js';

/** A directory file that cannot be read. */
export class DirectoryError extends ThutucError<'DIRECTORY_INVALID'> {
  override readonly name = 'DirectoryError';
}
