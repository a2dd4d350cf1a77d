/** The errors of limits, counting rules and clocks. */
import { ThutucError } from '../thutuc-error.js';

/** Stable kinds of {@link TimeLimitError}. */
export type TimeLimitErrorCode =
  | 'LIMIT_INVALID'
  | 'RULE_INVALID'
  | 'RULE_DUPLICATE'
  | 'RULE_UNKNOWN'
  | 'RULE_SILENT'
  | 'CALENDAR_MISMATCH'
  | 'INSTANT_REQUIRED'
  | 'CLOCK_FACT_INVALID'
  | 'SUSPENSION_ENDS_BEFORE_START'
  | 'CASE_INVALID';

/** Thrown when a limit, a rule or the facts of a clock make no sense. */
export class TimeLimitError extends ThutucError<TimeLimitErrorCode> {
  override readonly name = 'TimeLimitError';
}
