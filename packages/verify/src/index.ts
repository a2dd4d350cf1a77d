/**
 * What is proven of a procedure before anybody is served: soundness, duties, and the limits of the
 * law on every path.
 *
 * @module
 */
export type {
  Counterexample,
  CounterexampleStay,
  Finding,
  RuleCategory,
  Severity,
  Undecided,
  WayStep,
} from './finding.js';
export { budgetTable, type FindingsFormat, formatFindings } from './format-findings.js';
export type { VerifyOptions } from './subject.js';
export type { BudgetStep, TimeBudget } from './time/budget.js';
export { english } from './words/english.js';
export type { FindingWords, ReportWords, VerifyLanguage, VerifyWords } from './words/language.js';
export type { Years } from './time/starts.js';
export { verifyProcedure, type VerifyReport, type VerifyStats } from './verify.js';
