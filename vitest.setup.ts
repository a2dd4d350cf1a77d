/** Sets how often every property runs: the full count in CI, a quick one at the desk. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { legalTimeFolders } from './scripts/legal-time.mjs';

// `npm test` gives the seed; vitest by itself leaves it to chance. Each failure says how to run it
// alone: with its seed, and the path to its smallest case as CASE. RUNS sets one count for all.
const { CI, RUNS, SEED, CASE } = process.env;
const { testPath = '' } = expect.getState();
const isOfLegalTime = legalTimeFolders.some((folder) => testPath.includes(`/${folder}`));

// A case of legal time takes microseconds, one that walks a dossier through a procedure 50 ms.
const full = isOfLegalTime ? 1000 : 250;
const quick = isOfLegalTime ? 100 : 50;
fc.configureGlobal({
  numRuns: RUNS !== undefined ? Number(RUNS) : CI === 'true' ? full : quick,
  ...(SEED !== undefined && { seed: Number(SEED) }),
  ...(CASE !== undefined && { path: CASE, endOnFailure: true }),
});
