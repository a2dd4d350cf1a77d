/**
 * The office that all tests of reliability work in: its procedure, its calendar, its people.
 *
 * @module
 */
export { openEngine } from './engine.js';
export { permit } from './permit.js';
export { nextRequest, submissionOf } from './requests.js';
