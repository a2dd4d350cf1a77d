/** Charts as SVG and PNG. @module */
export { DiagramError, type DiagramErrorCode } from './errors.js';
export { renderPng, type PngOptions } from './png.js';
export { renderSvg, type ChartPosition, type SvgOptions } from './render.js';
export { palettes, type Theme } from './theme.js';
