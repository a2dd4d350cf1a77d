/** The errors of this package. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link InsightError}. */
export type InsightErrorCode =
  | 'PERIOD_INVALID'
  | 'LIBRARY_MISSING'
  | 'LOG_UNREADABLE'
  | 'LOG_TOO_LARGE'
  | 'LOG_ENTITIES'
  | 'MAPPING_INVALID'
  | 'MODEL_TOO_LARGE';

/** A period that is none, a log that cannot be read, or a library that is not installed. */
export class InsightError extends ThutucError<InsightErrorCode> {
  override readonly name = 'InsightError';
}
