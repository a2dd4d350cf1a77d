/**
 * Forms of the one-stop shop.
 *
 * @module
 */
export { formsOn, type Form, type FormKind, type FormSet } from './forms.js';
