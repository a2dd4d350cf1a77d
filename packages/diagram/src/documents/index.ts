/** Documents of a procedure as data: step list, step table, control sheet. @module */
export { controlSheet, type ControlRow, type ControlSheet } from './control-sheet.js';
export { stepList, wayInWords } from './step-list.js';
export { stepTable, type StepRow, type StepWay } from './step-table.js';
