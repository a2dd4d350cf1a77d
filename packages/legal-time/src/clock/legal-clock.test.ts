/** The legal clock: states, suspensions, restarts, extensions, breaches, amendments. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { parseInstant } from '../calendar/instant.js';
import { clockHistories } from '../testing/arbitraries.js';
import { ruleOf } from '../testing/rule-of.js';
import type { ClockContext, ClockFact } from './clock-facts.js';
import { legalClock } from './legal-clock.js';
import { nextChange } from './next-change.js';
import { plainTestCalendar } from '../testing/test-calendars.js';

const calendar = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' });
const decree: ClockContext = { rule: ruleOf('vn/decree-61-2018'), calendar };
const civil: ClockContext = { rule: ruleOf('vn/civil-code-2015'), calendar };
const at = (text: string): number =>
  parseInstant(text.length === 10 ? `${text}T09:00+07:00` : `${text}+07:00`);

/** 10 working days from Monday 3 March 2025. */
const started: ClockFact = {
  type: 'started',
  at: at('2025-03-03'),
  limit: { amount: 10, unit: 'workingDays' },
};
const asked: ClockFact = {
  type: 'suspended',
  at: at('2025-03-05'),
  key: 's',
  reason: 'supplement',
};
const complete: ClockFact = { type: 'resumed', at: at('2025-03-12'), key: 's' };

