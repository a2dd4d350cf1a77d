/** The one-stop rules: which hold when, what is known of them, and the dates they set. */
import {
  builtInRules,
  createActBook,
  createRuleBook,
  toCivilDate,
  toDayNumber,
} from '@thutuc/legal-time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import { vietnamActs } from '../law/vietnam-acts.js';
import { oneStopProfiles } from './known-profiles.js';
import { oneStopDates, transferDeadline } from './one-stop-dates.js';
import { oneStopLaw } from './procedure-law.js';
import { oneStopProfileOn, oneStopValue, withAgencyParameters } from './profiles.js';

const calendar = vietnamCalendar();
const rules = createRuleBook([...builtInRules]);
const law2018 = oneStopProfileOn('2025-03-03');

describe('versions', () => {
  test.each([
    ['2018-06-21', 'vn/one-stop-61-2018'],
    ['2025-06-30', 'vn/one-stop-61-2018'],
    ['2025-07-01', 'vn/one-stop-118-2025'],
    ['2026-06-30', 'vn/one-stop-118-2025'],
    ['2026-07-01', 'vn/one-stop-224-2026'],
    ['2026-08-04', 'vn/one-stop-224-2026'],
    ['2026-08-05', 'vn/one-stop-309-2026'],
    ['2030-01-01', 'vn/one-stop-309-2026'],
  ])('%s: %s', (date, id) => {
    const profile = oneStopProfileOn(date);
    expect(profile.id).toBe(id);
    expect(rules.has(profile.countingRule)).toBe(true);
  });

  test('there is none before the decree of 2018', () => {
    expect(() => oneStopProfileOn('2018-06-20')).toThrow(
      expect.objectContaining({ code: 'PROFILE_DATE' }),
    );
  });

  test('one follows the other without a gap', () => {
    expect(oneStopProfiles.map(({ from, to }) => [from, to])).toEqual([
      ['2018-06-21', '2025-06-30'],
      ['2025-07-01', '2026-06-30'],
      ['2026-07-01', '2026-08-04'],
      ['2026-08-05', undefined],
    ]);
  });

  test('the profile of any day is the one in force by a scan of all', () => {
    const day = fc.integer({ min: toDayNumber('2018-06-21'), max: toDayNumber('2035-12-31') });
    fc.assert(
      fc.property(day.map(toCivilDate), (date) => {
        const inForce: string[] = [];
        for (const { id, from, to } of oneStopProfiles) {
          if (from > date) continue;
          if (to !== undefined && to < date) continue;
          inForce.push(id);
        }
        expect(inForce).toEqual([oneStopProfileOn(date).id]);
      }),
    );
  });

  test('every version states when it begins under an act that is in force then', () => {
    const acts = createActBook(vietnamActs);
    for (const { from, acts: restsOn, parameters } of oneStopProfiles) {
      const cited = Object.values(parameters).flatMap((parameter) =>
        parameter.known ? [parameter.act, parameter.amendedBy ?? parameter.act] : [],
      );
      for (const act of [...restsOn.map((one) => one.act), ...cited])
        expect(acts.namedIn(act), act).toHaveLength(1);
      for (const act of cited) expect(acts.notesOn({ act }, from, from), act).toEqual([]);
    }
  });

  test('what could not be read has no value until an agency fills it in', () => {
    const profile = oneStopProfileOn('2026-11-24');
    expect(oneStopValue(profile, 'transferCutOff')).toBe('15:00');
    expect(() => oneStopValue(profile, 'reschedulingsMax')).toThrow(
      expect.objectContaining({ code: 'PARAMETER_UNKNOWN' }),
    );
    const filled = withAgencyParameters(profile, {
      reschedulingsMax: { value: 1, act: 'Decision 12/QĐ-UBND' },
    });
    expect(filled.parameters.reschedulingsMax).toEqual({
      known: true,
      value: 1,
      act: 'Decision 12/QĐ-UBND',
      status: 'agency',
    });
    expect(profile.parameters.reschedulingsMax.known).toBe(false);
  });
});

