/**
 * The compiler: a procedure becomes one flat, finite XState machine per scope.
 *
 * @module
 */
export { branchGraphId, compileProcedure, isLifecycle, type CompiledProcedure } from './compile.js';
export { CompileError, type CompileErrorCode } from './errors.js';
export type { CompiledGraph } from './machine.js';
export { nestedEvent, toXStateConfig, type NestedNode, type NestedTransition } from './nest.js';
