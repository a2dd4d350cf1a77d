/** Due dates by the articles of each law, as tables: rule, event, limit, expected, weekday. */
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../testing/rule-of.js';
import { dueDate } from './due-date.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { parseTimeLimit } from '../words/time-limits.js';

type Row = [rule: string, from: string, limit: string, due: string, daysOff?: string[]];

/** Office hours of Seoul; eight hours make a day. */
const SEOUL: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];

function dueOf([id, from, limit, , daysOff = []]: Row, hours?: [string, string][]): string {
  const rule = ruleOf(id);
  const calendar = plainTestCalendar({ zone: rule.zone, daysOff, ...(hours && { hours }) });
  return dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).due;
}

describe.each<[string, Row[]]>([
  [
    'Viet Nam: Civil Code arts. 144–148',
    [
      ['vn/civil-code-2015', '2025-03-03', '10 days', '2025-03-13'], // Mon to Thu
      ['vn/civil-code-2015', '2025-03-03', '12 days', '2025-03-17'], // Sat rolls to Mon
      ['vn/civil-code-2015', '2025-03-03', '3 weeks', '2025-03-24'], // Mon
      ['vn/civil-code-2015', '2024-02-29', '1 year', '2025-02-28'], // Fri
      ['vn/civil-code-2015', '2024-08-31', '6 months', '2025-02-28'], // Fri
      ['vn/civil-code-2015', '2025-01-15', '0.5 months', '2025-01-30'], // 15 days, Thu
      ['vn/civil-code-2015', '2025-01-31', '1.5 months', '2025-03-17'], // 28 Feb + 15, Sat to Mon
      ['vn/civil-code-2015', '2025-01-15', '0.5 years', '2025-07-15'], // 6 months, Tue
      ['vn/civil-code-2015', '2025-03-07T16:45+07:00', '24 hours', '2025-03-08T16:45+07:00'],
      ['vn/civil-code-2015', '2025-03-07T16:45+07:00', '90 minutes', '2025-03-07T18:15+07:00'],
      ['vn/civil-code-2015', '2025-03-07T16:45+07:00', '1 day', '2025-03-10'], // Sat to Mon
      ['vn/civil-code-2015', '2025-03-07T16:45+07:00', '1 working hour', '2025-03-10T08:15+07:00'],
      ['vn/civil-code-2015', '2025-03-10', '-5 working days', '2025-03-03'], // Mon back to Mon
      ['vn/civil-code-2015', '2025-03-10', '-1 day', '2025-03-09'], // Sun stays, counting back
      ['vn/decree-61-2018', '2025-03-08', '1 working day', '2025-03-10'], // Sat to Mon
      ['vn/decree-61-2018', '2025-03-07T17:30+07:00', '1 working day', '2025-03-10'], // Fri to Mon
      ['vn/decree-61-2018', '2025-03-07T08:00+07:00', '0.5 working days', '2025-03-07T13:45+07:00'],
      ['vn/decree-61-2018', '2025-03-07', '0.5 working days', '2025-03-10T11:15+07:00'], // Mon
      ['vn/decree-61-2018', '2025-03-07', '2.5 working days', '2025-03-12T11:15+07:00'], // Wed
      ['vn/same-day-15h', '2025-03-07T15:00+07:00', '0 working days', '2025-03-07'], // Fri
      ['vn/same-day-15h', '2025-03-07T15:00:00.001+07:00', '0 working days', '2025-03-10'], // Mon
      ['vn/same-day-15h', '2025-03-07', '0 working days', '2025-03-07'], // Fri
      ['vn/same-day-15h', '2025-03-08T16:00+07:00', '0 working days', '2025-03-10'], // Sat: Mon
      ['vn/same-day-15h', '2025-03-07T15:01+07:00', '1 working day', '2025-03-11'], // Tue
      ['vn/same-day-15h', '2025-03-06T22:00Z', '0 working days', '2025-03-07'], // 05:00 Fri local
      ['vn/same-day-15h-2026', '2026-11-20T15:00+07:00', '0 working days', '2026-11-20'], // Fri
      ['vn/same-day-15h-2026', '2026-11-20T15:01+07:00', '0 working days', '2026-11-23'], // Mon
    ],
  ],
  [
    'European Union: Regulation 1182/71',
    [
      // Art. 3(1): the hour of the event is not counted.
      ['eu/1182-71', '2024-03-29T10:23+01:00', '24 hours', '2024-03-30T11:00+01:00'],
      ['eu/1182-71', '2024-03-29T10:00+01:00', '48 hours', '2024-03-31T12:00+02:00'],
      ['eu/1182-71', '2024-03-29T10:23+01:00', '-24 hours', '2024-03-28T10:00+01:00'],
      // Art. 3(5): Maundy Thursday to Easter Monday off; two working days lie within.
      [
        'eu/1182-71',
        '2024-03-27',
        '2 days',
        '2024-04-03',
        ['2024-03-28', '2024-03-29', '2024-04-01'],
      ],
      ['eu/1182-71', '2024-03-29', '1 day', '2024-04-01'], // Sat to Mon; one day has no minimum
      ['eu/1182-71', '2024-03-29', '2 days', '2024-04-02'], // Fri: Mon and Tue
      ['eu/1182-71', '2024-05-31', '-1 month', '2024-04-30'], // Tue
      ['eu/1182-71', '2024-03-31', '-1 month', '2024-02-29'], // Thu
      ['eu/1182-71', '2024-03-01', '0.5 months', '2024-03-18'], // 15 days; Sat to Mon
      ['eu/1182-71', '2024-02-28', '1 year', '2025-02-28'], // Fri
    ],
  ],
  [
    'Germany: BGB §§ 186–193, VwVfG § 31',
    [
      ['de/bgb', '2024-05-17', '1 week', '2024-05-24'], // Fri
      ['de/bgb', '2024-05-16', '3 days', '2024-05-21', ['2024-05-20']], // Sun, Whit Monday: Tue
      ['de/bgb', '2024-01-31', '1.5 months', '2024-03-15'], // 29 Feb + 15 days, Fri
      ['de/vwvfg-31', '2024-10-26T12:00+02:00', '24 hours', '2024-10-27T11:00+01:00'],
      ['de/vwvfg-31', '2024-06-14', '1 month', '2024-07-15'], // Sun to Mon
      ['de/bgb', '2024-06-17', '-1 day', '2024-06-16'], // Sun stays
    ],
  ],
  [
    'United States: Rule 6(a)',
    [
      ['us/frcp-6a', '2024-06-24', '-15 days', '2024-06-07'], // Sun 9 back to Fri 7
      ['us/frcp-6a', '2024-07-05', '-1 day', '2024-07-03', ['2024-07-04']], // Thu off, back to Wed
      // Rule 6(a)(2)(C): an end on Saturday moves to the same time on Monday.
      ['us/frcp-6a', '2024-06-13T10:00-04:00', '48 hours', '2024-06-17T10:00-04:00'],
      ['us/frcp-6a', '2024-03-07T10:00-05:00', '72 hours', '2024-03-11T11:00-04:00'], // Sun, DST
      ['us/frcp-6a', '2024-01-31', '1 month', '2024-02-29'], // Thu
      ['us/frcp-6a', '2024-06-01', '2 weeks', '2024-06-17'], // Sat to Mon
    ],
  ],
  [
    'Netherlands: Atw, Awb, Woo',
    [
      ['nl/atw', '2024-03-28', '3 days', '2024-04-03', ['2024-03-29', '2024-04-01']], // art. 2
      ['nl/atw', '2024-03-28', '2 days', '2024-04-02', ['2024-03-29', '2024-04-01']], // art. 1
      ['nl/atw', '2024-01-06', '12 weeks', '2024-04-02', ['2024-04-01']], // Sat 30 March to Tue
      ['nl/atw', '2024-01-06', '13 weeks', '2024-04-06'], // Sat stays: art. 4
      ['nl/atw', '2024-01-06', '90 days', '2024-04-05'], // Fri
      ['nl/atw', '2024-01-07', '90 days', '2024-04-08'], // Sat to Mon
      ['nl/atw', '2024-01-06', '92 days', '2024-04-07'], // Sun stays: art. 4
      ['nl/awb', '2024-02-16', '3 months', '2024-05-16'], // Thu
      ['nl/awb', '2024-03-15', '3 months', '2024-06-17'], // Sat to Mon
      ['nl/awb', '2024-02-15', '4 months', '2024-06-15'], // Sat stays
      ['nl/awb', '2023-06-17', '1 year', '2024-06-17'], // Mon
      ['nl/awb', '2023-06-16', '1 year', '2024-06-16'], // Sun stays
      ['nl/awb', '2024-06-17', '-1 day', '2024-06-16'], // Sun stays: art. 1(2)
      ['nl/woo', '2025-03-03', '4 weeks', '2025-03-31'], // Mon
    ],
  ],
  [
    'United Kingdom',
    [
      ['uk/foia', '2024-12-07', '20 working days', '2025-01-03'], // Sat; no days off given
      ['uk/planning', '2024-03-04', '8 weeks', '2024-04-29'], // Mon
      ['uk/planning', '2024-03-02', '8 weeks', '2024-04-27'], // Sat stays
      ['uk/corresponding-date', '2024-01-31', '1 month', '2024-02-29'], // Thu
      ['uk/corresponding-date', '2024-02-29', '1 month', '2024-03-29'], // Fri, not the 31st
      ['uk/corresponding-date', '2024-02-29', '1 year', '2025-02-28'], // Fri
    ],
  ],
  [
    'Japan: Civil Code arts. 139–143',
    [
      ['jp/civil-code', '2023-04-01T00:00+09:00', '3 months', '2023-06-30'], // art. 140 proviso
      ['jp/civil-code', '2023-03-31T23:59+09:00', '3 months', '2023-06-30'],
      ['jp/civil-code', '2023-04-01T00:01+09:00', '3 months', '2023-07-03'], // Sat to Mon
      ['jp/civil-code', '2023-06-05T00:00+09:00', '5 days', '2023-06-09'], // Mon counts: Fri
      ['jp/civil-code', '2023-06-05', '5 days', '2023-06-12'], // Sat to Mon
      ['jp/civil-code', '2023-06-05T09:30+09:00', '48 hours', '2023-06-07T09:30+09:00'],
      ['jp/civil-code', '2024-02-29', '1 year', '2025-02-28'], // from 1 March: 28 Feb, Fri
      ['jp/civil-code', '2023-06-05', '2 weeks', '2023-06-19'], // Mon
    ],
  ],
  [
    'Korea: General Act art. 6(2)',
    [
      ['kr/general-act-burden', '2026-03-02', '1 month', '2026-04-01'], // Wed
      ['kr/general-act-burden', '2026-01-31', '1 month', '2026-02-28'], // Sat stays
      ['kr/general-act-burden', '2026-03-02', '1 week', '2026-03-08'], // Sun stays
    ],
  ],
  [
    'Estonia',
    [
      ['ee/memoranda', '2025-01-31', '1 month', '2025-02-28'], // Fri
      ['ee/public-information', '2025-06-20', '5 working days', '2025-06-27'], // Fri to Fri
    ],
  ],
])('%s', (_law, rows) => {
  it.each(rows.map((row) => [row.slice(0, 4).join(' | '), row] as const))('%s', (_text, row) => {
    expect(dueOf(row)).toBe(row[3]);
  });
});

