/** Printing on a terminal: streams, colours, columns. @module */
export { displayWidth, pad, tableLines, wrap } from './columns.js';
export { printable, printableLine } from './printable.js';
export { createTerminal, type OutputStream, type Paint, type Terminal } from './terminal.js';
