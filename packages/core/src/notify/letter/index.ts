/** Letters: templates filled with facts, written as plain text and as HTML. @module */
export { oneLine } from './clean.js';
export { letterHtml } from './html.js';
export { writeLetter } from './letter.js';
export { letterText } from './text.js';
