/** Markup as text, with everything escaped. @module */
export { element, px, type Attributes } from './element.js';
export { escapeText } from '@thutuc/core';
