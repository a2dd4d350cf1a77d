/** `thutuc diff`: what a new version of a procedure changes, in words. */
import { textIn } from '@thutuc/legal-time';
import { diffProcedures, type Procedure, type ProcedureChange } from '@thutuc/core/procedure';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedures, rulesBeside } from '../procedure-folder/load.js';
import { printableLine } from '../terminal/printable.js';
import { wrap } from '../terminal/columns.js';
import type { Paint } from '../terminal/terminal.js';

/** Prints the changes from the first procedure to the second; 0 also where there are some. */
export function diff(input: CommandInput): Promise<number> {
  const { positionals, switches, language, terminal } = input;
  const [a = '', b = ''] = positionals;
  const [before] = loadProcedures(a);
  const [after] = loadProcedures(b);
  const rules = [rulesBeside(b), rulesBeside(a)];
  const ruleName = (id: string) => rules.find(({ ids }) => ids.includes(id))?.get(id).name;
  const changes = diffProcedures(before, after, language, ruleName);
  if (switches.has('json')) {
    terminal.print(JSON.stringify(changes, null, 2));
    return Promise.resolve(0);
  }
  const words = language.cli.diff;
  const { paint, width } = terminal;
  const versions = `${nameOf(before)} → ${nameOf(after)}`;
  terminal.print(
    `${paint.bold(printableLine(textIn(after.name, language)))}  ${paint.dim(versions)}\n`,
  );
  for (const change of changes) terminal.print(changeLines(change, width, paint));
  terminal.print(changes.length === 0 ? words.same : `\n${words.count(changes.length)}`);
  return Promise.resolve(0);
}

function nameOf({ id, version }: Procedure): string {
  return `${id} ${version}`;
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function changeLines({ kind, text }: ProcedureChange, width: number, paint: Paint): string {
  const paints = { added: paint.good, removed: paint.bad, changed: paint.notice };
  const lines = wrap(printableLine(`${signs[kind]} ${text}`), width, '  ');
  return lines.map(paints[kind]).join('\n');
}