describe('what Decree 309/2026 changed in Decree 118/2025', () => {
  const before = oneStopProfileOn('2026-08-04').parameters;
  const since = oneStopProfileOn('2026-08-05').parameters;

  test.each([
    ['transferCutOff', '15:00', '18(2)'],
    ['intakeNoticesMax', 1, '17(2)(a)'],
    ['limitStart', 'completeDossier', '17(3)'],
    ['limitStartElsewhere', 'competentAgency', '17(3)'],
    ['papersInDatabases', 'onlyWhenRetrievalFails', '4(2a)'],
    ['kioskChannel', true, '17(2a)'],
    ['counterSubstitute', true, '11(8)'],
  ] as const)('%s is %j by art. %s', (name, value, article) => {
    expect(before[name].known).toBe(false);
    expect(since[name]).toEqual({
      known: true,
      value,
      act: 'Decree 118/2025/NĐ-CP',
      article,
      amendedBy: 'Decree 309/2026/NĐ-CP',
      status: 'read',
    });
  });

  test('nothing else; notices of status stay those of Decree 224/2026', () => {
    const changed = Object.entries(since).filter(
      ([name, parameter]) => before[name as keyof typeof before] !== parameter,
    );
    expect(changed).toHaveLength(7);
    expect(oneStopValue(oneStopProfileOn('2026-11-24'), 'statusNotice')).toEqual([
      ...['agency', 'officers', 'received', 'processed', 'returned'],
    ]);
  });

  test.each([
    ['2026-08-05T15:00+07:00', '2026-08-05', 'Wed'],
    ['2026-08-21T15:01+07:00', '2026-08-22', 'Fri, and Saturday the 22nd is worked'],
    ['2026-08-28T16:00+07:00', '2026-09-03', 'Fri over 31 August to 2 September'],
    ['2026-11-23T15:30+07:00', '2026-11-25', 'Mon over 24 November'],
  ])('received %s: passed on by %s (%s)', (receivedAt, due) => {
    const profile = oneStopProfileOn(receivedAt.slice(0, 10));
    const rule = rules.get(profile.countingRule);
    expect(transferDeadline({ profile, receivedAt, rule, calendar }).due).toBe(due);
  });

  test('a profile is refused for a dossier that was received outside of its dates', () => {
    const profile = oneStopProfileOn('2026-08-05');
    const rule = rules.get(profile.countingRule);
    // 00:30 of 5 August in Viet Nam, and a minute before midnight.
    const passedOn = (receivedAt: string): string =>
      transferDeadline({ profile, receivedAt, rule, calendar }).due;
    expect(passedOn('2026-08-04T17:30Z')).toBe('2026-08-05');
    expect(() => passedOn('2026-08-04T23:59+07:00')).toThrow(
      expect.objectContaining({
        code: 'PROFILE_DATE',
        details: { profile: 'vn/one-stop-309-2026', date: '2026-08-04' },
      }),
    );
  });
});

describe('dates under Decree 61/2018', () => {
  const dates = (receivedAt: string, appointment: string): string[] => {
    const rule = rules.get(law2018.countingRule);
    const given = { profile: law2018, receivedAt, appointment, rule, calendar };
    return Object.values(oneStopDates(given)).map(({ due }: { due: string }) => due);
  };
  test.each([
    ['2025-03-03T15:00+07:00', '2025-03-17', ['2025-03-03', '2025-03-06', '2025-03-16'], 'Mon'],
    ['2025-03-03T15:01+07:00', '2025-03-17', ['2025-03-04', '2025-03-06', '2025-03-16'], 'Mon'],
    ['2025-03-07T16:00+07:00', '2025-03-21', ['2025-03-10', '2025-03-12', '2025-03-20'], 'Fri'],
    ['2025-01-24T16:00+07:00', '2025-02-14', ['2025-02-03', '2025-02-05', '2025-02-13'], 'Fri'],
    ['2025-04-25T16:00+07:00', '2025-05-15', ['2025-04-26', '2025-04-29', '2025-05-14'], 'Fri'],
  ])(
    'received %s: passed on, returned, apologised by (%s, %s, a %s)',
    (received, due, expected) => {
      expect(dates(received, due)).toEqual(expected);
    },
  );
});

test('a procedure takes its bounds, with their articles', () => {
  expect(oneStopLaw(law2018, { party: 'oneStop', role: 'head' })).toEqual({
    supplements: {
      max: 1,
      within: { amount: 3, unit: 'workingDays' },
      basis: [
        { act: 'Decree 61/2018/NĐ-CP', status: 'read' },
        { act: 'Decree 61/2018/NĐ-CP', article: '19(4)', status: 'read' },
      ],
    },
    apology: {
      party: 'oneStop',
      role: 'head',
      max: 1,
      noticeBefore: { amount: 1, unit: 'days' },
      basis: [{ act: 'Decree 61/2018/NĐ-CP', article: '19(9)', status: 'read' }],
    },
  });
  expect(() => oneStopLaw(oneStopProfileOn('2025-07-01'), { party: 'a', role: 'b' })).toThrow(
    expect.objectContaining({ code: 'PARAMETER_UNKNOWN' }),
  );
});
