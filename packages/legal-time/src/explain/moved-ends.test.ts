/** Ends that turn back on their way, and terms that a roll past a suspension moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dates } from '../testing/arbitraries.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { dueDate } from '../due-date/due-date.js';
import { legalClock } from '../clock/legal-clock.js';
import { ruleOf } from '../testing/rule-of.js';
import type { DayMark, ExplanationStep } from './explanation.js';

const rule = ruleOf('us/frcp-6a');
const hours: [string, string][] = [['09:00', '17:00']];

function court(daysOff: readonly { date: string; class?: string }[]): WorkingCalendar {
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'us/court',
    zone: rule.zone,
    bounds: { from: '2006-01-01', to: '2029-12-31' },
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    daysOff: daysOff.map((day) => ({ ...day, source: 'order of the court' })),
  });
}

const classes = fc.constantFrom({}, { class: 'closure' }, { class: 'stateHoliday' });
const courts = fc
  .tuple(dates(), fc.uniqueArray(fc.tuple(fc.nat(40), classes), { selector: ([day]) => day }))
  .map(([from, off]) => {
    const start = Date.parse(from);
    const daysOff = off.map(([day, name]) => {
      const date = new Date(start - day * 86_400_000).toISOString().slice(0, 10);
      return { date, ...name };
    });
    const calendar = Object.defineProperty(court(daysOff), fc.toStringMethod, {
      value: () => `court(${JSON.stringify(daysOff)})`,
    });
    return { from, calendar };
  });

/** The dates that a step names. */
function datesOf(step: ExplanationStep): readonly string[] {
  if (step.kind === 'counted') return [step.from, step.to];
  return step.kind === 'rolled' ? [step.from, step.to, ...step.passed.map(({ date }) => date)] : [];
}

describe('a short count back from what came on a day off', () => {
  const late = ruleOf('vn/same-day-15h');
  const calendar = createCalendar({ ...court([]).spec, zone: late.zone });

  it.each([
    ['2020-01-18', -1, ['2020-01-18 event', '2020-01-19 counted', '2020-01-20 event']],
    ['2020-01-18', -2, ['2020-01-18 counted', '2020-01-19 counted', '2020-01-20 event']],
  ])('marks the day it came on, %s and %i day', (from, amount, marks) => {
    const limit = { amount, unit: 'days' } as const;
    const { days } = dueDate({ limit, from, rule: late, calendar }).explanation;
    expect(days.map(({ date, mark }) => `${date} ${mark}`)).toEqual(marks);
  });
});

describe('a period that is counted back and turns forward at a closure', () => {
  const calendar = court([{ date: '2007-08-31', class: 'closure' }, { date: '2007-09-03' }]);
  const limit = { amount: -21, unit: 'days' } as const;
  const { explanation } = dueDate({ limit, from: '2007-09-22', rule, calendar });

  it('says what the day is on which the count ended', () => {
    const rolled = { kind: 'rolled', from: '2007-09-01', to: '2007-09-04', dayKind: 'weekend' };
    expect(explanation.steps).toContainEqual(expect.objectContaining(rolled));
  });

  it('marks every day that it counted and passed', () => {
    expect(explanation.days[0]).toMatchObject({ date: '2007-08-31', mark: 'rolled' });
    expect(explanation.days[1]).toMatchObject({ date: '2007-09-01', number: 21 });
    expect(explanation.days.find(({ isDue }) => isDue)?.date).toBe('2007-09-04');
  });

  it('marks the days that its sentence names, and counts as many as the limit says', () => {
    const units = fc.constantFrom('days' as const, 'workingDays' as const);
    fc.assert(
      fc.property(courts, fc.integer({ min: 1, max: 25 }), units, (around, size, unit) => {
        const { steps, days } = dueDate({
          limit: { amount: -size, unit },
          rule,
          ...around,
        }).explanation;
        const marks = new Map(days.map((day): [string, DayMark] => [day.date, day]));
        expect(steps.flatMap(datesOf).filter((date) => !marks.has(date))).toEqual([]);
        expect(days.filter(({ mark }) => mark === 'counted')).toHaveLength(size);
        expect(days.filter(({ isDue }) => isDue)).toHaveLength(1);
      }),
      { numRuns: process.env.CI === 'true' ? 500 : 60 },
    );
  });
});

