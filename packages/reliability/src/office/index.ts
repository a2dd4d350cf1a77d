/**
 * The office that all tests of reliability work in: its procedure, its calendar, its people.
 *
 * @module
 */
export { officeCalendar } from './calendar.js';
export { registrar } from './directory.js';
export { openEngine } from './engine.js';
export { notice, permit } from './permit.js';
export { nextRequest, submissionOf } from './requests.js';
export { submitAll } from './submit-all.js';
