/** The errors of this package. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link InsightError}. */
export type InsightErrorCode = 'PERIOD_INVALID' | 'LIBRARY_MISSING';

/** A period that is none, or a library that a table needs and that is not installed. */
export class InsightError extends ThutucError<InsightErrorCode> {
  override readonly name = 'InsightError';
}
