/**
 * Vietnam's official days: 2019–2027 by notice, 2000–2050 otherwise by statute.
 *
 * @module
 */
export { daysOffBetween, makeUpDaysBetween } from './entries.js';
export { horizonHistory, knownFrom, knownTo } from './official-days.js';
