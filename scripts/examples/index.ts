/**
 * Running the examples: what their tests share.
 *
 * @module
 */
export { testExample } from './suite.js';
