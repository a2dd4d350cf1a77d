/**
 * DOCX: papers to be edited by hand, and an office's own templates filled with data.
 *
 * @module
 */
export { type DocxValue, fillDocx } from './docx/fill-docx.js';
export { type DocxOptions, paperDocx } from './docx/paper-docx.js';
