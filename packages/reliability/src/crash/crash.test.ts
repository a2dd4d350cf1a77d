/** Kill -9 in the middle of the work: nothing acknowledged is lost, nothing is there twice. */
import { expect, it } from 'vitest';
import { storeNames, withPlace } from '../place/places.js';
import { runRounds } from './rounds.js';

const rounds = process.env.CI === 'true' ? 10 : 2;

it.each(storeNames)('loses and doubles nothing on %s', async (name) => {
  const report = await withPlace(name, (place) => runRounds(place, rounds));
  expect(report).toMatchObject({ rounds, lost: 0, doubled: 0, broken: 0 });
  expect(report.acknowledged).toBeGreaterThanOrEqual(20 * rounds);
});
