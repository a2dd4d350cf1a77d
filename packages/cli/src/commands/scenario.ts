/** `thutuc scenario init`: a scenario of a procedure, with questions that the office answers. */
import { draftScenario } from '@thutuc/simulation';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { writeNewFile } from '../procedure-folder/files.js';

/** Drafts a scenario of the first procedure of a folder. */
export function scenario(input: CommandInput): Promise<number> {
  const { positionals, options, language, terminal } = input;
  const [action = '', path = ''] = positionals;
  if (action !== 'init') throw usageError('scenario', ({ noneOf }) => noneOf(action, ['init']));
  const { start, out } = options;
  if (start !== undefined && Number.isNaN(Date.parse(start)))
    throw usageError('scenario', ({ takesInstant }) => takesInstant('--start', start));
  const [procedure] = loadProcedures(path);
  const draft = draftScenario(procedure, { language, ...(start === undefined ? {} : { start }) });
  const text = JSON.stringify(draft, null, 2);
  if (out === undefined) {
    terminal.print(text);
    return Promise.resolve(0);
  }
  writeNewFile(out, `${text}\n`);
  const { drafted } = language.cli.simulation;
  terminal.print(drafted(out, text.split('"?":').length - 1));
  return Promise.resolve(0);
}
