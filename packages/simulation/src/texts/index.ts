/** Words that results and reports share. @module */
export { type Names, namesIn } from './names.js';
export { type Numbers, numbersIn } from './numbers.js';
export { type Units, unitsOf } from './units.js';
export { type WarningCode, type WarningFacts, warningTexts } from './warnings.js';
