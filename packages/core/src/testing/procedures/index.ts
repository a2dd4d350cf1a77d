/**
 * Random procedures for property tests: sound ones, and ones with exactly one property broken.
 *
 * @module
 */
export { type Block, type ProcedureSizes } from './blocks.js';
export { exploreFlat, type FlatVerdict } from './flat-verdict.js';
export { mutations, type Mutation } from './mutations.js';
export { arbitraryProcedure, procedureOf } from './procedure.js';
export { arbitraryWildProcedure } from './wild.js';
