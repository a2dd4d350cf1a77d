/** Simulating scenarios from the command line. @module */
export { comparisonLines, noteLines, resultLines, staffingLines, warningLines } from './lines.js';
export { loadScenarios, loadSetting, numberOption, runOptions, threadsOption } from './load.js';
