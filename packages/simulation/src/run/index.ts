/** Running scenarios. @module */
export {
  type LegalColumns,
  type SimulateOptions,
  simulate,
  type SimulationResult,
} from './simulate.js';
export type { Week } from './replicate.js';
export { type Warning, warningText } from './warnings.js';
export { simulateInThreads, type ThreadOptions } from './in-threads.js';
export { withThreads } from './threads.js';
