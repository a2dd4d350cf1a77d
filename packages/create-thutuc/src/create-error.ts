/** Why no project is made. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link CreateError}. */
export type CreateErrorCode = 'USAGE' | 'NAME_INVALID' | 'FOLDER_NOT_EMPTY' | 'FOLDER_UNWRITABLE';

/** Why no project is made; nothing has been written then, but for `FOLDER_UNWRITABLE`. */
export class CreateError extends ThutucError<CreateErrorCode> {
  override readonly name = 'CreateError';
}
