/**
 * Workers: they do what is due, whoever asked for it.
 *
 * @module
 */
export type { WorkerHealth } from './health.js';
export type { WorkerCounts } from './tally.js';
export { createWorker, type Worker, type WorkerOptions } from './worker.js';
