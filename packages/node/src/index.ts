/**
 * What a Node process lends to thutuc, whose core reads no clock and draws no random numbers; and
 * all that a first hour takes.
 *
 * @module
 */
export {
  type OpenEngineOptions,
  openEngine,
  openWorker,
  type OpenWorkerOptions,
  type Staff,
} from './open-engine.js';
export { randomSalt, workerName } from './random-texts.js';
export { stopOnSignals, type Stoppable } from './stop-on-signals.js';
export { systemClock } from './system-clock.js';
export { weekdayCalendar, type WeekdayCalendarOptions } from './weekday-calendar.js';
// A first hour takes one package.
export { defineProcedure, parseProcedure, sketchProcedure } from '@thutuc/core';
