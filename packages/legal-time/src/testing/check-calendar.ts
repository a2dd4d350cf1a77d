/** Checks a working calendar against its own entries, read one by one. */
import fc from 'fast-check';
import { addWorkingDaysIso, dayInfo, workingDaysBetween } from '../calendar/working-days.js';
import { addWorkingTime, workingTimeBetween } from '../calendar/working-time.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { layerCalendars, unionCalendars } from '../calendar/layers.js';
import { startOfDay } from '../calendar/zone.js';
import { toCivilDate } from '../calendar/civil-date.js';
import { type CheckOptions, type CheckReport, namedCheck, report } from './check-report.js';
import { naiveAddWorkingDays, naiveDayShift, naiveWorksOn } from './naive-calendar.js';

/** Longest stretch, in days, that the slow count walks. */
const STRETCH_DAYS = 400;

/**
 * Checks a calendar of your own: its tables against a slow reading of its entries, working time
 * against working days, and that layers and unions keep it what it is.
 *
 * @example
 * ```ts
 * const { failures } = checkCalendar(myCalendar);
 * failures; // => []
 * ```
 */
export function checkCalendar(calendar: WorkingCalendar, options: CheckOptions = {}): CheckReport {
  const { firstDay, lastDay } = calendar;
  const days = fc.integer({ min: firstDay, max: lastDay });
  return report(
    [
      namedCheck(
        'a day works as its entries say',
        fc.property(days, (day) => {
          const { kind } = dayInfo(calendar, day);
          return (
            (kind === 'working' || kind === 'makeUp') === naiveWorksOn(calendar, toCivilDate(day))
          );
        }),
      ),
      namedCheck(
        'days off and make-up days have a source',
        fc.property(days, (day) => {
          const { kind, source } = dayInfo(calendar, day);
          return kind === 'working' || kind === 'weekend' || source !== undefined;
        }),
      ),
      namedCheck(
        'days beyond the horizon are provisional',
        fc.property(days, (day) => {
          return day <= calendar.horizonDay || dayInfo(calendar, day).provisional;
        }),
      ),
      namedCheck('working days are counted as day by day', countsDays(calendar, days)),
      namedCheck('working time adds up and is undone by itself', addsTime(calendar, days)),
      namedCheck(
        'equal specs have equal hashes, and no layer changes nothing',
        keepsItself(calendar),
      ),
      namedCheck('the union with itself works on the same days', unitesWithItself(calendar, days)),
    ],
    options,
  );
}

function countsDays(
  calendar: WorkingCalendar,
  days: fc.Arbitrary<number>,
): fc.IProperty<[number, number]> {
  return fc.property(days, fc.nat(STRETCH_DAYS), (day, stretch) => {
    const later = Math.min(day + stretch, calendar.lastDay);
    const [from, to] = [toCivilDate(day), toCivilDate(later)];
    let count = 0;
    for (let date = from; date < to; date = naiveDayShift(date, 1)) {
      if (naiveWorksOn(calendar, naiveDayShift(date, 1))) count++;
    }
    if (workingDaysBetween(calendar, day, later) !== count) return false;
    if (workingDaysBetween(calendar, later, day) !== -count) return false;
    if (count === 0) return true;
    const ahead = addWorkingDaysIso(calendar, from, count);
    const first = addWorkingDaysIso(calendar, from, 1);
    // From the last of them, count - 1 working days back lead to the first.
    return (
      ahead === naiveAddWorkingDays(calendar, from, count) &&
      first === naiveAddWorkingDays(calendar, ahead, 1 - count) &&
      first === addWorkingDaysIso(calendar, ahead, 1 - count)
    );
  });
}

function addsTime(
  calendar: WorkingCalendar,
  days: fc.Arbitrary<number>,
): fc.IProperty<[number, number, number, number]> {
  const minute = fc.nat(1439);
  return fc.property(days, fc.nat(30), minute, minute, (day, stretch, fromMinute, toMinute) => {
    const later = Math.min(day + stretch, calendar.lastDay);
    const from = startOfDay(day, calendar.zone) + fromMinute * 60_000;
    const to = startOfDay(later, calendar.zone) + toMinute * 60_000;
    const worked = workingTimeBetween(calendar, from, to);
    if (worked <= 0) return workingTimeBetween(calendar, to, from) === -worked;
    const end = addWorkingTime(calendar, from, worked / 60_000);
    return end <= to && workingTimeBetween(calendar, from, end) === worked;
  });
}

function keepsItself(calendar: WorkingCalendar): fc.IProperty<[string]> {
  return fc.property(fc.constant('no layer'), (note) => {
    const { spec } = calendar;
    const layer = {
      schema: 'thutuc/calendar-layer@1',
      id: spec.id,
      name: { en: note },
    } as const;
    const layered = layerCalendars(calendar, layer);
    const same = layered.kinds.every((kind, i) => kind === calendar.kinds[i]);
    return JSON.stringify(createCalendar(spec).spec) === JSON.stringify(spec) && same;
  });
}

function unitesWithItself(
  calendar: WorkingCalendar,
  days: fc.Arbitrary<number>,
): fc.IProperty<[number]> {
  const union = unionCalendars(`${calendar.id}+itself`, calendar, calendar);
  return fc.property(days, (day) => {
    const date = toCivilDate(day);
    return naiveWorksOn(union, date) === naiveWorksOn(calendar, date);
  });
}
