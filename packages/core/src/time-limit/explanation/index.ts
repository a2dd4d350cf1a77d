/** Explanations of due dates: as data, sentence, table and picture. @module */
export { explain } from './explain.js';
export type {
  DayMark,
  DayMarkKind,
  Explanation,
  ExplanationStep,
  LocalName,
} from './explanation.js';
export { calendarGridSvg } from './grid-svg.js';
export { calendarGridText } from './grid-text.js';
export { explainSentence } from './sentence.js';
export { explainTable, tableText, type TextTable } from './table.js';
