/** Points for early, on time and late. */
import { parseInstant } from '@thutuc/legal-time';
import type { Dossier } from '@thutuc/core';
import { describe, expect, test } from 'vitest';
import { rateDossier, ratePoints, type RatingPoints } from './rate-dossier.js';

const at = (text: string): number => parseInstant(`${text}+07:00`);

describe('points', () => {
  const dueAt = at('2025-03-17T23:59:59.999'); // Mon
  test.each<[string, RatingPoints]>([
    ['2025-03-14T16:00', 2], // Fri
    ['2025-03-16T23:59', 2], // Sun
    ['2025-03-17T00:00', 1],
    ['2025-03-17T23:59:59.999', 1],
    ['2025-03-18T00:00', 0],
  ])('settled %s: %i', (settled, points) => {
    expect(ratePoints({ dueAt, settledAt: at(settled) })).toBe(points);
  });

  test('a limit in hours is kept to the instant', () => {
    const inHours = at('2025-03-17T15:00');
    expect(ratePoints({ dueAt: inHours, settledAt: at('2025-03-17T15:00') })).toBe(1);
    expect(ratePoints({ dueAt: inHours, settledAt: at('2025-03-17T15:01') })).toBe(0);
  });
});

test('only settled dossiers are rated', () => {
  const due = { due: '2025-03-17', dueAt: at('2025-03-17T23:59:59.999') };
  const dossier = (change: Partial<Dossier>): Dossier =>
    ({ clock: { facts: [], due }, ...change }) as Dossier;
  const settledAt = at('2025-03-18T09:00');
  expect(rateDossier(dossier({ settledAt, outcome: 'granted' }))).toBe(0);
  const first = { event: 9, outcome: 'granted', settledAt, due, facts: [] };
  const former = [first, { ...first, settledAt: 0 }];
  expect(rateDossier(dossier({ former }))).toBe(0);
  expect(rateDossier(dossier({ former: [{ ...first, due: undefined }] }))).toBeUndefined();
  expect(rateDossier(dossier({}))).toBeUndefined();
  expect(rateDossier(dossier({ settledAt, outcome: 'withdrawn' }))).toBeUndefined();
  expect(rateDossier(dossier({ settledAt, outcome: 'receiptRefused' }))).toBeUndefined();
  expect(rateDossier(dossier({ settledAt, clock: { facts: [] } }))).toBeUndefined();
});
