/** Sets how often every property runs: the full count in CI, a quick one at the desk. */
import fc from 'fast-check';

// `npm test` gives the seed; vitest by itself leaves it to chance. Each failure says how to run it
// alone: with its seed, and the path to its smallest case as CASE.
const { CI, SEED, CASE } = process.env;
fc.configureGlobal({
  numRuns: CI === 'true' ? 1000 : 100,
  ...(SEED !== undefined && { seed: Number(SEED) }),
  ...(CASE !== undefined && { path: CASE, endOnFailure: true }),
});
