/**
 * The command line of thutuc as a function, for programs that run it within themselves.
 *
 * @module
 */
export { runThutuc } from './run-thutuc.js';
export type { ThutucProcess } from './command-line/run-commands.js';
export type { CliLanguage, CliWords } from './texts/language.js';
export type { OutputStream } from './terminal/terminal.js';
