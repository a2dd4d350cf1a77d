/** Sets how often every property runs: the full count in CI, a quick one at the desk. */
import fc from 'fast-check';

// The seed is left to chance, so that each run tries something new; fast-check prints the seed
// and the path of a failure, and `fc.assert(property, { seed, path })` replays it.
fc.configureGlobal({ numRuns: process.env.CI === 'true' ? 1000 : 100 });
