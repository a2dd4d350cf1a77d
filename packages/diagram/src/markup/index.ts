/** Markup as text, with everything escaped. @module */
export { element, px } from './element.js';
export { escapeText } from './escape.js';
