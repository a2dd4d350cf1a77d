/** Explanations of due dates: as data, sentence, table and picture. */
export type { DayMark, DayMarkKind, Explanation, ExplanationStep } from './explanation.js';
export { calendarGridSvg, type GridSvgOptions } from './grid-svg.js';
export { calendarGridText } from './grid-text.js';
export { explainSentence } from './sentence.js';
export { explainTable, tableText, type TextTable } from './table.js';
