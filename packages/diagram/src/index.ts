/**
 * A public procedure as a person reads it: flow chart, step table, notice, control sheet.
 *
 * @module
 */
export {};
