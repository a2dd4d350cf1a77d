/** Simulating scenarios from the command line. @module */
export { comparisonLines, resultLines, staffingLines } from './lines.js';
export { loadScenarios, loadSetting, numberOption, runOptions } from './load.js';
