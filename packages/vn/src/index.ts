/**
 * Vietnam for thutuc: calendar, one-stop rules, portal statuses, codes, ratings, indicators.
 *
 * @module
 */
export {
  officeHourProfiles,
  type OfficeHourProfile,
  type Season,
  VIETNAM_ZONE,
  vietnamCalendar,
  type VietnamCalendarOptions,
  vietnamCalendarSpec,
  type VietnamOfficeHours,
} from './calendar/index.js';
export { VietnamError, type VietnamErrorCode } from './errors.js';
