/**
 * Vietnam's working calendar and office hours.
 *
 * @module
 */
export {
  officeHourProfiles,
  type OfficeHourProfile,
  type Season,
  type VietnamOfficeHours,
} from './office-hours.js';
export {
  VIETNAM_ZONE,
  vietnamCalendar,
  vietnamCalendarSpec,
  type VietnamCalendarOptions,
} from './vietnam-calendar.js';
