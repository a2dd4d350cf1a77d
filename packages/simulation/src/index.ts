/** Public procedures simulated: staff, queues and legal deadlines. @module */
export { draftScenario, type DraftOptions, type ScenarioDraft } from './draft/draft-scenario.js';
export { SimulationError, type SimulationErrorCode } from './errors/errors.js';
export type {
  LoggedDossier,
  LoggingEngine,
  LoggingTerms,
  SimulatedCommand,
  SimulatedEnvelope,
} from './log/engine.js';
export { type Logged, type LogOptions, writeLogs } from './log/write-logs.js';
export { notesOfSetting, type Setting } from './model/setting.js';
export type { PoolLoad } from './model/load.js';
export type {
  BucketFigures,
  DurationFigures,
  Figures,
  LawFigures,
  PartFigures,
  PoolFigures,
  StepFigures,
} from './results/figures.js';
export type { Estimate } from './results/estimate.js';
export type { LegalColumns, SimulateOptions, SimulationResult } from './run/result.js';
export { simulate } from './run/simulate.js';
export { simulateInThreads, type ThreadOptions } from './run/in-threads.js';
export type { Warning } from './run/warnings.js';
export type { Week } from './run/replicate.js';
export type { Distribution } from './scenario/distribution.js';
export { isWork } from './scenario/is-work.js';
export { parseScenario } from './scenario/parse.js';
export { type Scenario, type ScenarioInput, scenarioJsonSchema } from './scenario/scenario.js';
export { compare, compareInThreads, type Comparison } from './what-if/compare.js';
export { type GridPoint, simulateGrid } from './what-if/grid.js';
export {
  searchStaffing,
  searchStaffingInThreads,
  type StaffOptions,
} from './what-if/search-staffing.js';
export type { StaffingPoint, StaffingResult } from './what-if/staffing-search.js';
export { answerSentences, type WarningInput, warningSentences } from './report/sentences.js';
export { reportHtml } from './report/page.js';
export type { ReportInput } from './report/about.js';
export { staffingHtml, type StaffingReportInput } from './report/staffing-page.js';
export { english } from './texts/english.js';
export type { SimulationLanguage, SimulationWords } from './texts/language.js';
export { type Names, namesIn } from './texts/names.js';
export type { Numbers } from '@thutuc/charts';
export { numbersIn } from './texts/numbers.js';
export { type Units, unitsOf } from './texts/units.js';