describe('an end that turns, in whatever unit it was counted', () => {
  const units = fc.constantFrom('days' as const, 'workingDays' as const, 'hours' as const);
  const sizes = fc.integer({ min: 1, max: 12 });
  const runs = { numRuns: process.env.CI === 'true' ? 300 : 60 };

  it('has every day that its sentence names in its table', () => {
    fc.assert(
      fc.property(courts, sizes, units, ({ from, calendar }, size, unit) => {
        const limit = { amount: unit === 'hours' ? -24 * size : -size, unit };
        const { steps, days } = dueDate({
          limit,
          rule,
          calendar,
          from: `${from}T17:00Z`,
        }).explanation;
        const marked = new Set(days.map(({ date }) => date));
        const named = steps.flatMap((step) => (step.kind === 'rolled' ? step.passed : []));
        expect(named.filter(({ date }) => !marked.has(date))).toEqual([]);
      }),
      runs,
    );
  });

  it('may still change where any day that it passed may', () => {
    fc.assert(
      fc.property(courts, sizes, units, ({ from, calendar }, size, unit) => {
        const limit = { amount: unit === 'hours' ? -24 * size : -size, unit };
        const one = { limit, rule, from: `${from}T17:00Z` };
        const { steps } = dueDate({ ...one, calendar }).explanation;
        for (const step of steps) {
          if (step.kind !== 'rolled') continue;
          for (const { date } of step.passed) {
            const provisional = [{ from: date, to: date }];
            const unsure = createCalendar({ ...calendar.spec, provisional });
            expect(dueDate({ ...one, calendar: unsure }).provisional).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});

describe('a period that is turned past its own event', () => {
  it('marks the days from the turn to the end', () => {
    const { explanation } = dueDate({
      limit: { amount: -1, unit: 'days' },
      from: '2019-01-05', // Sat
      rule,
      calendar: court([{ date: '2019-01-04', class: 'closure' }]),
    });
    expect(explanation.days.map(({ date, mark, isDue }) => [date, mark, isDue])).toEqual([
      ['2019-01-04', 'counted', false],
      ['2019-01-05', 'event', false],
      ['2019-01-06', 'rolled', false],
      ['2019-01-07', 'rolled', true],
    ]);
  });
});

describe('an end that rolls back onto a holiday of a state', () => {
  it('says why it stays there', () => {
    const { explanation, due } = dueDate({
      limit: { amount: -4, unit: 'weeks' },
      from: '2024-02-18',
      rule,
      calendar: court([{ date: '2024-01-19', class: 'stateHoliday' }]),
    });
    expect(due).toBe('2024-01-19');
    expect(explanation.steps).toContainEqual(
      expect.objectContaining({ kind: 'stays', on: '2024-01-19' }),
    );
  });
});

describe('a suspension that only the roll of an earlier term passes', () => {
  it('is listed with that term, and moves no end of its own', () => {
    const at = (date: string): number => Date.parse(`${date}T12:00Z`);
    const facts: ClockFact[] = [
      { type: 'started', at: at('2024-02-06'), limit: { amount: 11, unit: 'days' } },
      { type: 'extended', at: at('2024-02-17'), by: { amount: 9, unit: 'days' } },
      { type: 'suspended', at: at('2024-02-18'), key: 'a' },
      { type: 'resumed', at: at('2024-02-21'), key: 'a' },
    ];
    const reading = legalClock(facts, { rule, calendar: court([]) });
    const steps = reading.state === 'notStarted' ? [] : reading.explanation.steps;
    const told = steps.filter(({ kind }) => ['counted', 'suspended', 'rolled'].includes(kind));
    expect(told).toMatchObject([
      { kind: 'counted', to: '2024-02-17' },
      { kind: 'suspended', moved: false, newEnd: '2024-02-17' },
      { kind: 'rolled', from: '2024-02-17', to: '2024-02-22' },
      { kind: 'counted', from: '2024-02-23', to: '2024-03-02' },
      { kind: 'rolled', to: '2024-03-04' },
    ]);
  });
});
