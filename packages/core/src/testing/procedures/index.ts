/**
 * Random procedures for property tests: sound ones, and ones with exactly one property broken.
 *
 * @module
 */
export { arbitraryBlocks, type Block, type ProcedureSizes } from './blocks.js';
export { arbitraryProcedure, procedureOf } from './procedure.js';
