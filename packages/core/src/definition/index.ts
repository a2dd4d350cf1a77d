/**
 * The definition language: a public procedure as plain JSON, validated by zod.
 *
 * @module
 */
export {
  alsoOn,
  decidingDuties,
  meansDuty,
  outerDuty,
  outerName,
  pathOfStep,
  payeesOf,
  type WholeDuty,
} from './duties.js';
export { defineProcedure } from './builder.js';
export type { ProcedureShape } from './builder-input.js';
export type { CheckProcedure } from './builder-check.js';
export { citationSchema, formatCitation, type Citation } from './citation.js';
export type { DataField, DocumentSpec } from './data.js';
export { problemOfValue } from './data-value.js';
export { diffProcedures, type ProcedureChange } from './diff/index.js';
export { ProcedureError, type ProcedureErrorCode, type ProcedureIssue } from './errors.js';
export { graceOf } from './grace.js';
export type { Graph, Step, StepKind, StepOf } from './graph.js';
export type { AllottedLimit } from './limit.js';
export type { Localized } from './names.js';
export { parseProcedure, procedureHash, procedureJsonSchema } from './parse.js';
export type { Party, RoleRef } from './party.js';
export { procedureSchema, type Procedure, type ProcedureInput } from './procedure.js';
export { listCitations } from './citations.js';
export { listRuleUses, ruleIdsOf, type RuleUse } from './rule-uses.js';
export type { DeadlineEvent } from './steps/fields.js';
export {
  branchesOf,
  deadlineExitsOf,
  exitsOf,
  joinPath,
  listGraphs,
  listSteps,
  type PlacedGraph,
  type PlacedStep,
} from './walk.js';
