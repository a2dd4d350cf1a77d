/** The frame of the command line: definitions, parsing, help, errors. @module */
export type { CommandDefinition, CommandInput, OptionDefinition } from './definition.js';
export { usageError } from './parse.js';
export { runCommands, type ThutucProcess } from './run-thutuc.js';
