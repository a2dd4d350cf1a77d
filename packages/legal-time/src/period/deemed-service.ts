/** The day on which what was sent counts as served. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDayOnOrAfter } from '../calendar/working-days.js';
import { TimeLimitError } from '../limit/errors.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { countedEnd } from './counted-end.js';
import { countedLimitOf } from './counted-limit.js';
import { countingCalendar } from './rule-calendars.js';

/**
 * The day number on which what was sent by a means counts as served.
 *
 * @param sent day number of the sending, which does not count
 * @throws TimeLimitError `RULE_SILENT` where the rule does not know the means
 */
export function deemedServiceDay(
  rule: CountingRule,
  means: string,
  sent: number,
  calendar: WorkingCalendar,
): number {
  const services = rule.services ?? {};
  const service = Object.hasOwn(services, means) ? services[means] : undefined;
  if (service === undefined) {
    throw new TimeLimitError(
      'RULE_SILENT',
      `Rule "${rule.id}" says nothing of service by "${means}". Use ` +
        `${[...Object.keys(services), 'the day of service itself'].join(' or ')}.`,
      { rule: rule.id, means },
    );
  }
  const days = countingCalendar(rule, calendar);
  // Thresholds of units are about periods, not about the time that a letter takes.
  const plain: CountingRule = { ...rule, conversions: undefined };
  const end = countedEnd(plain, days, countedLimitOf(plain, service.after, days), sent, sent + 1);
  return service.onDayOff === 'nextWorkingDay' ? workingDayOnOrAfter(days, end) : end;
}
