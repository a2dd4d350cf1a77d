/** Reports as printed text. @module */
export { procedureLines } from './procedure-table.js';
export { refusalLines } from './refusal-lines.js';
export { reportLines } from './report-lines.js';
