/**
 * The verifier: mistakes of a procedure are found before anyone is served.
 *
 * @module
 */
export type {
  Counterexample,
  Finding,
  RuleCategory,
  Severity,
  CounterexampleStay,
  Undecided,
  WayStep,
} from './finding.js';
export type { VerifyOptions } from './subject.js';
export type { BudgetStep, TimeBudget, Years } from './time/index.js';
export { budgetTable, formatFindings, type FindingsFormat } from './format.js';
export { verifyProcedure, type VerifyReport, type VerifyStats } from './verify.js';
