/**
 * A public procedure as a person reads it: flow chart, step table, notice, control sheet.
 *
 * @module
 */
export { controlSheet, type ControlRow, type ControlSheet } from './documents/control-sheet.js';
export { stepList } from './documents/step-list.js';
export { type StepRow, stepTable, type StepWay } from './documents/step-table.js';
export type { Layout } from './layout/model.js';
export { layoutProcedure, type LayoutOptions } from './layout/layout.js';
export { type NoticeOptions, publishNotice, publishProcess } from './notice/publish.js';
export type { StepMark, StepMarks } from './svg/marks.js';
export { type ChartPosition, renderSvg, type SvgOptions } from './svg/render.js';
export { DiagramError, type DiagramErrorCode } from './svg/errors.js';
export { type PngOptions, renderPng } from './svg/png.js';
export type { Theme } from './svg/theme.js';
export { english } from './words/english.js';
export type { DiagramLanguage, DiagramWords } from './words/language.js';
export { timeBudgetSvg, type TimeBudgetOptions } from './time-budget/render.js';
