/**
 * A clock for tests.
 *
 * @module
 */
export { ManualClock } from './manual-clock.js';
