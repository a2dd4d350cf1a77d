/**
 * A public procedure as a person reads it: flow chart, step table, notice, control sheet.
 *
 * @module
 */
export {
  controlSheet,
  type ControlRow,
  type ControlSheet,
  stepList,
  type StepRow,
  stepTable,
  type StepWay,
} from './documents/index.js';
export { type Layout, layoutProcedure, type LayoutOptions } from './layout/index.js';
export { type NoticeOptions, publishNotice, publishProcess } from './notice/index.js';
export {
  type ChartPosition,
  DiagramError,
  type DiagramErrorCode,
  type PngOptions,
  renderPng,
  renderSvg,
  type SvgOptions,
  type Theme,
} from './svg/index.js';
export { timeBudgetSvg, type TimeBudgetOptions } from './time-budget/index.js';
