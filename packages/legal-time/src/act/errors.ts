/** The errors of acts. */
import { ThutucError } from '../thutuc-error.js';

/** Stable kinds of {@link ActError}. */
export type ActErrorCode = 'ACT_INVALID' | 'ACT_DUPLICATE' | 'ACT_UNKNOWN';

/** Thrown when an act is not valid, is there twice, or is not known. */
export class ActError extends ThutucError<ActErrorCode> {
  override readonly name = 'ActError';
}
