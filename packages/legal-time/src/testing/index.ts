/**
 * Checks and arbitraries of legal time, for rules and calendars of one's own.
 *
 * @module
 */
export {
  calendars,
  calendarSpecs,
  clockHistories,
  countingRules,
  dates,
  timeLimits,
} from './arbitraries.js';
export { checkCalendar } from './check-calendar.js';
export { checkCountingRule } from './check-counting-rule.js';
export type { CheckOptions, CheckReport } from './check-report.js';
