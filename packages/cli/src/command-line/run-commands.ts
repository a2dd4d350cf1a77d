/** The command line: finds the command, runs it, and turns errors into coded lines. */
import { readFileSync } from 'node:fs';
import { debuglog } from 'node:util';
import { ThutucError } from '@thutuc/legal-time/error';
import { CliError, usageError } from '../cli-error.js';
import { createTerminal, type OutputStream, type Terminal } from '../terminal/terminal.js';
import { printable } from '../terminal/printable.js';
import type { CliLanguage } from '../texts/language.js';
import type { Command } from './command.js';
import { commandHelp, generalHelp } from './help.js';
import {
  chosenLanguage,
  languageOption,
  loadHelpWords,
  loadLanguage,
  languagePackFor,
} from './languages.js';
import { parseArguments } from './parse.js';

const exitFailed = 1;
const exitUsage = 2;

/** The stack of an error that is a bug of ours, printed with NODE_DEBUG=thutuc. */
const debug = debuglog('thutuc');

/** What the command line runs in. */
export interface ThutucProcess {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs the command line and answers with the exit code: 0 done, 1 refused or failed, 2 wrong usage.
 *
 * Results go to `stdout`; an error is one line `error CODE: message` on `stderr`, in the language
 * of the command.
 */
export async function runCommands(
  commands: readonly Command[],
  args: readonly string[],
  { stdout, stderr, env }: ThutucProcess,
): Promise<number> {
  const terminal = createTerminal(stdout, stderr, env);
  try {
    return await dispatch(commands, args, terminal, env);
  } catch (error) {
    return await report(error, terminal, await languagePackFor(args, env));
  }
}

async function dispatch(
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
  env: ThutucProcess['env'],
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') {
    terminal.print(ownVersion());
    return 0;
  }
  const command = commands.find(({ definition }) => definition.name === name);
  if (command === undefined) {
    const general = args.filter((arg) => arg !== '--help' && arg !== 'help');
    const [first] = general;
    const lang = languageOption(first === undefined || !first.startsWith('--lang') ? [] : general);
    if (lang === undefined && first !== undefined)
      throw usageError('', ({ noCommand }) => noCommand(first));
    const words = await loadHelpWords(chosenLanguage(lang, env));
    terminal.print(generalHelp(commands, words, terminal.width));
    return args.length === 0 ? exitUsage : 0;
  }
  const { positionals, options, switches } = parseArguments(command.definition, rest);
  const chosen = chosenLanguage(options.lang, env);
  if (switches.has('help')) {
    const words = await loadHelpWords(chosen);
    terminal.print(commandHelp(command.definition, words, terminal.width));
    return 0;
  }
  const [language, work] = await Promise.all([loadLanguage(chosen), command.load()]);
  return work({ positionals, options, switches, language, terminal });
}

/** The version of the installed package. */
function ownVersion(): string {
  // From the source as from what is built of it, the manifest lies two folders up.
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function report(
  error: unknown,
  { printError, errorPaint }: Terminal,
  language: CliLanguage | undefined,
): Promise<number> {
  const known = error instanceof ThutucError;
  const code: string = known ? String(error.code) : 'INTERNAL';
  const { errorText } = await import('../texts/error-text.js');
  const message = await errorText(error, language);
  printError(`${errorPaint.bad(`error ${code}:`)} ${printable(message)}`);
  if (!known) debug('%s', error instanceof Error ? error.stack : error);
  return error instanceof CliError && error.code === 'USAGE' ? exitUsage : exitFailed;
}
