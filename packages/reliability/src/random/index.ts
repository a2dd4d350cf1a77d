/**
 * Chance under a seed.
 *
 * @module
 */
export { Chance } from './chance.js';
