/** The indicator's clock, and where it differs from the law. */
import fc from 'fast-check';
import { builtInRules, createRuleBook, parseInstant, type ClockFact } from '@thutuc/legal-time';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import type { PortalStatusCode } from '../status/portal-status.js';
import type { StatusFact } from '../status/history.js';
import { compareClocks, describeComparison } from './compare-clocks.js';
import { indicator766, type IndicatorEnd, type IndicatorReading } from './indicator.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

const calendar = vietnamCalendar();
const rules = createRuleBook([...builtInRules]);
const at = (text: string): number =>
  parseInstant(`${text.length === 10 ? `${text}T09:00` : text}+07:00`);
const facts = (...given: [PortalStatusCode, string][]): StatusFact[] =>
  given.map(([status, text]) => ({ status, at: at(text) }));
const periodEnd = at('2025-06-30T23:59:59.999');

/** Received Mon 3 March 2025, asked on Wed 5, complete on Wed 12. */
const supplemented = facts(
  [1, '2025-03-03'],
  [2, '2025-03-03'],
  [5, '2025-03-05'],
  [4, '2025-03-12'],
);

describe('the worked example', () => {
  const tenDays = { amount: 10, unit: 'workingDays' } as const;
  const clock: ClockFact[] = [
    { type: 'started', at: at('2025-03-03'), limit: tenDays },
    { type: 'suspended', at: at('2025-03-05'), key: 'supplement#1', reason: 'supplement' },
    { type: 'resumed', at: at('2025-03-12'), key: 'supplement#1' },
    { type: 'stopped', at: at('2025-03-25') },
  ];
  const law = { rule: rules.get('vn/decree-61-2018'), calendar };
  const settled = [...supplemented, ...facts([9, '2025-03-25'])];
  const comparison = compareClocks({
    facts: settled,
    appointment: '2025-03-17',
    periodEnd,
    clock,
    law,
  });

  test('the law says on time, the indicator late', () => {
    expect(comparison).toEqual({
      law: { verdict: 'onTime', due: '2025-03-26', provisional: false },
      indicator: {
        verdict: 'late',
        end: 'settled',
        endAt: at('2025-03-25'),
        waitingDays: 7,
        supplements: 1,
        heldAgainst: 'appointment',
      },
      agree: false,
    });
  });

  test('and in words', () => {
    expect(describeComparison(comparison, english)).toBe(
      'By law: on time (due 2025-03-26). By indicator 766: late (end 2025-03-25, less 7 days ' +
        'waiting for the applicant, 1 supplement request(s)). The two differ.',
    );
    expect(describeComparison(comparison, vietnamese)).toBe(
      'Theo luật: đúng hạn (hạn 2025-03-26). Theo chỉ số 766: quá hạn (kết thúc 2025-03-25, trừ 7 ' +
        'ngày chờ người nộp, 1 lần yêu cầu bổ sung). Hai cách tính khác nhau.',
    );
  });

  test('settled a day earlier than 25 March, the two agree', () => {
    const earlier = compareClocks({
      facts: [...supplemented, ...facts([9, '2025-03-24'])],
      appointment: '2025-03-17',
      periodEnd,
      clock: [...clock.slice(0, 3), { type: 'stopped', at: at('2025-03-24') }],
      law,
    });
    expect(earlier.agree).toBe(true);
    expect(earlier.indicator.verdict).toBe('onTime');
  });

  test('a clock that never started is not counted', () => {
    const refused = facts([1, '2025-03-03'], [3, '2025-03-04']);
    const none = compareClocks({ facts: refused, periodEnd, clock: [], law });
    expect(none).toMatchObject({ law: { verdict: 'notCounted', due: null }, agree: true });
  });
});

describe('the end moment', () => {
  const received = facts([1, '2025-03-03'], [2, '2025-03-03']);
  test.each<[string, [PortalStatusCode, string][], IndicatorEnd, string]>([
    [
      'settled before returned',
      [
        [9, '2025-03-10'],
        [10, '2025-03-12'],
      ],
      'settled',
      '2025-03-10',
    ],
    ['returned alone', [[10, '2025-03-12']], 'returned', '2025-03-12'],
    ['stopped', [[8, '2025-03-11']], 'stopped', '2025-03-11'],
    [
      'gone on from a stop',
      [
        [8, '2025-03-11'],
        [4, '2025-03-12'],
      ],
      'periodEnd',
      '2025-06-30T23:59:59.999',
    ],
    ['refused', [[3, '2025-03-11']], 'refused', '2025-03-11'],
    [
      'withdrawn',
      [
        [4, '2025-03-04'],
        [7, '2025-03-11'],
      ],
      'withdrawn',
      '2025-03-11',
    ],
    ['a supplement is waited for', [[5, '2025-03-05']], 'supplementRequest', '2025-03-05'],
    [
      'a supplement came',
      [
        [5, '2025-03-05'],
        [4, '2025-03-12'],
      ],
      'supplementRequest',
      '2025-03-05',
    ],
    ['no end', [[4, '2025-03-04']], 'periodEnd', '2025-06-30T23:59:59.999'],
    ['an end after the period', [[9, '2025-07-01']], 'periodEnd', '2025-06-30T23:59:59.999'],
  ])('%s', (_, later, end, endAt) => {
    const given = [...received, ...facts(...later)];
    expect(indicator766({ facts: given, appointment: '2025-03-17', periodEnd })).toMatchObject({
      end,
      endAt: at(endAt),
    });
  });
});

