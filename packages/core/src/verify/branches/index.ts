/**
 * Which branches of a choice some data takes.
 *
 * @module
 */
export { decideBranches } from './decide.js';
