/**
 * Figures from event logs: folds that merge, and the dossiers behind each figure.
 *
 * @module
 */
export { InsightError, type InsightErrorCode } from './errors.js';
export {
  countsIn,
  type Figure,
  type FigureDefinition,
  figuresFold,
  shareOf,
} from './figures/figure.js';
export { type Progress, progressOf, type Timeliness } from './figures/progress.js';
export { type Fold, foldAll, foldBothOf, foldBy, foldStream } from './fold/fold.js';
export type { Counted } from './fold/tally.js';
export { apologiesFold, type OwedOnDay } from './folds/apologies.js';
export { type Beyond, beyondFold, type Published } from './folds/beyond.js';
export { type Contradictions, contradictionsFold } from './folds/contradictions.js';
export { type DutiesBy, type DutiesDone, dutiesFold } from './folds/duties.js';
export { type CalendarOf, type Holder, holdersFold, holdersOf } from './folds/holders.js';
export { type InterruptionEffect, interruptionsFold } from './folds/interruptions.js';
export { type LateDossier, lateFold, type LateList, type OfficerTime } from './folds/late.js';
export { type Repeated, supplementsFold, type SupplementStatistic } from './folds/supplements.js';
export { type Times, timesFold } from './folds/times.js';
export { dayIn, isIn, type Period, periodOf } from './period/period.js';
export {
  type AccountComplaint,
  type AddedDocument,
  type Apology,
  type DossierAccount,
  type DueFrom,
  endedBy,
  type Ending,
  type Payment,
  type Rating,
} from './reading/account.js';
export type {
  Contradiction,
  ContradictionKind,
  ContradictionOptions,
} from './reading/contradictions.js';
export type { Duty } from './reading/duties.js';
export { LogReading } from './reading/log-reading.js';
export type { Round } from './reading/rounds.js';
