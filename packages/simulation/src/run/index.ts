/** Running scenarios. @module */
export { type SimulateOptions, simulate, type SimulationResult, type Warning } from './simulate.js';
export { simulateInThreads, type ThreadOptions } from './in-threads.js';