describe('Korea: Civil Petitions Treatment Act art. 19', () => {
  it.each<Row>([
    ['kr/civil-petitions', '2026-03-13T17:00+09:00', '1 day', '2026-03-16T17:00+09:00'], // Fri, Mon
    ['kr/civil-petitions', '2026-03-14T10:00+09:00', '1 day', '2026-03-16T18:00+09:00'], // Sat
    ['kr/civil-petitions', '2026-03-10T14:00+09:00', '5 days', '2026-03-17T14:00+09:00'],
    ['kr/civil-petitions', '2026-03-10T14:00+09:00', '6 days', '2026-03-17'], // first day counts
    ['kr/civil-petitions', '2026-03-14T10:00+09:00', '6 days', '2026-03-23'], // Sat: from Mon
    ['kr/civil-petitions', '2026-03-10T14:00+09:00', '3 hours', '2026-03-10T17:00+09:00'],
    ['kr/civil-petitions', '2026-03-09', '1 month', '2026-04-08'], // Wed
    ['kr/civil-petitions', '2026-01-31', '1 month', '2026-03-02', ['2026-03-01']], // Sat 28: Mon
  ])('%s | %s | %s | %s', (...row) => {
    expect(dueOf(row, SEOUL)).toBe(row[3]);
  });
});

