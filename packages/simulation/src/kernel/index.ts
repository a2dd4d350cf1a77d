/** The event loop. @module */
export { Histogram, type PackedHistogram } from './histogram.js';
export type { Befallen } from './lifecycle.js';
export { type Observer, Replication } from './replication.js';
export type { LawTally, Tally } from './tally.js';
