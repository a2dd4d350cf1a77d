/** The errors of calendars, civil dates, instants and zones. */
import { ThutucError } from '../thutuc-error.js';

/** Stable kinds of {@link CalendarError}. */
export type CalendarErrorCode =
  | 'DATE_INVALID'
  | 'INSTANT_INVALID'
  | 'ZONE_UNKNOWN'
  | 'AMOUNT_INVALID'
  | 'CALENDAR_INVALID'
  | 'CALENDAR_CONFLICT'
  | 'OUT_OF_CALENDAR'
  | 'COUNTRY_UNKNOWN'
  | 'EASTER_UNKNOWN';

/** Thrown when a date, instant, zone or calendar cannot be what it says it is. */
export class CalendarError extends ThutucError<CalendarErrorCode> {
  override readonly name = 'CalendarError';
}
