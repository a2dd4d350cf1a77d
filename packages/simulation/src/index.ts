/** Public procedures simulated: staff, queues and legal deadlines. @module */
export { draftScenario, type DraftOptions, type ScenarioDraft } from './draft/index.js';
export { SimulationError, type SimulationErrorCode } from './errors/index.js';
export { type Logged, type LogOptions, writeLogs } from './log/index.js';
export { notesOfSetting, type PoolLoad, type Setting } from './model/index.js';
export type {
  BucketFigures,
  DurationFigures,
  Estimate,
  Figures,
  LawFigures,
  PartFigures,
  PoolFigures,
  StepFigures,
} from './results/index.js';
export {
  type LegalColumns,
  simulate,
  simulateInThreads,
  type SimulateOptions,
  type SimulationResult,
  type ThreadOptions,
  type Warning,
  type Week,
} from './run/index.js';
export {
  type Distribution,
  isWork,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  scenarioJsonSchema,
} from './scenario/index.js';
export {
  compare,
  compareInThreads,
  type Comparison,
  type GridPoint,
  searchStaffing,
  searchStaffingInThreads,
  simulateGrid,
  type StaffingPoint,
  type StaffingResult,
  type StaffOptions,
} from './what-if/index.js';
export {
  answerSentences,
  reportHtml,
  type ReportInput,
  staffingHtml,
  type StaffingReportInput,
  type WarningInput,
  warningSentences,
} from './report/index.js';
export {
  type Names,
  namesIn,
  type Numbers,
  numbersIn,
  type Units,
  unitsOf,
} from './texts/index.js';
