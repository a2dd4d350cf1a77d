/** Electronic results in the figures of Decision 766: what nobody said is not known, and not 0. */
import { figuresFold, foldAll, LogReading, periodOf } from '@thutuc/insight';
import type { ResultForm } from '@thutuc/core';
import { describe, expect, test } from 'vitest';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import {
  jan,
  officer,
  runCourse,
  signed,
  wayToSign,
  type Line,
} from '../../../core/src/testing/dossiers/permit-course.js';
import { indicators766 } from './decision-766.js';

const period = periodOf({ from: '2025-01-01', to: '2025-12-31', zone: VIETNAM_ZONE });
const returnAs = (form?: ResultForm): Line => [
  jan(10, '15:00'),
  officer,
  { type: 'returnResult', ...(form && { form }) },
];

/** Counted, of, not known. */
function figureOf(id: string, lines: readonly Line[]): number[] {
  const { events } = runCourse(lines);
  const definitions = indicators766(period).flatMap(({ indicators }) =>
    indicators.flatMap(({ figure }) => figure ?? []),
  );
  const figures = foldAll(figuresFold(definitions), [LogReading.of(events)!]);
  const { numerator, denominator = 0, notKnown } = figures.find((one) => one.id === id)!;
  return [numerator, denominator, notKnown];
}

describe('the form of a result', () => {
  const settled = [...wayToSign, signed];

  test.each<[ResultForm | undefined, number[]]>([
    ['electronic', [1, 1, 0]],
    ['both', [1, 1, 0]],
    ['paper', [0, 1, 0]],
    [undefined, [0, 0, 1]],
  ])('4.1 of a result on %s', (form, expected) => {
    expect(figureOf('4.1', [...settled, returnAs(form)])).toEqual(expected);
  });

  test('4.1 does not count what has not been returned', () => {
    expect(figureOf('4.1', settled)).toEqual([0, 0, 0]);
  });

  test('4.2 is not known where the log has no papers, and no where the result is on paper', () => {
    expect(figureOf('4.2', [...settled, returnAs('electronic')])).toEqual([0, 0, 1]);
    expect(figureOf('4.2', [...settled, returnAs('paper')])).toEqual([0, 1, 0]);
  });
});
