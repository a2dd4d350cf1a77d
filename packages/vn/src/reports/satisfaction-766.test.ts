/** Complaints, ratings and ways of payment in the figures of Decision 766. */
import { figuresFold, foldAll, LogReading, periodOf } from '@thutuc/insight';
import type { PaymentWay } from '@thutuc/core';
import { isWorkingDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { permitProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar, VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { openOffice } from '../../../core/src/testing/dossiers/office.js';
import {
  accept,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../../../core/src/testing/dossiers/permit-course.js';
import { indicators766 } from './decision-766.js';

const year = periodOf({ from: '2025-01-01', to: '2025-12-31', zone: VIETNAM_ZONE });
const office = openOffice(permitProcedure());
const complain: Line = [jan(8), officer, { type: 'recordComplaint', reasons }];
const rate = (satisfied: boolean): Line => [jan(9), 'applicant', { type: 'rate', satisfied }];

/** Counted, of, not known. */
function figureOf(id: string, lines: readonly Line[], period = year): number[] {
  const { events } = runCourse(lines, office);
  const definitions = indicators766(period).flatMap(({ indicators }) =>
    indicators.flatMap(({ figure }) => figure ?? []),
  );
  const figures = foldAll(figuresFold(definitions), [LogReading.of(events)!]);
  const { numerator, denominator = 0, notKnown } = figures.find((one) => one.id === id)!;
  return [numerator, denominator, notKnown];
}

describe('indicator 5.2', () => {
  test('asks for an answer on the fifteenth working day, and a refusal on the second', () => {
    const calendar = vietnamCalendar();
    const answers = fc.constantFrom('answered' as const, 'refused' as const);
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 40 }), (answer, later) => {
        const day = toDayNumber('2025-01-08') + later;
        const at = `${toCivilDate(day)}T17:30:00+07:00`;
        const lines: Line[] = [
          ...[submit, accept, complain],
          [at, officer, { type: 'answerComplaint', complaint: 'complaint#1', answer, reasons }],
        ];
        // Day by day, until the last one on which it may end.
        let last = toDayNumber('2025-01-08');
        for (let left = answer === 'answered' ? 15 : 2; left > 0; last += 1)
          if (isWorkingDay(calendar, last + 1)) left -= 1;
        const isInTime = day <= last;
        expect(figureOf('5.2', lines)).toEqual([isInTime ? 1 : 0, 1, 0]);
      }),
      { numRuns: 60 },
    );
  });

  test('does not know of one whose days still run, and misses one whose days are over', () => {
    const lines = [submit, accept, complain];
    const until = (to: string) => periodOf({ from: '2025-01-01', to, zone: VIETNAM_ZONE });
    expect(figureOf('5.2', lines, until('2025-01-20'))).toEqual([0, 0, 1]);
    expect(figureOf('5.2', lines, until('2025-03-20'))).toEqual([0, 1, 0]);
    expect(figureOf('5.2', [submit, accept])).toEqual([0, 0, 0]);
  });
});

describe('indicator 5.4', () => {
  const inTime = periodOf({ from: '2025-01-01', to: '2025-01-10', zone: VIETNAM_ZONE });
  test.each([
    ['nobody rated it', [], [0, 0, 1]],
    ['the applicant is satisfied', [rate(true)], [1, 1, 0]],
    ['the last rating is a dislike', [rate(true), rate(false)], [0, 1, 0]],
    ['it was complained of', [complain, rate(true)], [0, 1, 0]],
  ])('where %s', (_, lines, expected) => {
    expect(figureOf('5.4', [submit, accept, ...lines], inTime)).toEqual(expected);
  });
});

describe('indicator 3.6', () => {
  const [pay] = wayToSign.slice(6, 7);
  const paidBy = (way: PaymentWay | undefined): Line[] => [
    ...wayToSign.slice(0, 6),
    [pay![0], pay![1], { ...pay![2], way } as Line[2]],
  ];
  test.each([
    ['portal', [1, 1, 0]],
    ['gateway', [1, 1, 0]],
    ['counter', [0, 1, 0]],
    ['transfer', [0, 1, 0]],
    [undefined, [0, 0, 1]],
  ] as const)('of a fee paid by way of %s', (way, expected) => {
    expect(figureOf('3.6', paidBy(way))).toEqual(expected);
  });
});
