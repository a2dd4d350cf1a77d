/**
 * Comparing two versions of a procedure.
 *
 * @module
 */
export { diffProcedures, type ProcedureChange } from './diff-procedures.js';
