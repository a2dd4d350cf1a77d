/**
 * Which branches of a choice some data takes.
 *
 * @module
 */
export { decideBranches, type DecidedBranches } from './decide.js';
