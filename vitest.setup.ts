/** Sets how often every property runs: the full count in CI, a quick one by hand. */
import fc from 'fast-check';
import { expect } from 'vitest';

// `npm test` gives the seed; vitest by itself leaves it to chance. Each failure says how to run it
// alone: with its seed, and the path to its smallest case as CASE. RUNS sets one count for all.
const { CI, RUNS, SEED, CASE } = process.env;

/**
 * Where a case is a whole procedure, or a dossier that walks through one: it takes a thousand times
 * as long as a case of legal time, and is made of dozens of steps.
 */
const walks = [
  ...['compile', 'definition', 'engine', 'migration', 'runtime', 'timeline', 'verify'].map(
    (folder) => `/packages/core/src/${folder}/`,
  ),
  '/packages/bpmn/',
  '/packages/diagram/',
  '/packages/insight/',
  '/packages/simulation/',
];

const { testPath = '' } = expect.getState();
const [full, quick] = walks.some((folder) => testPath.includes(folder)) ? [250, 25] : [1000, 100];
fc.configureGlobal({
  numRuns: RUNS !== undefined ? Number(RUNS) : CI === 'true' ? full : quick,
  ...(SEED !== undefined && { seed: Number(SEED) }),
  ...(CASE !== undefined && { path: CASE, endOnFailure: true }),
});
