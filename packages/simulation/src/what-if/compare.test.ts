/** Differences between two scenarios are as sure as so few dossiers allow, and no surer. */
import { describe, expect, it } from 'vitest';
import { compare } from './compare.js';
import { oneStation } from '../testing/stations.js';

/** A queue in which nobody is done within the first of three spans, and everybody in the last. */
function queue(staff: number, value = 0.25) {
  const service = { type: 'constant', value } as const;
  const rest = { horizon: 100, within: [0.1, 0.3, 50] };
  return oneStation(6, service, { staff }, rest);
}

describe('the difference of shares', () => {
  it.each([
    { a: 60, b: 61, what: 'both always in time' },
    { a: 4, b: 4, what: 'a scenario and itself' },
    { a: 2, b: 4, what: 'a queue and a shorter one' },
  ])('has an interval that dossiers give length: $what', ({ a, b }) => {
    const { a: first, difference } = compare(queue(a), queue(b), { replications: 4 });
    const dossiers = first.figures.dossiers.came.mean * 4;
    const shares = [...Object.values(difference.within), difference.steps.serve!.waited];
    for (const { mean, low, high, halfWidth } of shares) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
      // What happens to one dossier of as many again might not have shown.
      expect(halfWidth).toBeGreaterThan(1 / dossiers);
    }
  });

  it('is from Newcombe where both are always in time', () => {
    const { a, difference } = compare(queue(60), queue(61), { replications: 4 });
    const dossiers = a.figures.dossiers.came.mean * 4;
    const { mean, low, high } = difference.within['0.3']!;
    expect(mean).toBe(0);
    expect(high).toBeCloseTo(3.8415 / (dossiers + 3.8415), 6);
    expect(low).toBeCloseTo(-high, 12);
  });

  it('is wholly sure where one is always in time and the other never, but for its inner end', () => {
    const { difference } = compare(queue(60, 0.4), queue(60), { replications: 4 });
    const { mean, low, high } = difference.within['0.3']!;
    expect([mean, high]).toEqual([1, 1]);
    expect(low).toBeGreaterThan(0.99);
    expect(low).toBeLessThan(1 - 1e-3);
  });
});
