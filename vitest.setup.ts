/** Sets how often every property runs: the full count in CI, a quick one at the desk. */
import fc from 'fast-check';

// `npm test` gives the seed; vitest by itself leaves it to chance. fast-check prints the seed and
// the path of a failure, and `fc.assert(property, { seed, path })` replays it.
const { CI, SEED } = process.env;
fc.configureGlobal({
  numRuns: CI === 'true' ? 1000 : 100,
  ...(SEED !== undefined && { seed: Number(SEED) }),
});
