/** Intervals of shares hold their share, and those of differences what few dossiers can show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceIntervalOf, shareIntervalOf } from './interval.js';
import { meanOf } from './mean.js';

const runs = { numRuns: process.env.CI === 'true' ? 1000 : 100 };
const shares = fc.oneof(
  fc.constantFrom(0, 0.1, 1 / 3, 0.7, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const trials = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 }));
const spreads = fc.oneof(
  fc.array(shares, { minLength: 1, maxLength: 40 }),
  // Where every replication says the same there is no spread to go by.
  fc
    .tuple(shares, fc.integer({ min: 1, max: 40 }))
    .map(([share, n]) => new Array<number>(n).fill(share)),
);

describe('the interval of a share', () => {
  it('holds the share and stays within 0 to 100 %, of any replications', () => {
    fc.assert(
      fc.property(spreads, trials, (values, count) => {
        const { low, high } = shareIntervalOf(values, count);
        const mean = meanOf(values);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(high).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it.each([0, 0.1, 0.3, 1 / 3, 0.7, 0.9, 1])(
    'of replications that all say %f is as long as so few dossiers allow',
    (share) => {
      for (const [n, count] of [
        [2, 10],
        [10, 100],
        [49, 5000],
      ] as const) {
        const { low, high } = shareIntervalOf(new Array<number>(n).fill(share), count);
        expect(high - low).toBeGreaterThan(3 / (count + 4));
      }
    },
  );
});

describe('the interval of a difference of shares', () => {
  const pairs = fc.array(fc.tuple(shares, shares), { minLength: 1, maxLength: 40 });

  it('holds the difference and stays within 100 % either way, of any replications', () => {
    const differences = fc.oneof(
      pairs.map((all) => all.map(([a, b]) => b - a)),
      spreads,
      spreads.map((values) => values.map((value) => -value)),
    );
    fc.assert(
      fc.property(differences, trials, (values, count) => {
        const { low, high } = differenceIntervalOf(values, count);
        const mean = meanOf(values);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(high).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  // 3.8415 / (n + 3.8415), the upper end of Wilson's interval for none of n.
  it.each([
    { difference: 0, n: 10, low: -0.27753, high: 0.27753 },
    { difference: 0, n: 1000, low: -0.003827, high: 0.003827 },
    { difference: 1, n: 10, low: 1 - Math.hypot(0.27753, 0.27753), high: 1 },
    { difference: -1, n: 10, low: -1, high: -1 + Math.hypot(0.27753, 0.27753) },
    // Wilson's for 20 of 100 is 0.13337 to 0.28883, and for none of 100 it ends at 0.036994.
    { difference: 0.2, n: 100, low: 0.2 - Math.hypot(0.06663, 0.036994), high: 0.28883 },
    { difference: 0, n: 0, low: 0, high: 0 },
  ])('that is $difference in every replication, of $n dossiers', ({ difference, n, low, high }) => {
    for (const count of [2, 3, 10]) {
      // As differences of binary fractions come out: alike but for the last digit.
      const values = Array.from({ length: count }, (_, index) => difference + (index % 2) * 1e-17);
      const found = differenceIntervalOf(values, n);
      expect(found.low).toBeCloseTo(low, 5);
      expect(found.high).toBeCloseTo(high, 5);
    }
  });

  it('reaches as far as what would not show in so many dossiers in one case of twenty', () => {
    for (let n = 10; n <= 1e6; n *= 10) {
      const hidden = 1 - 0.05 ** (1 / n);
      expect(differenceIntervalOf([0, 0, 0], n).high).toBeGreaterThanOrEqual(hidden);
    }
  });

  it('is paired where replications differ: what meets both alike does not widen it', () => {
    const a = [0.2, 0.5, 0.8, 0.4];
    const differences = a.map((share, index) => share + 0.1 + index / 1000 - share);
    const { low, high } = differenceIntervalOf(differences, 400);
    expect(high - low).toBeLessThan(0.01);
  });
});
