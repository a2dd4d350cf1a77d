/** Worked deadlines of kinds that once went wrong, each with the provision it follows. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import { computeCase } from './cases.js';
import { createRuleBook } from '../rule/rule-book.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedRules } from '../rule/reported/index.js';
import { plainTestCalendar } from '../testing/test-calendars.js';

interface Expected {
  readonly due: string;
  /** At the last fact. */
  readonly overdue?: boolean;
  /** Codes; none where left out. */
  readonly breaches?: readonly string[];
}
interface File {
  readonly cases: readonly { id: string; rules: string; expected: Expected; weekday: string }[];
}

const files = [
  'worked-deadlines.json',
  '../rule/reported/worked-examples.json',
  '../rule/reported/further-examples.json',
];
const cases = files.flatMap((file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return (JSON.parse(text) as File).cases;
});

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const context = {
  rules: createRuleBook([...builtInRules, ...reportedRules]),
  defaultCalendar: plainTestCalendar(),
};

describe('worked deadlines', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { expected } = one;
    const { deadline } = computeCase(one, context);
    expect(deadline.due).toBe(expected.due);
    expect(WEEKDAYS[weekdayOf(toDayNumber(expected.due.slice(0, 10)))]).toBe(one.weekday);
    if (!('breaches' in deadline)) return;
    if (expected.overdue !== undefined) expect(deadline.overdue).toBe(expected.overdue);
    const codes = deadline.breaches.map(({ code }) => code);
    expect(codes).toEqual(expected.breaches ?? []);
  });

  it('show every reported rule, each with the trap that it has', () => {
    const shown = new Set(cases.map(({ rules }) => rules));
    expect(reportedRules.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
