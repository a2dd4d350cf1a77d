/**
 * The time of a procedure: the latest end of every way, from every start, against the law.
 *
 * @module
 */
export type { BudgetStep, TimeBudget } from './budget.js';
export { weekdayName, type Years } from './starts.js';
export { analyseTime, unknownRules, type TimeAnalysis } from './time.js';
