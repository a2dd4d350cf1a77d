/** `thutuc act`: one command on one dossier, carried out now. */
import { randomUUID } from 'node:crypto';
import type { CommandEnvelopeInput, CommandReceipt, Dossier } from '@thutuc/core';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { jsonFault } from '../procedure-folder/json-fault.js';
import { openDutyRows, workRows } from '../report/rows.js';
import { tableLines } from '../terminal/columns.js';
import type { ErrorWords } from '../texts/errors.js';

/** Carries the command out; what the engine refuses ends with its code. */
export async function act(input: CommandInput): Promise<number> {
  const { store: place, folder, ...rest } = input.options;
  if (folder === undefined) throw usageError('act', ({ missing }) => missing(['--folder']));
  const envelope = envelopeOf(input.positionals, rest);
  const store = await openKeptStore(place, 'act');
  try {
    const engine = await openEngine(store, folder, {
      foreignCalendar: input.switches.has('foreign-calendar'),
    });
    // What the command holds is checked by the engine, which takes any value.
    const receipt = await engine.execute(envelope as unknown as CommandEnvelopeInput);
    const dossier = await engine.readOffRecord(receipt.dossier);
    print(input, envelope.command.type, receipt, dossier);
    return 0;
  } finally {
    await store.close();
  }
}

interface Envelope {
  readonly command: { readonly type: string };
}

function envelopeOf(
  [dossier = '', text = '']: readonly string[],
  { actor, id = randomUUID(), version, effective }: CommandInput['options'],
): Envelope {
  if (actor === undefined) throw usageError('act', ({ missing }) => missing(['--actor']));
  return {
    command: commandOf(text),
    ...{ id, dossier, actor },
    ...(version === undefined ? {} : { expectedVersion: Number(version) }),
    ...(effective === undefined ? {} : { effectiveAt: effective }),
  };
}

/** A command as JSON, or by its name alone where it takes nothing else. */
function commandOf(text: string): Envelope['command'] {
  if (/^[A-Za-z]+$/.test(text)) return { type: text };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'type' in value)
      return value as Envelope['command'];
  } catch (cause) {
    const fault = jsonFault(cause, text);
    const message = (words: ErrorWords) => words.commandNotJson(fault);
    throw new CliError('COMMANDS_INVALID', message, { text }, { cause });
  }
  throw new CliError('COMMANDS_INVALID', (words) => words.commandForm, { text });
}

function print(
  { language, switches, terminal }: CommandInput,
  type: string,
  receipt: CommandReceipt,
  dossier: Dossier | undefined,
): void {
  const open = dossier === undefined ? [] : openDutyRows(dossier);
  if (switches.has('json')) {
    terminal.print(JSON.stringify({ receipt, open }, null, 2));
    return;
  }
  const { width, paint } = terminal;
  const words = language.cli.act;
  const said = (receipt.duplicate ? words.again : words.done)(type, receipt.dossier, receipt.last);
  const heads = language.cli.lists.workHeads.map((head) => ({ head }));
  const table = tableLines(heads, workRows(open, VIETNAM_ZONE, language), width, paint.dim);
  terminal.print(
    [paint.good(said), ...(open.length === 0 ? [] : [words.open, ...table])].join('\n'),
  );
}
