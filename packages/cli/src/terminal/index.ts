/** Printing on a terminal: streams, colours, columns. @module */
export { displayWidth, pad, tableLines, wrap } from './columns.js';
export { createTerminal, type OutputStream, type Paint, type Terminal } from './terminal.js';
