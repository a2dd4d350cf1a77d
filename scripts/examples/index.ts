/**
 * Running the examples: what their tests share.
 *
 * @module
 */
export { type Example, readExample } from './example.js';
export { promisesOf, type PromisedDate } from './promises.js';
export { runSample, type SampleRun } from './sample.js';
export { testExample } from './suite.js';
