/** The options of commands that simulate. */
import type { SimulateOptions } from '@thutuc/simulation';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { showProgress } from './progress.js';

/** The number of replications and the progress of a command. */
export function runOptions(command: string, { options, switches }: CommandInput): SimulateOptions {
  const isQuiet = switches.has('json') || !process.stderr.isTTY;
  return {
    replications: Number(options.replications ?? 20),
    ...(options.precision === undefined
      ? {}
      : { precision: numberOption(command, options, 'precision', { min: 0.0001, usual: 0.05 }) }),
    ...(isQuiet ? {} : { onProgress: showProgress }),
  };
}

/** How many replications run at once. */
export function threadsOption({ options }: CommandInput): number {
  return Number(options.threads ?? 1);
}

/** The number that an option gives. @throws CliError `USAGE` */
export function numberOption(
  command: string,
  options: CommandInput['options'],
  name: string,
  {
    min,
    max = 1e6,
    usual,
  }: { readonly min: number; readonly max?: number; readonly usual: number },
): number {
  const text = options[name];
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() === '' || !(value >= min && value <= max)) {
    throw usageError(command, ({ takesNumber }) => takesNumber(`--${name}`, { min, max }, text));
  }
  return value;
}
