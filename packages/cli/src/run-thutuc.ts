/** The program `thutuc`. */
import { type ThutucProcess, runCommands } from './command-line/run-commands.js';
import { commands } from './commands/commands.js';

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
