/** Running scenarios. @module */
export { type SimulateOptions, simulate, type SimulationResult, type Warning } from './simulate.js';
