/**
 * What a Node process lends to thutuc, whose core reads no clock and draws no random numbers.
 *
 * @module
 */
export { systemClock } from './system-clock.js';
export { randomSalt, workerName } from './random-texts.js';
export { stopOnSignals, type Stoppable } from './stop-on-signals.js';
