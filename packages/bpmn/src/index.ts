/**
 * BPMN 2.0: read within limits, imported as procedures, run on a virtual clock.
 *
 * @module
 */
export { BpmnError, type BpmnErrorCode, type Refusal } from './errors.js';
export { type BpmnDrawOptions, drawBpmn } from './draw/draw-bpmn.js';
export { bpmnId } from './export/ids.js';
export { exportBpmn, type ExportOptions } from './export/export-bpmn.js';
export { readOwnProcedure } from './export/read-own.js';
export { layoutBpmn } from './layout/layout-bpmn.js';
export type { ImportDefaults, ImportDefaultsInput } from './import/defaults.js';
export { type BpmnImport, importBpmn, type ImportOptions } from './import/import-bpmn.js';
export type { ImportNote } from './import/notes.js';
export { modelOf } from './model/build-model.js';
export type { BpmnModel, Flow, FlowNode, Scope } from './model/graph.js';
export type { BpmnLimits } from './read/limits.js';
export type { ModdleElement } from './read/moddle.js';
export { type BpmnDocument, readBpmn, type ReadOptions, writeBpmn } from './read/read-bpmn.js';
export { type Answer, type Answers, parseAnswers } from './run/answers.js';
export type { Evaluate } from './run/evaluate.js';
export { type BpmnRun, runBpmn, type RunOptions } from './run/run-bpmn.js';
export type { RunOutcome, TraceLine } from './run/trace.js';
