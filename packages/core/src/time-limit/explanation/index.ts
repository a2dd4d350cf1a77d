/** Explanations of due dates: as data, sentence, clauses, table and picture. */
export { explainBriefly } from './brief.js';
export type {
  DayMark,
  DayMarkKind,
  Explanation,
  ExplanationStep,
  PassedDay,
} from './explanation.js';
export { calendarGridSvg, type GridSvgOptions } from './grid-svg.js';
export { calendarGridText } from './grid-text.js';
export { explainProvisional, explainSentence } from './sentence.js';
export { explainTable, tableText, type TextTable } from './table.js';
