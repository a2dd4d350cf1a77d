/** Intervals hold what they say; `npm run coverage` asks ten times as many seeds. */
import { expect, it } from 'vitest';
import { coveredBy, figureNames } from './model.js';

/** Of few seeds, more may miss by chance. */
const { seeds, least } =
  process.env.CI === 'true' ? { seeds: 200, least: 0.9 } : { seeds: 40, least: 0.85 };

it('intervals of 95 % hold the exact figure for most seeds', () => {
  const covered = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const name of coveredBy(seed)) covered.set(name, (covered.get(name) ?? 0) + 1);
  }
  for (const name of figureNames) {
    const share = (covered.get(name) ?? 0) / seeds;
    expect(share, name).toBeGreaterThanOrEqual(least);
  }
});
