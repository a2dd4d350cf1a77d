/**
 * A public procedure as a person reads it: flow chart, step table, notice, control sheet.
 *
 * @module
 */
export { type Layout, layoutProcedure, type LayoutOptions } from './layout/index.js';
export {
  type ChartPosition,
  type PngOptions,
  renderPng,
  renderSvg,
  type SvgOptions,
  type Theme,
} from './svg/index.js';
