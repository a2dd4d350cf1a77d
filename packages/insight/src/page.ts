/**
 * The page of a log: figures to look at, in one file without links to elsewhere.
 *
 * @module
 */
export type { LogPageInput } from './page/about.js';
export { logHtml } from './page/page.js';
export {
  type Compared,
  pageFold,
  type PageFigures,
  type PageOptions,
} from './page/page-figures.js';
export type { Slice } from './page/slice.js';
export { type LawFigures, type StandingFigures, type UsedColumn } from './log-folds/law-figures.js';
export { type LawOfLog, lawOfProcedure, type LawsOwnTime } from './log-folds/legal-course.js';
export { english } from './words/english.js';
export type { InsightLanguage, InsightWords } from './words/language.js';