describe('what a date rests on', () => {
  const rule = ruleOf('vn/civil-code-2015');
  const calendar = plainTestCalendar({ zone: rule.zone, horizon: '2025-03-14' });
  const provisional = (from: string, limit: string): boolean =>
    dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).provisional;

  it('is provisional when the end lies beyond the horizon', () => {
    expect(provisional('2025-03-03', '9 working days')).toBe(false); // Fri 14 March
    expect(provisional('2025-03-03', '10 working days')).toBe(true); // Mon 17 March
    expect(provisional('2025-03-03', '12 days')).toBe(true); // Sat 15 rolls to Mon 17
    expect(provisional('2025-03-03', '11 days')).toBe(false);
  });

  it('is an error beyond the bounds', () => {
    for (const limit of ['100 years', '-100 years', '1000000 days']) {
      expect(() => provisional('2025-03-03', limit)).toThrow(
        expect.objectContaining({ code: 'OUT_OF_CALENDAR' }),
      );
    }
  });

  it('ends with the last instant of the day or of office hours', () => {
    const limit = { amount: 1, unit: 'days' } as const;
    const input = { limit, from: '2025-03-03', calendar };
    expect(dueDate({ ...input, rule }).dueAt).toBe(Date.parse('2025-03-04T23:59:59.999+07:00'));
    const office = { ...rule, end: { ...rule.end, at: 'endOfOfficeHours' as const } };
    expect(dueDate({ ...input, rule: office }).dueAt).toBe(Date.parse('2025-03-04T17:00+07:00'));
  });

  it('takes days off given with the limit instead of those of the calendar', () => {
    const limit = { amount: 1, unit: 'workingDays' } as const;
    const given = { limit, from: '2025-03-03', rule, calendar, daysOff: ['2025-03-04'] };
    expect(dueDate(given).due).toBe('2025-03-05'); // Wed
  });
});
