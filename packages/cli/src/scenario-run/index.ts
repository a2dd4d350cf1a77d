/** Simulating scenarios from the command line. @module */
export { comparisonLines, noteLines, resultLines, staffingLines } from './lines.js';
export { loadScenarios, loadSetting, numberOption, runOptions } from './load.js';
