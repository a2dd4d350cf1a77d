/** Working calendars, civil dates, instants and zones: the ground that legal time stands on. */
export {
  datePartsOf,
  dayNumberOf,
  daysInMonth,
  toCivilDate,
  toDayNumber,
  weekdayOf,
} from './civil-date.js';
export { CalendarError, type CalendarErrorCode } from './errors.js';
export { clockText, formatInstant, parseInstant } from './instant.js';
export { asKnownOn, layerCalendars, unionCalendars } from './layers.js';
export { clockMinutes, type OfficeHours } from './office-hours.js';
export { addDays, daysBetween, dayThatWas } from './plain-counting.js';
export { withDaysOff } from './plain-days.js';
export {
  type CalendarLayer,
  type CalendarSpec,
  CLOCK_TIME,
  type DayHours,
  hoursAreInOrder,
} from './spec.js';
export {
  createCalendar,
  type DayEntry,
  type DayKind,
  type WorkingCalendar,
} from './working-calendar.js';
export {
  addWorkingDays,
  addWorkingDaysIso,
  dayInfo,
  type DayInfo,
  isWorkingDay,
  kindOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.js';
export { addWorkingTime, officeInstants, workingTimeBetween } from './working-time.js';
export {
  DAY_MS,
  endOfDay,
  HOUR_MS,
  localDay,
  localTime,
  MINUTE_MS,
  sameZone,
  startOfDay,
  zonesOf,
} from './zone.js';
