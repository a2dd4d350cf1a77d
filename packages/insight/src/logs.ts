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
export { caseOfDossier, casesOfDossiers } from './own-store/case-of-dossier.js';
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
