/**
 * Event logs of any system, in and out: XES, OCEL 2.0, CSV, workbooks and our own store.
 *
 * @module
 */
export type { Bytes } from './bytes/unpack.js';
export { type Attribute, type AttributeType, numberOf } from './log/attribute.js';
export type {
  Classifier,
  EventLog,
  Extension,
  Globals,
  LogCase,
  LogEvent,
  LogHeader,
  Phase,
} from './log/event.js';
export { type Finding, type FindingCode, Findings } from './log/finding.js';
export { type ReadLimits, readLimits } from './log/limits.js';
export type { ReadOptions } from './log/read-options.js';
export type { WriteOptions } from './log/standard-attributes.js';
export { casesOfObjects, type CasesOptions, objectsOfCases } from './ocel/cases-of-objects.js';
export type {
  ObjectLog,
  OcelEvent,
  OcelKind,
  OcelObject,
  OcelType,
  Relationship,
} from './ocel/object-log.js';
export { readOcelJson, writeOcelJson } from './ocel/ocel-json.js';
export { readOcelXml, writeOcelXml } from './ocel/ocel-xml.js';
export { caseOfDossier, casesOfDossiers, isUnfinished } from './own-store/case-of-dossier.js';
export { type Mapping, type MappingInput, parseMapping } from './tabular/mapping.js';
export {
  type ColumnSeen,
  proposeCsvMapping,
  proposeXlsxMapping,
  type Proposal,
} from './tabular/propose-mapping.js';
export { readCsv, readXlsx } from './tabular/read-table.js';
export { writeCsv, writtenMapping } from './tabular/write-csv.js';
export { readXes, type XesOptions } from './xes/read-xes.js';
export { writeXes } from './xes/write-xes.js';
export { arrivalsFold, type ArrivalOptions, type Interval } from './log-folds/arrivals.js';
export type { Behind, NamedBehind } from './log-folds/behind.js';
export {
  compareMeans,
  compareShares,
  type Difference,
  type Share,
  shareInterval,
} from './log-folds/comparison.js';
export { type DirectlyFollows, type Flow, flowFold, type Variant } from './log-folds/flow.js';
export { type HandedBy, type Handover, handoverFold } from './log-folds/handover.js';
export {
  type LogContradictionOptions,
  type LogContradictions,
  logContradictionsFold,
} from './log-folds/log-contradictions.js';
export { type LedgerPart, type LogLedger, logLedgerFold } from './log-folds/log-ledger.js';
export type { Durations } from './log-folds/sample.js';
export {
  type CalendarOfUnit,
  type StepTimes,
  stepTimesFold,
  type VisitTimes,
} from './log-folds/step-times.js';
export {
  type DueAfter,
  dueBy,
  type TimedOptions,
  type TimedResult,
  type TimedRule,
  timedRulesFold,
} from './log-folds/timed-rules.js';
export {
  type Standing,
  type Timeliness,
  timelinessFold,
  type TimelinessOptions,
} from './log-folds/timeliness.js';
export { type LogFigureOptions, type LogFigures, logFiguresFold } from './log-folds/log-figures.js';
