/** What core publishes of procedures and legal time: what is so before there is a dossier. */

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
export type { AllottedLimit } from './definition/limit.js';
export { branchesOf, exitsOf, joinPath, listSteps, type PlacedStep } from './definition/walk.js';
export type { CheckProcedure } from './definition/builder-check.js';
export { defineProcedure } from './definition/builder.js';
export { diffProcedures, type ProcedureChange } from './definition/diff/diff-procedures.js';
export type { DocumentSpec } from './definition/data.js';
export { formatCitation } from './definition/citation.js';
export { graceOf } from './definition/grace.js';
export type { Graph, Step, StepKind, StepOf } from './definition/graph.js';
export type { Localized } from './definition/names.js';
export { parseProcedure, procedureJsonSchema } from './definition/parse.js';
export { problemOfValue } from './definition/data-value.js';
export type { Party, RoleRef } from './definition/party.js';
export type { Procedure, ProcedureInput } from './definition/procedure.js';
export {
  ProcedureError,
  type ProcedureErrorCode,
  type ProcedureIssue,
} from './definition/errors.js';
export type { ProcedureShape } from './definition/builder-input.js';
export { ruleIdsOf } from './definition/rule-uses.js';

export { compileProcedure, type CompiledProcedure } from './compile/compile.js';
export type { CompiledGraph } from './compile/machine.js';
export { CompileError, type CompileErrorCode } from './compile/errors.js';
export {
  nestedEvent,
  type NestedNode,
  type NestedTransition,
  toXStateConfig,
} from './compile/nest.js';
export {
  type DossierMove,
  type DossierStay,
  type MigrationInput,
  type MigrationPlan,
  planMigration,
} from './migration/plan.js';
export type { MigrationCounting, TimerIntoPast } from './migration/into-past.js';
export type { MigrationObstacle, MigrationObstacleCode } from './migration/obstacle.js';
export type { Position } from './migration/positions.js';
export { budgetTable, type FindingsFormat, formatFindings } from './verify/format.js';
export type { BudgetStep, TimeBudget } from './verify/time/budget.js';
export type {
  Counterexample,
  CounterexampleStay,
  Finding,
  RuleCategory,
  Severity,
  Undecided,
  WayStep,
} from './verify/finding.js';
export { verifyProcedure, type VerifyReport, type VerifyStats } from './verify/verify.js';
export type { VerifyOptions } from './verify/subject.js';
export type { Years } from './verify/time/starts.js';

export { calendarHash } from './content-hash/calendar-hash.js';
