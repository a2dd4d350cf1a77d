/** What single steps of an explanation say, and which articles decide them. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { legalClock } from '../clock/legal-clock.js';
import { parseInstant } from '../calendar/instant.js';
import { dueDate } from '../due-date/due-date.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { ruleOf } from '../testing/rule-of.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { explainBriefly } from './brief.js';
import type { DayMark, ExplanationStep } from './explanation.js';
import { explainSentence } from './sentence.js';
import { explainTable } from './table.js';
import { english } from '../words/english.js';
import { parseTimeLimit } from '../words/time-limits.js';

const civil = ruleOf('vn/civil-code-2015');
const frcp = ruleOf('us/frcp-6a');
const calendar = plainTestCalendar({ zone: civil.zone });
const at = (text: string): number => parseInstant(`${text}+07:00`);

function stepsOf(facts: readonly ClockFact[], rule = civil): readonly ExplanationStep[] {
  const reading = legalClock(facts, { rule, calendar });
  return 'explanation' in reading ? reading.explanation.steps : [];
}

function stepOf<Kind extends ExplanationStep['kind']>(
  steps: readonly ExplanationStep[],
  kind: Kind,
): Extract<ExplanationStep, { kind: Kind }> | undefined {
  return steps.find((step): step is Extract<ExplanationStep, { kind: Kind }> => step.kind === kind);
}

it('says of the event of no period that it was, not whether its day counts', () => {
  const limit = { amount: 0, unit: 'workingDays' } as const;
  const { explanation } = dueDate({ limit, from: '2025-03-03', rule: civil, calendar });
  expect(explainSentence(explanation, english)).toContain(
    'The event was on Monday 3 March 2025. Nothing is counted',
  );
});

it('gives days of another name a row of their own', () => {
  const limit = { amount: 3, unit: 'days' } as const;
  const { explanation } = dueDate({ limit, from: '2025-03-03', rule: civil, calendar });
  const plain = { mark: 'skipped', kind: 'off', isDue: false } as const;
  const rowsOf = (...names: DayMark['name'][]) => {
    const days = names.map((name, i) => ({
      ...plain,
      date: `2025-03-0${i + 3}`,
      ...(name && { name }),
    }));
    return explainTable({ ...explanation, days }).rows.length;
  };
  const fair = { en: 'Fair' };
  expect(rowsOf(fair, fair)).toBe(1);
  expect(rowsOf(fair, { en: 'Feast' })).toBe(2);
  expect(rowsOf(fair, undefined)).toBe(2);
  expect(rowsOf(undefined, fair)).toBe(2);
});

it('counts half a working day back within the day that a rule counts in', () => {
  const rule: CountingRule = { ...civil, event: { ...civil.event, firstDay: 'included' } };
  const limit = { amount: -0.5, unit: 'workingDays' } as const;
  const due = (from: string): string => dueDate({ limit, from, rule, calendar }).due;
  // 225 of the day's 450 minutes back from 17:00: the afternoon, and a quarter of an hour.
  expect(due('2025-03-05')).toBe('2025-03-05T11:15+07:00');
  expect(due('2025-03-09')).toBe('2025-03-07T11:15+07:00'); // from a Sunday
});

describe('suspensions are told', () => {
  const limit = { amount: 24, unit: 'hours' } as const;
  const started: ClockFact = { type: 'started', at: at('2025-03-03T09:00'), limit };

  it('to the minute where the limit is in hours', () => {
    const steps = stepsOf([
      started,
      { type: 'suspended', key: 's', at: at('2025-03-03T10:00') },
      { type: 'resumed', key: 's', at: at('2025-03-03T12:30') },
    ]);
    expect(stepOf(steps, 'suspended')).toMatchObject({
      from: '2025-03-03T10:00+07:00',
      to: '2025-03-03T12:30+07:00',
      newEnd: '2025-03-04T11:30+07:00',
    });
  });

  it('by the minutes of each day that they left', () => {
    const reading = legalClock(
      [
        started,
        { type: 'suspended', key: 's', at: at('2025-03-03T10:00') },
        { type: 'resumed', key: 's', at: at('2025-03-03T12:30') },
      ],
      { rule: civil, calendar },
    );
    const days = 'explanation' in reading ? reading.explanation.days : [];
    // From 09:00 to midnight without two hours and a half; the rest of 24 hours on the next day.
    expect(days.map(({ minutes }) => minutes)).toEqual([12.5 * 60, 11.5 * 60]);
  });

  it('by whole days, which are left out of hours too, where only the dates are known', () => {
    const on = (date: string) => ({ at: at(`${date}T00:00`), dateOnly: true }) as const;
    const reading = legalClock(
      [
        { ...started, limit: { amount: 72, unit: 'hours' } },
        { type: 'suspended', key: 's', ...on('2025-03-04') },
        { type: 'resumed', key: 's', ...on('2025-03-06') },
      ],
      { rule: civil, calendar },
    );
    // 72 hours end on the 6th; the days after that of the suspension are left out, the 5th and 6th.
    expect(reading.due).toBe('2025-03-08T09:00+07:00');
  });

  it('in the order in which they began, whether dates or instants are known', () => {
    const days: ClockFact = { ...started, limit: { amount: 30, unit: 'days' } };
    const steps = stepsOf([
      days,
      { type: 'suspended', key: 'instant', reason: 'instant', at: at('2025-03-05T10:00') },
      {
        type: 'suspended',
        key: 'date',
        reason: 'date',
        at: at('2025-03-10T00:00'),
        dateOnly: true,
      },
      { type: 'resumed', key: 'date', at: at('2025-03-12T00:00'), dateOnly: true },
      { type: 'resumed', key: 'instant', at: at('2025-03-13T10:00') },
    ]);
    const told = steps.flatMap((step) => (step.kind === 'suspended' ? [step.reason] : []));
    expect(told).toEqual(['instant', 'date']);
  });

  it('as too late where they begin after the end', () => {
    const days: ClockFact = { ...started, limit: { amount: 2, unit: 'days' } };
    const steps = stepsOf([
      days,
      { type: 'suspended', key: 's', at: at('2025-03-10T10:00') },
      { type: 'resumed', key: 's', at: at('2025-03-12T10:00') },
    ]);
    expect(stepOf(steps, 'suspended')).toMatchObject({ moved: false, afterEnd: true });
  });

  it('as passed by a roll only on their own days', () => {
    const days: ClockFact = { ...started, limit: { amount: 5, unit: 'days' } }; // ends on Saturday
    const steps = stepsOf([
      days,
      { type: 'suspended', key: 's', at: at('2025-03-09T10:00') }, // Sun
      { type: 'resumed', key: 's', at: at('2025-03-11T10:00') }, // Tue
    ]);
    const passed = stepOf(steps, 'rolled')?.passed ?? [];
    expect(passed.map(({ date, suspended }) => [date, suspended])).toEqual([
      ['2025-03-08', undefined], // Sat
      ['2025-03-09', undefined], // Sun
      ['2025-03-10', true],
      ['2025-03-11', true],
    ]);
  });
});

describe('a roll', () => {
  it('is named by the day on which the count ended, not by those after it', () => {
    const off = createCalendar({
      ...calendar.spec,
      daysOff: [{ date: '2025-03-10', name: { en: 'Festival' }, source: 'notice' }], // Mon
    });
    const limit = { amount: 6, unit: 'days' } as const;
    const { steps } = dueDate({
      limit,
      from: '2025-03-03',
      rule: civil,
      calendar: off,
    }).explanation;
    const rolled = stepOf(steps, 'rolled');
    expect(rolled).toMatchObject({ from: '2025-03-09', to: '2025-03-11', dayKind: 'weekend' });
    expect(rolled?.name).toBeUndefined();
    expect(rolled?.source).toBeUndefined();
  });

  it('that moves nothing looks at no day further back', () => {
    // Counted back to a state holiday, which is worked then; the closure before it is not met.
    const court = createCalendar({
      ...calendar.spec,
      zone: frcp.zone,
      daysOff: [
        { date: '2008-04-18', class: 'closure', source: 'order' }, // Fri
        { date: '2008-04-21', class: 'stateHoliday', source: 'statute' }, // Mon
      ],
    });
    const limit = { amount: -14, unit: 'days' } as const;
    const { due, explanation } = dueDate({
      limit,
      from: '2008-05-05',
      rule: frcp,
      calendar: court,
    });
    expect(due).toBe('2008-04-21');
    expect(explanation.days[0]?.date).toBe('2008-04-21');
  });
});

describe('the articles of a step', () => {
  const articlesOf = (step: ExplanationStep | undefined): readonly string[] =>
    step?.citations.map(({ article }) => article) ?? [];

  it('on a day that the month lacks are those on months, where the rule has none on that', () => {
    const court = plainTestCalendar({ zone: frcp.zone });
    const limit = parseTimeLimit('1 month');
    const { steps } = dueDate({
      limit,
      from: '2024-01-31',
      rule: frcp,
      calendar: court,
    }).explanation;
    expect(articlesOf(stepOf(steps, 'monthEnd'))).toEqual(['Rule 6(a)(1)(B)']);
  });

  it('on a unit threshold are all of them, where the threshold names none', () => {
    const conversion = { units: ['days'], countAs: 'workingDays', factor: 1 } as const;
    const article = { act: 'Act', topics: ['conversion'], basis: 'read' } as const;
    const rule: CountingRule = {
      ...civil,
      citations: [
        { ...article, article: '1' },
        { ...article, article: '2' },
      ],
      conversions: [conversion],
    };
    const convertedBy = (one: CountingRule): readonly string[] => {
      const limit = { amount: 3, unit: 'days' } as const;
      const { explanation } = dueDate({ limit, from: '2025-03-03', rule: one, calendar });
      return articlesOf(stepOf(explanation.steps, 'converted'));
    };
    expect(convertedBy(rule)).toEqual(['1', '2']);
    const named = { ...rule, conversions: [{ ...conversion, article: '2' }] };
    expect(convertedBy(named)).toEqual(['2']);
  });
});

describe('an explanation in brief', () => {
  const late = ruleOf('vn/same-day-15h');
  const brief = (from: string, limit: string): string => {
    const { explanation } = dueDate({ limit: parseTimeLimit(limit), from, rule: late, calendar });
    return explainBriefly(explanation, english, () => '').trim();
  };

  it('says at what time that was too late an event came', () => {
    expect(brief('2025-03-07T16:30+07:00', '0 working days')).toMatch(
      /^came at 16:30, too late for that day, so it counts for Mon 10 Mar/,
    );
  });

  it('says that the day is the same only where it is', () => {
    expect(brief('2025-03-07T09:00+07:00', '0 working days')).toBe('the same day');
    expect(brief('2025-03-07T16:30+07:00', '0 working days')).not.toContain('the same day');
  });

  it('says why days are not counted', () => {
    expect(brief('2025-03-07T09:00+07:00', '1 working day')).toContain(
      'not counted: Sat 8 Mar – Sun 9 Mar (weekend)',
    );
  });
});

describe('names with brackets of their own', () => {
  it('are told without them', () => {
    const eid = createCalendar({
      ...calendar.spec,
      daysOff: [{ date: '2025-03-10', name: { en: 'Eid (al-Fitr)' }, source: 'notice' }], // Mon
    });
    const limit = { amount: 6, unit: 'days' } as const;
    const { explanation } = dueDate({ limit, from: '2025-03-03', rule: civil, calendar: eid });
    expect(explainSentence(explanation, english)).toContain('(day off: Eid/al-Fitr)');
  });
});