describe('a clock', () => {
  it('has not started before its first fact', () => {
    expect(legalClock([started], decree, at('2025-03-01'))).toMatchObject({
      state: 'notStarted',
      due: null,
    });
    expect(legalClock([], decree).state).toBe('notStarted');
  });

  it.each([
    // The worked example of Decision 766: asked on the 5th, complete on the 12th.
    ['2025-03-04', 'running', '2025-03-17', 0, 10],
    ['2025-03-05', 'suspended', '2025-03-19', 0, 10],
    ['2025-03-12', 'running', '2025-03-26', 0, 10],
    ['2025-03-14', 'running', '2025-03-26', 1, 9], // Fri: Thursday is used up
    ['2025-03-26', 'running', '2025-03-26', 9, 1], // the last day
    ['2025-03-27', 'running', '2025-03-26', 10, 0],
  ])('restarted by a supplement, is on %s %s', (day, state, due, used, left) => {
    const reading = legalClock([started, asked, complete], decree, at(day));
    expect(reading).toMatchObject({
      state,
      due,
      consumed: { amount: used, unit: 'workingDays' },
      remaining: { amount: left, unit: 'workingDays' },
      overdue: day > due,
      breaches: [],
    });
  });

  it('does not count what is suspended while any key is open', () => {
    const facts: ClockFact[] = [
      started,
      { type: 'suspended', at: at('2025-03-05'), key: 'a', reason: 'payment' },
      { type: 'suspended', at: at('2025-03-06'), key: 'b', citation: 'order 12/2025' },
      { type: 'resumed', at: at('2025-03-07'), key: 'a' },
      { type: 'resumed', at: at('2025-03-12'), key: 'b' },
    ];
    expect(legalClock(facts, decree, at('2025-03-10')).state).toBe('suspended');
    // Thursday 6 to Wednesday 12 March are left out: five working days.
    expect(legalClock(facts, decree)).toMatchObject({ state: 'running', due: '2025-03-24' });
  });

  it('stays as it is once stopped', () => {
    const facts: ClockFact[] = [started, { type: 'stopped', at: at('2025-03-12') }];
    expect(legalClock(facts, decree, at('2025-06-01'))).toMatchObject({
      state: 'stopped',
      due: '2025-03-17',
      overdue: false,
      consumed: { amount: 6, unit: 'workingDays' },
    });
  });

  it('is extended, once where the rule says so', () => {
    const by = { amount: 5, unit: 'workingDays' } as const;
    const first: ClockFact = { type: 'extended', at: at('2025-03-10'), by };
    const second: ClockFact = { type: 'extended', at: at('2025-03-11'), by };
    expect(legalClock([started, first], decree).due).toBe('2025-03-24');
    const reading = legalClock([started, first, second], decree);
    expect(reading).toMatchObject({
      due: '2025-03-24',
      breaches: [{ code: 'EXTENSION_OVER_CAP', at: second.at, effective: false }],
    });
    expect(legalClock([started, first, second], civil).due).toBe('2025-03-31');
  });

  it('tells what the rule does not allow', () => {
    const late = { ...asked, at: at('2025-03-11') }; // Tue, the 6th working day
    const reading = legalClock([started, late, complete], decree);
    expect(reading.breaches).toEqual([{ code: 'NOTICE_LATE', at: late.at, effective: true }]);
  });

  it.each([
    ['dropped', '2025-03-19', [{ amount: 5, unit: 'workingDays' }]],
    ['kept', '2025-03-26', []],
  ] as const)('has its extensions %s when it begins anew', (onRestart, due, dropped) => {
    const { rule } = decree;
    const context = { ...decree, rule: { ...rule, extension: { ...rule.extension, onRestart } } };
    const by = { amount: 5, unit: 'workingDays' } as const;
    const facts: ClockFact[] = [
      { type: 'extended', at: at('2025-03-04'), by },
      { type: 'restarted', at: at('2025-03-05') },
    ];
    const reading = legalClock([started, ...facts], context);
    expect(reading.due).toBe(due);
    const [step] = 'explanation' in reading ? reading.explanation.steps : [];
    expect(step).toMatchObject({ kind: 'restarted', dropped });
  });

  it('has not ended while it waits to begin anew, so that an extension still comes in time', () => {
    const { rule } = decree;
    const supplement = { effect: 'restart', firstDay: 'dayAfter', lastDay: 'event' } as const;
    const extension = { countedFrom: 'start', notice: 'beforeExpiry', onRestart: 'kept' } as const;
    const interruptions = { ...rule.interruptions, supplement };
    const context = { ...decree, rule: { ...rule, interruptions, extension } };
    const lastDay: ClockFact = { ...asked, at: at('2025-03-17') }; // Mon
    const by = { amount: 5, unit: 'workingDays' } as const;
    const reading = legalClock(
      [
        started,
        lastDay,
        { type: 'extended', at: at('2025-03-19'), by },
        { ...complete, at: at('2025-03-21') }, // Fri
      ],
      context,
    );
    expect(reading.breaches).toEqual([]);
    expect(reading.due).toBe('2025-04-11'); // Fri, 15 working days later
  });

  it('tells of an interruption that comes more often than its rule allows', () => {
    const { rule } = decree;
    const supplement = { ...rule.interruptions.default, maxTimes: 2 };
    const capped = { ...rule, interruptions: { ...rule.interruptions, supplement } };
    const facts = ['2025-03-04', '2025-03-06', '2025-03-10'].flatMap((day, i): ClockFact[] => [
      { type: 'suspended', at: at(day), key: `${i}`, reason: 'supplement', effect: 'suspend' },
      { type: 'resumed', at: at(day) + 3_600_000, key: `${i}` },
    ]);
    const other: ClockFact = { ...asked, at: at('2025-03-11'), reason: 'payment' };
    const reading = legalClock([started, ...facts, other], { ...decree, rule: capped });
    expect(reading.breaches.filter(({ code }) => code === 'INTERRUPTION_OVER_CAP')).toEqual([
      { code: 'INTERRUPTION_OVER_CAP', at: at('2025-03-10'), effective: true },
    ]);
  });

  it('lets a fact override the effect of its reason', () => {
    const paused: ClockFact = { ...asked, effect: 'suspend' };
    expect(legalClock([started, paused, complete], decree).due).toBe('2025-03-24');
  });

  it('follows its calendar amendments', () => {
    const amended = createCalendar({
      ...calendar.spec,
      id: 'amended',
      daysOff: [{ date: '2025-03-14', source: 'notice of 10 March' }],
    });
    const facts: ClockFact[] = [
      started,
      { type: 'calendarAmended', at: at('2025-03-10'), calendar: 'amended' },
    ];
    const context = { ...decree, calendars: { amended } };
    expect(legalClock(facts, context, at('2025-03-09')).due).toBe('2025-03-17');
    expect(legalClock(facts, context).due).toBe('2025-03-18');
  });

  it.each<[string, ClockFact[], string]>([
    ['what was not started', [asked], 'CLOCK_FACT_INVALID'],
    ['a second start', [started, started], 'CLOCK_FACT_INVALID'],
    ['one key twice', [started, asked, asked], 'CLOCK_FACT_INVALID'],
    ['an end without a beginning', [started, complete], 'SUSPENSION_ENDS_BEFORE_START'],
    [
      'an end before its beginning',
      [started, asked, { ...complete, at: at('2025-03-04') }],
      'SUSPENSION_ENDS_BEFORE_START',
    ],
    [
      'facts after the stop',
      [started, { type: 'stopped', at: at('2025-03-04') }, asked],
      'CLOCK_FACT_INVALID',
    ],
  ])('refuses %s', (_what, facts, code) => {
    expect(() => legalClock(facts, decree)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the next change', () => {
  it.each([
    ['2025-03-03T09:00', '2025-03-04T00:00', 'countingBegins'],
    ['2025-03-04T00:00', '2025-03-05T00:00', 'dayConsumed'],
    ['2025-03-07T10:00', '2025-03-08T00:00', 'dayConsumed'], // Fri
    ['2025-03-08T10:00', '2025-03-11T00:00', 'dayConsumed'], // Sat: after Monday
    ['2025-03-16T10:00', '2025-03-17T00:00', 'lastDayBegins'], // Sun
    ['2025-03-17T10:00', '2025-03-18T00:00', 'overdue'], // Mon
  ])('after %s is at %s: %s', (after, next, what) => {
    expect(nextChange([started], decree, at(after))).toEqual({ at: at(next), what });
  });

  it.each([
    ['2025-03-03T10:30', '2025-03-03T11:00', 'countingBegins'], // the full hour after the event
    ['2025-03-03T11:00', '2025-03-04T11:00:00.001', 'overdue'],
  ])('of hours after %s is at %s: %s', (after, next, what) => {
    const limit = { amount: 24, unit: 'hours' } as const;
    const hours: ClockFact = { type: 'started', at: at('2025-03-03T10:20'), limit };
    const union = { rule: ruleOf('eu/1182-71'), calendar };
    expect(nextChange([hours], union, at(after))).toEqual({ at: at(next), what });
  });

  it('is the end of the day while suspended, a recorded fact, or none', () => {
    expect(nextChange([started, asked], decree, at('2025-03-08T10:00'))).toEqual({
      at: at('2025-03-09T00:00'),
      what: 'dueMoves',
    });
    expect(nextChange([started], decree, at('2025-03-01'))).toEqual({
      at: started.at,
      what: 'fact',
    });
    expect(nextChange([started], decree, at('2025-03-19'))).toBeUndefined();
  });

  it('comes at once where what is suspended just now leaves its own day out', () => {
    const korean: ClockContext = { rule: ruleOf('kr/general-act-burden'), calendar };
    const limit = { amount: 10, unit: 'days' } as const;
    const facts: ClockFact[] = [
      { type: 'started', at: at('2025-03-03'), limit },
      { type: 'suspended', at: at('2025-03-05'), key: 's' },
    ];
    const now = at('2025-03-05');
    expect(legalClock(facts, korean, now).due).toBe('2025-03-12');
    expect(legalClock(facts, korean, now + 1).due).toBe('2025-03-13');
    expect(nextChange(facts, korean, now)).toEqual({ at: now + 1, what: 'dueMoves' });
    expect(nextChange(facts, korean, now + 1)?.at).toBe(at('2025-03-06T00:00'));
  });

  it('misses nothing: between an instant and its next change the reading stays', () => {
    fc.assert(
      fc.property(
        clockHistories(),
        fc.nat(60 * 24),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (facts, hours, part) => {
          const now = facts[0].at + hours * 3_600_000;
          const next = nextChange(facts, civil, now);
          const until = next?.at ?? now + 90 * 86_400_000;
          const between = Math.floor(now + (until - 1 - now) * part);
          const [a, b] = [now, between].map((instant) => legalClock(facts, civil, instant));
          for (const key of ['state', 'due', 'consumed', 'remaining', 'overdue'] as const) {
            expect(b?.[key]).toEqual(a?.[key]);
          }
        },
      ),
    );
  });
});
