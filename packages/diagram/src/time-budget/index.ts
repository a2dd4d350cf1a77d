/** The time budget of a procedure as a picture. @module */
export { timeBudgetSvg, type TimeBudgetOptions } from './render.js';
