/** Hours through recesses and behind cut-offs, either way, against a walk from minute to minute. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dueDate } from '../due-date/due-date.js';
import { latestStart } from '../due-date/latest-start.js';
import { explainSentence } from '../explain/sentence.js';
import type { CountingRule, Recess } from '../rule/counting-rule.js';
import { italyCivilProcedure } from '../rule/reported/italy.js';
import { naiveWorksOn } from '../testing/naive-calendar.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseTimeLimit } from '../words/time-limits.js';

const MINUTE = 60_000;
const name = { vi: 'kỳ nghỉ', en: 'recess' };
const sameDay = ruleOf('vn/same-day-15h');

const recesses = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 9 }))
  .map(([day, length]): Recess => {
    const [from, to] = [day, day + length].map((one) => `03-${String(one).padStart(2, '0')}`);
    return { id: 'own', name, from: from!, to: to!, effect: 'suspends' };
  });

const rules = fc
  .record({
    recess: recesses,
    counts: fc.constantFrom('elapsed' as const, 'workingTime' as const),
    cutOff: fc.constantFrom(undefined, '15:00'),
    onDayOff: fc.constantFrom('stays' as const, 'nextWorkingDay' as const),
  })
  .map(({ recess, counts, cutOff, onDayOff }): CountingRule => ({
    ...sameDay,
    id: 'own/rule',
    zone: 'UTC',
    event: { firstDay: 'excluded', cutOff, onDayOff },
    time: { start: 'moment', counts, roll: 'none' },
    recesses: [recess],
  }));

const calendar = plainTestCalendar({ hours: [['09:00', '17:00']], daysOff: ['2025-03-12'] });

/** Whether a minute counts, by the letters of its date and time. */
function counts({ time, recesses: [recess] = [] }: CountingRule, at: number): boolean {
  const text = new Date(at).toISOString();
  const [date, clock] = [text.slice(0, 10), text.slice(11, 16)];
  const { from, to } = recess ?? {};
  if (typeof from !== 'string' || typeof to !== 'string') throw new TypeError('It is by date.');
  if (date.slice(5) >= from && date.slice(5) <= to) return false;
  return time.counts === 'elapsed' || isOpen(calendar, date, clock);
}

function isOpen(on: WorkingCalendar, date: string, clock: string): boolean {
  return naiveWorksOn(on, date) && clock >= '09:00' && clock < '17:00';
}

/** The instant from which time runs. */
function naiveStart({ event }: CountingRule, at: number): number {
  const text = new Date(at).toISOString();
  const works = naiveWorksOn(calendar, text.slice(0, 10));
  const isLate = works && event.cutOff !== undefined && text.slice(11, 16) > event.cutOff;
  if (!isLate && (works || event.onDayOff === 'stays')) return at;
  let day = at - (at % (1440 * MINUTE));
  const opens = (): string => new Date(day).toISOString().slice(0, 10);
  do day += 1440 * MINUTE;
  while (!naiveWorksOn(calendar, opens()));
  return day + 9 * 60 * MINUTE;
}

function naiveEnd(rule: CountingRule, at: number, minutes: number): number {
  const step = Math.sign(minutes) * MINUTE;
  let end = naiveStart(rule, at);
  for (let left = Math.abs(minutes); left > 0; end += step) {
    if (counts(rule, step > 0 ? end : end - MINUTE)) left--;
  }
  return end;
}

const starts = fc.integer({ min: 0, max: 40 * 1440 }).map((minute) => {
  return parseInstant('2025-02-24T00:00Z') + minute * MINUTE;
});
const amounts = fc.integer({ min: -3000, max: 3000 }).filter((minutes) => minutes !== 0);

describe('time through a recess', () => {
  it('is counted as by a walk from minute to minute, on and back', () => {
    fc.assert(
      fc.property(rules, starts, amounts, (rule, at, minutes) => {
        const limit = { amount: minutes, unit: 'minutes' } as const;
        const { dueAt } = dueDate({ limit, from: at, rule, calendar });
        expect(new Date(dueAt)).toEqual(new Date(naiveEnd(rule, at, minutes)));
      }),
    );
  });

  it('has a latest start that is in time, while the next instant is not', () => {
    fc.assert(
      fc.property(rules, starts, amounts, (rule, due, minutes) => {
        const limit = { amount: Math.abs(minutes), unit: 'minutes' } as const;
        const { startAt } = latestStart({ limit, due, rule, calendar });
        const dueAt = (from: number) => dueDate({ limit, from, rule, calendar }).dueAt;
        expect(dueAt(startAt)).toBeLessThanOrEqual(due);
        expect(dueAt(startAt + 1)).toBeGreaterThan(due);
      }),
    );
  });

  it('counted back leaves the recess out, and says so with its article', () => {
    const rome = plainTestCalendar({ zone: 'Europe/Rome' });
    const input = { limit: parseTimeLimit('-48 hours'), rule: italyCivilProcedure, calendar: rome };
    // Fourteen hours of Monday 2 September, 24 of Sunday, ten of 31 July.
    const deadline = dueDate({ ...input, from: '2024-09-02T14:00+02:00' });
    expect(deadline.due).toBe('2024-07-31T14:00+02:00');
    const { explanation } = deadline;
    expect(explainSentence(explanation)).toContain('August recess of the courts');
    const recess = explanation.steps.find(({ kind }) => kind === 'recess');
    expect(recess).toMatchObject({ from: '2024-08-01', to: '2024-08-31' });
    expect(recess?.citations.map(({ article }) => article)).toEqual(['art. 1']);
  });
});

describe('hours that pass under a cut-off', () => {
  const hanoi = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' });
  const ask = (from: string) =>
    dueDate({ limit: parseTimeLimit('2 hours'), from, rule: sameDay, calendar: hanoi });

  it.each([
    ['2025-03-07T15:00+07:00', '2025-03-07T17:00+07:00'], // Fri, in time
    ['2025-03-07T15:01+07:00', '2025-03-10T09:30+07:00'], // as of Mon, from the opening at 07:30
    ['2025-03-08T10:00+07:00', '2025-03-10T09:30+07:00'], // Sat
  ])('run from %s to %s', (from, due) => {
    expect(ask(from).due).toBe(due);
  });

  it('say what moved them', () => {
    const { steps } = ask('2025-03-07T15:01+07:00').explanation;
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'cutOff', to: '2025-03-10' }) as unknown,
    );
  });

  it('end by an instant if the event came before the cut-off', () => {
    const input = { limit: parseTimeLimit('2 hours'), rule: sameDay, calendar: hanoi };
    const { startAt } = latestStart({ ...input, due: '2025-03-08T12:00+07:00' });
    expect(formatInstant(startAt, hanoi.zone)).toBe('2025-03-07T15:00+07:00');
  });
});
