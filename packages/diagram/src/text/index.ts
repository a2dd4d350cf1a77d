/** Measuring and breaking text without a browser. @module */
export { measureText, type TextStyle } from './measure.js';
export { wrapText } from './wrap.js';
