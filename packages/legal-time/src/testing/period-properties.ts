/** What must hold of uninterrupted periods under any counting rule. */
import fc from 'fast-check';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { DayMark } from '../explain/explanation.js';
import { dueDate } from '../due-date/due-date.js';
import { latestStart } from '../due-date/latest-start.js';
import { redate } from '../clock/redate.js';
import type { TimeLimit } from '../limit/time-limit.js';
import { calendars, dates, timeLimits } from './arbitraries.js';
import { namedCheck, type NamedProperty } from './check-report.js';
import { ofManyOn } from './many-on-a-calendar.js';
import { naiveDayShift, naiveWorksOn } from './naive-calendar.js';
import { naiveDueDay } from './naive-due-day.js';

/** The properties of a rule. */
export function periodProperties(rule: CountingRule): NamedProperty[] {
  return [
    equalsNaiveCount(rule),
    laterStartIsNeverDueEarlier(rule),
    moreIsNeverDueEarlier(rule),
    latestStartInverts(rule),
    explanationCountsAmount(rule),
    amendmentMovesOnlyWhatItTouches(rule),
  ];
}

/** Limits that end with a day under the rule; short ones may be counted in hours. */
export function dayLimits(rule: CountingRule, backward = false): fc.Arbitrary<TimeLimit> {
  return timeLimits({ backward }).filter(({ amount, unit }) => {
    const converted = rule.conversions?.find(
      ({ units, min, max }) =>
        units.includes(unit) &&
        Math.abs(amount) >= (min ?? 0) &&
        Math.abs(amount) <= (max ?? Infinity),
    );
    return converted === undefined || converted.countAs === unit;
  });
}

function equalsNaiveCount(rule: CountingRule): NamedProperty {
  return namedCheck(
    'the due date is that of a slow day-by-day count',
    ofManyOn(fc.tuple(dates(), dayLimits(rule, true)), (calendar, [from, limit]) => {
      const naive = naiveDueDay({ rule, calendar, from, limit });
      return dueDate({ limit, from, rule, calendar }).due === naive;
    }),
  );
}

function laterStartIsNeverDueEarlier(rule: CountingRule): NamedProperty {
  return namedCheck(
    'a later start is never due earlier',
    ofManyOn(fc.tuple(dates(), fc.nat(40), inOrder(rule)), (calendar, [from, days, limit]) => {
      const dueAt = (date: string): number => dueDate({ limit, from: date, rule, calendar }).dueAt;
      return dueAt(from) <= dueAt(naiveDayShift(from, days));
    }),
    movesEnds(rule),
  );
}

/**
 * Limits whose ends are in the order of their starts. Where a recess is left out of months, its
 * days are added at the end, and a start within it begins when it is over: other months lie
 * between, and a start before the recess can be due after one within it.
 */
function inOrder(rule: CountingRule): fc.Arbitrary<TimeLimit> {
  const { recesses = [] } = rule;
  return dayLimits(rule).filter(({ unit }) => {
    const isLeftOut = recesses.some(
      ({ effect, units }) => effect === 'suspends' && (units?.includes(unit) ?? true),
    );
    return !(isLeftOut && (unit === 'months' || unit === 'years'));
  });
}

/** What lets a period that ends later in a recess be due after one that ends beyond it. */
function movesEnds({ recesses = [] }: CountingRule): string | undefined {
  const moves = recesses.some(({ effect }) => effect === 'movesEnd');
  return moves ? 'an end within a recess moves past ends that lie after it' : undefined;
}

function moreIsNeverDueEarlier(rule: CountingRule): NamedProperty {
  const why = rule.exceptions
    ? 'longer periods do not move from days off, so that one day more can end earlier'
    : (movesEnds(rule) ??
      (rule.conversions && 'short limits are counted in hours, longer ones in days'));
  return namedCheck(
    'more of a unit is never due earlier',
    ofManyOn(fc.tuple(dates(), dayLimits(rule)), (calendar, [from, limit]) => {
      const more = { ...limit, amount: limit.amount + 1 };
      const { dueAt } = dueDate({ limit, from, rule, calendar });
      return dueAt <= dueDate({ limit: more, from, rule, calendar }).dueAt;
    }),
    why,
  );
}

function latestStartInverts(rule: CountingRule): NamedProperty {
  return namedCheck(
    'the latest start is in time and the day after it is not',
    ofManyOn(fc.tuple(dates(), dayLimits(rule)), (calendar, [due, limit]) => {
      const { start } = latestStart({ limit, due, rule, calendar });
      const inTime = dueDate({ limit, from: start, rule, calendar }).due <= due;
      return inTime && dueDate({ limit, from: naiveDayShift(start, 1), rule, calendar }).due > due;
    }),
  );
}

function explanationCountsAmount(rule: CountingRule): NamedProperty {
  const limits = dayLimits(rule, true).filter(({ unit }) => unit.toLowerCase().endsWith('days'));
  return namedCheck(
    'the explanation counts the amount, and every other day has its cause',
    fc.property(calendars(), dates(), limits, (calendar, from, limit) => {
      const { days } = dueDate({ limit, from, rule, calendar }).explanation;
      const counted = days.filter(({ mark }) => mark === 'counted');
      return counted.length === Math.abs(limit.amount) && days.every(isSound) && isGapless(days);
    }),
  );
}

function isSound({ mark, kind, source }: DayMark): boolean {
  if (mark === 'skipped' && (kind === 'working' || kind === 'makeUp')) return false;
  return kind === 'working' || kind === 'weekend' || source !== undefined;
}

function isGapless(days: readonly DayMark[]): boolean {
  return days.every(({ date }, i) => i === 0 || date === naiveDayShift(days[i - 1]?.date ?? '', 1));
}

function amendmentMovesOnlyWhatItTouches(rule: CountingRule): NamedProperty {
  const starts = fc.array(fc.tuple(dates(), dayLimits(rule)), { minLength: 1, maxLength: 8 });
  return namedCheck(
    'an amendment moves only deadlines whose span it touches, and all of those that change',
    fc.property(calendars(), dates(), starts, (before, date, limits) => {
      const after = amended(before, date);
      const open = limits.map(([from, limit], i) => ({ id: `${i}`, from, limit, rule }));
      const { moved } = redate(open, before, after);
      return open.every(({ id, from, limit }) => {
        const old = dueDate({ limit, from, rule, calendar: before }).due;
        const renewed = dueDate({ limit, from, rule, calendar: after }).due;
        const found = moved.find((one) => one.id === id);
        const touched = date >= from && date <= old;
        if (old === renewed) return found === undefined;
        return touched && found?.from === old && found.to === renewed;
      });
    }),
  );
}

/** The calendar with one day turned from working to off, or from off to working. */
function amended(calendar: WorkingCalendar, date: string): WorkingCalendar {
  const { spec } = calendar;
  const source = 'arbitrary notice';
  const others = <T extends { date: string }>(entries: readonly T[] = []): T[] =>
    entries.filter((entry) => entry.date !== date);
  const daysOff = others(spec.daysOff);
  const makeUpDays = others(spec.makeUpDays);
  (naiveWorksOn(calendar, date) ? daysOff : makeUpDays).push({ date, source });
  return createCalendar({ ...spec, daysOff, makeUpDays });
}