describe('verdicts', () => {
  const read = (given: StatusFact[], appointment?: string | number): IndicatorReading =>
    indicator766({
      facts: given,
      periodEnd,
      ...(appointment === undefined ? {} : { appointment }),
    });

  test('a second request is late, however early the result', () => {
    const twice = [
      ...supplemented,
      ...facts([5, '2025-03-13'], [4, '2025-03-13T10:00'], [9, '2025-03-14']),
    ];
    expect(read(twice, '2025-03-17')).toMatchObject({
      verdict: 'late',
      heldAgainst: 'supplements',
      supplements: 2,
    });
  });

  test('waiting for money is the applicant’s time too', () => {
    const paid = facts([2, '2025-03-03'], [6, '2025-03-10'], [4, '2025-03-14'], [9, '2025-03-21']);
    expect(read(paid, '2025-03-17')).toMatchObject({ verdict: 'onTime', waitingDays: 4 });
  });

  test('a dossier that waits for money from its receipt on is counted', () => {
    const atOnce = facts([1, '2025-03-03'], [6, '2025-03-03T10:00'], [9, '2025-03-20']);
    expect(read(atOnce, '2025-03-17')).toMatchObject({ verdict: 'onTime', waitingDays: 17 });
  });

  test('an appointment to the hour is kept to the instant', () => {
    const settled = facts([2, '2025-03-03T08:00'], [9, '2025-03-03T15:00']);
    expect(read(settled, at('2025-03-03T15:00')).verdict).toBe('onTime');
    expect(read(settled, at('2025-03-03T14:59')).verdict).toBe('late');
  });

  test.each([
    [10, 'workingDays', 'onTime', '2025-03-24'], // Mon: 15 less 5
    [10, 'workingDays', 'late', '2025-03-25'],
    [14, 'days', 'onTime', '2025-03-24'], // due Mon 17, and 7 days of waiting
    [14, 'days', 'late', '2025-03-25'],
    [2, 'weeks', 'onTime', '2025-03-24'],
    [1, 'months', 'onTime', '2025-04-10'], // due Thu 3 April
    [1, 'months', 'late', '2025-04-11'],
    [336, 'hours', 'onTime', '2025-03-24'],
    [336, 'hours', 'late', '2025-03-24T09:01'],
    [80, 'workingHours', 'onTime', '2025-03-24'],
    [80, 'workingHours', 'late', '2025-03-24T09:01'],
  ] as const)('without an appointment: %i %s, %s on %s', (amount, unit, verdict, settled) => {
    const reading = indicator766({
      facts: [...supplemented, ...facts([9, settled])],
      procedureLimit: { limit: { amount, unit }, rule: rules.get('vn/civil-code-2015'), calendar },
      periodEnd,
    });
    expect(reading).toMatchObject({ verdict, heldAgainst: 'procedureLimit', waitingDays: 7 });
  });

  test.each<[string, StatusFact[]]>([
    ['out of order', facts([2, '2025-03-05'], [4, '2025-03-04'])],
    ['no instant', [{ status: 2, at: NaN }]],
    ['neither appointment nor limit', facts([2, '2025-03-03'], [9, '2025-03-04'])],
  ])('%s is refused', (_, given) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'FACTS_INVALID' }));
  });
});

test('waiting of any length before the end moves the end by just that', () => {
  const day = 86_400_000;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (before, waiting, after) => {
        const start = at('2025-03-03');
        const reading = indicator766({
          facts: [
            { status: 2, at: start },
            { status: 5, at: start + before * day },
            { status: 4, at: start + (before + waiting) * day },
            { status: 9, at: start + (before + waiting + after) * day },
          ],
          appointment: '2025-03-17', // 14 days on
          periodEnd: start + 100 * day,
        });
        expect(reading.waitingDays).toBe(waiting);
        expect(reading.verdict).toBe(before + after <= 14 ? 'onTime' : 'late');
      },
    ),
  );
});
