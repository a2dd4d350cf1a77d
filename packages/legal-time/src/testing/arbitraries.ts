/** Arbitraries of legal time for fast-check: calendars, limits, rules, and histories of a clock. */
import fc from 'fast-check';
import type { CalendarSpec } from '../calendar/spec.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import type { ClockFact } from '../clock/clock-facts.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { TimeLimit, TimeUnit } from '../limit/time-limit.js';
import { naiveDayShift } from './naive-calendar.js';

const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Europe/Amsterdam',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Seoul',
  'UTC',
] as const;

/** Bounds of the calendars, with room for any limit of {@link timeLimits} around {@link dates}. */
const BOUNDS = { from: '2016-01-01', to: '2029-12-31' } as const;

/** Arbitrary civil dates from 2019 to 2025. */
export function dates(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 7 * 365 }).map((days) => naiveDayShift('2019-01-01', days));
}

const EIGHT_HOURS: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];

/** Office hours of a day: eight hours, a split day, or a half day. */
function dayHours(): fc.Arbitrary<[string, string][]> {
  return fc.constantFrom<[string, string][]>(
    EIGHT_HOURS,
    [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    [['09:00', '17:00']],
  );
}

/** Classes of days off, and none. */
const CLASSES = [{}, { class: 'closure' }, { class: 'stateHoliday' }] as const;

/**
 * Arbitrary specs of calendars: a week with or without Saturday mornings, days off, make-up days.
 */
export function calendarSpecs(): fc.Arbitrary<CalendarSpec> {
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      hours: dayHours(),
      saturday: fc.constantFrom<[string, string][]>([], [], [['08:00', '11:00']]),
      off: fc.uniqueArray(dates(), { maxLength: 40 }),
      run: fc.tuple(dates(), fc.integer({ min: 0, max: 9 })),
      makeUp: fc.uniqueArray(dates(), { maxLength: 8 }),
      short: fc.uniqueArray(dates(), { maxLength: 12 }),
      // One draw for the classes of all days off: its digits in base 3.
      classes: fc.nat(3 ** 16),
    })
    .map(({ zone, hours, saturday, off, run, makeUp, short, classes }) => {
      const [runFrom, runLength] = run;
      // A run of days off such as Tết meets more of the rolls than lone days do.
      const tet = Array.from({ length: runLength }, (_, i) => naiveDayShift(runFrom, i));
      const daysOff = [...new Set([...off, ...tet])];
      const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
      return {
        schema: 'thutuc/calendar@1' as const,
        id: 'arbitrary',
        zone,
        bounds: BOUNDS,
        week: { ...week, sat: saturday, sun: [] },
        daysOff: daysOff.map((date, i) => ({
          date,
          ...CLASSES[Math.floor(classes / 3 ** (i % 16)) % 3],
          source: 'arbitrary day off',
        })),
        makeUpDays: makeUp
          .filter((date) => !daysOff.includes(date))
          .map((date) => ({ date, source: 'arbitrary make-up day' })),
        specialHours: short.map((from) => ({
          from,
          hours: [['09:00', '10:00']] as const,
          source: 'arbitrary short day',
        })),
      };
    });
}

/**
 * Arbitrary working calendars; see {@link calendarSpecs}. A failure prints the spec, not the
 * tables.
 */
export function calendars(): fc.Arbitrary<WorkingCalendar> {
  return calendarSpecs().map((spec) =>
    Object.defineProperty(createCalendar(spec), fc.toStringMethod, {
      value: () => `createCalendar(${JSON.stringify(spec)})`,
    }),
  );
}

/** Largest amounts per unit, so that every period stays inside the calendars. */
const AMOUNT_MAX: Readonly<Record<TimeUnit, number>> = {
  minutes: 20_000,
  hours: 400,
  workingHours: 120,
  days: 120,
  workingDays: 60,
  weeks: 20,
  months: 30,
  years: 2,
};

/** Units that end with a day. */
export const DAY_UNITS = ['days', 'workingDays', 'weeks', 'months', 'years'] as const;

/** Arbitrary limits in whole amounts of the units given. */
export function timeLimits(
  options: { units?: readonly TimeUnit[]; backward?: boolean; short?: boolean } = {},
): fc.Arbitrary<TimeLimit> {
  const { units = DAY_UNITS, backward = false, short = false } = options;
  return fc.constantFrom(...units).chain((unit) => {
    const max = short ? Math.max(1, Math.ceil(AMOUNT_MAX[unit] / 10)) : AMOUNT_MAX[unit];
    return fc.integer({ min: backward ? -max : 1, max }).map((amount) => ({ amount, unit }));
  });
}

/** Arbitrary counting rules: built-in ones with their parameters exchanged among each other. */
export function countingRules(): fc.Arbitrary<CountingRule> {
  const rule = fc.constantFrom(...builtInRules);
  return fc.tuple(rule, rule, rule, rule).map(([base, event, months, end]) => ({
    ...base,
    id: 'arbitrary/rule',
    event: event.event,
    months: months.months,
    end: end.end,
  }));
}

const DAY_MS = 86_400_000;
const START = Date.UTC(2021, 2, 1, 3);

/** What else than suspensions happens in histories. */
export interface HistoryOptions {
  /** Units of the extensions, of which there are up to two; none where left out. */
  readonly extensions?: readonly TimeUnit[];
}

/**
 * Arbitrary histories of a clock: a start in March 2021, then suspensions that overlap as they
 * like, and extensions where wanted. In order of time; every suspension ends.
 */
export function clockHistories(
  limits: fc.Arbitrary<TimeLimit> = timeLimits(),
  { extensions = [] }: HistoryOptions = {},
): fc.Arbitrary<readonly [ClockFact, ...ClockFact[]]> {
  const after = fc.integer({ min: 0, max: 40 * 24 });
  const suspension = fc.tuple(after, fc.integer({ min: 0, max: 20 * 24 }));
  const by = extensions.length === 0 ? limits : timeLimits({ units: extensions, short: true });
  return fc
    .record({
      limit: limits,
      suspensions: fc.array(suspension, { maxLength: 4 }),
      told: fc.array(fc.tuple(after, by), { maxLength: extensions.length === 0 ? 0 : 2 }),
    })
    .map(({ limit, suspensions, told }) => {
      const facts = suspensions.flatMap(([hours, length], i): ClockFact[] => {
        const at = START + (hours * DAY_MS) / 24;
        const key = `suspension-${i}`;
        return [
          { type: 'suspended', key, at },
          { type: 'resumed', key, at: at + (length * DAY_MS) / 24 },
        ];
      });
      const extended = told.map(([hours, more]): ClockFact => ({
        type: 'extended',
        at: START + (hours * DAY_MS) / 24,
        by: more,
      }));
      const started: ClockFact = { type: 'started', at: START, limit };
      return [started, ...[...facts, ...extended].sort((a, b) => a.at - b.at)];
    });
}
