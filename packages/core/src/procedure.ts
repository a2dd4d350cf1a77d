/**
 * The language of procedures: definitions, conditions, and the tables that they compile to.
 *
 * @module
 */
export { longerLimit } from './definition/longer-limit.js';
export { type CompiledProcedure, compileProcedure } from './compile/compile.js';
export { CompileError, type CompileErrorCode } from './compile/errors.js';
export type { CompiledGraph } from './compile/compiled-graph.js';
export {
  backExit,
  backExitsOf,
  isBackExit,
  placeOfBack,
  seenFromAround,
  targetOfBack,
  timesBack,
  waysBack,
} from './definition/back.js';
export { checkCondition, type FieldType, type WantedType } from './condition/check.js';
export {
  compileCondition,
  type Condition,
  type ConditionData,
  type ConditionValue,
  evaluateCondition,
  evaluateList,
  evaluateText,
} from './condition/condition.js';
export { ConditionError, type ConditionErrorCode } from './condition/errors.js';
export type { CheckProcedure } from './definition/builder-check.js';
export type { ProcedureShape } from './definition/builder-input.js';
export { defineProcedure } from './definition/define-procedure.js';
export { formatCitation } from './definition/citation.js';
export { listCitations } from './definition/citations.js';
export { problemOfValue } from './definition/data-value.js';
export { type JsonLimits, parseUntrustedJson } from './definition/untrusted-json.js';
export type { DefinedProcedure } from './definition/defined-procedure.js';
export type { DataField, DocumentSpec } from './definition/data.js';
export { diffProcedures, type ProcedureChange } from './definition/diff/diff-procedures.js';
export { decidingDuties, meansDuty } from './definition/separate-duties.js';
export { outerDuty, outerDutyName } from './definition/outer-duty.js';
export {
  ProcedureError,
  type ProcedureErrorCode,
  type ProcedureIssue,
} from './definition/errors.js';
export {
  assumedAt,
  assumedOfLaw,
  markIfAssumed,
  placeOfLimit,
  withLawMark,
  withMark,
} from './definition/assumed.js';
export type { FilledParameter } from './definition/filled-parameter.js';
export {
  fillParameters,
  parametersIn,
  parametersInvalid,
  parametersJsonSchema,
  type ParameterPlace,
  type ParameterValue,
  type ParameterValues,
  parseParameters,
} from './definition/parameters.js';
export { graceOf, graceOfGuidance } from './definition/grace.js';
export { guidanceOf } from './definition/intake.js';
export type { Catch, Graph, Step, StepKind, StepOf } from './definition/graph.js';
export type { AllottedLimit } from './definition/limit.js';
export type { Localized } from '@thutuc/legal-time';
export { english } from './words/english.js';
export type { CoreLanguage, CoreWords } from './words/language.js';
export { parseProcedure } from './definition/parse-procedure.js';
export { procedureJsonSchema } from './definition/procedure-json-schema.js';
export type { Party, RoleRef } from './definition/party.js';
export type {
  DataAt,
  DataOf,
  DocumentName,
  FieldName,
  FirstDataOf,
  MessageAt,
  OutcomeAt,
  PartyName,
  RoleName,
  StepAt,
  StepPath,
} from './definition/procedure-names.js';
export { type Procedure, type ProcedureInput, procedureSchema } from './definition/procedure.js';
export {
  beginsLimit,
  type LimitStart,
  limitStartOf,
  mayBeginLimit,
} from './definition/limit-start.js';
export { limitStartInWords } from './definition/limit-start-words.js';
export { listRuleUses, ruleIdsOf, type RuleUse } from './definition/rule-uses.js';
export type { DeadlineEvent } from './definition/steps/fields.js';
export type { CaughtTimer, Early, Trigger } from './definition/steps/trigger.js';
export { listTexts, languageForTexts } from './definition/texts.js';
export { allCaughtBy, catchesOf } from './definition/catches.js';
export { listCatches, type PlacedCatch } from './definition/list-catches.js';
export {
  branchesOf,
  catchesAnything,
  listGraphs,
  listSteps,
  type PlacedGraph,
  type PlacedStep,
} from './definition/list-steps.js';
export { deadlineExitsOf, exitsOf } from './definition/exits.js';
export { handlerOfGraph, handlerOfStep, joinPath } from './definition/path.js';
export { endsWanted, forkOutcome, opinionOf } from './semantics/completion.js';
export { endAfterInterruptions } from './semantics/interrupted-ends.js';
export { expiryOutcome, isByExpiry } from './semantics/expiry.js';
export { factsOfLimit, startAmongFacts } from './semantics/limit-facts.js';
export { lapsed, receiptRefused, stoppedOutcomes, withdrawn } from './semantics/endings.js';
export {
  type DossierStatus,
  endStatus,
  type EndStatus,
  openStatus,
  type OpenStanding,
  type OpenStatus,
} from './semantics/status.js';
