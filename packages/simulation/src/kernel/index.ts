/** The event loop. @module */
export type { Histogram } from './histogram.js';
export { type Observer, Replication } from './replication.js';
export type { LawTally, Tally } from './tally.js';
