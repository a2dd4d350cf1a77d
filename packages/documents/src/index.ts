/**
 * Documents for thutuc: papers as data, typeset as PDF/A, with a font that has every Vietnamese
 * letter.
 *
 * @module
 */
export { DocumentError, type DocumentErrorCode } from './errors.js';
export { type DocumentFont, tinos } from './letters/font.js';
export {
  a4,
  a5,
  type Alignment,
  type Block,
  type Code,
  type Column,
  type Line,
  type LineStyle,
  type Margins,
  type Paper,
  type PaperSize,
} from './paper/paper.js';
export {
  createTypesetter,
  type PdfOptions,
  type TemplateOrder,
  type Typesetter,
  type TypesetterOptions,
} from './pdf/typesetter.js';
