/**
 * The command line of thutuc as a function, for programs that run it within themselves.
 *
 * @module
 */
import { runCommands, type ThutucProcess } from './command-line/run-thutuc.js';
import { commands } from './commands/commands.js';

export type { ThutucProcess } from './command-line/run-thutuc.js';
export type { CliLanguage, CliWords } from './texts/language.js';
export type { OutputStream } from './terminal/terminal.js';

/**
 * Runs `thutuc` with arguments and answers with the exit code: 0 done, 1 refused or failed, 2 wrong
 * usage.
 *
 * @example
 * ```ts
 * const code = await runThutuc(['deadline', '--help'], process);
 * ```
 */
export function runThutuc(args: readonly string[], within: ThutucProcess): Promise<number> {
  return runCommands(commands, args, within);
}
