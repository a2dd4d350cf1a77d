/** `thutuc transfer`: the open dossiers of a unit go to those that came after it, by a plan. */
import { createDirectory, type TransferPlan, type TransferRequest } from '@thutuc/core';
import { z } from 'zod';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { readJsonFile } from '../procedure-folder/files.js';
import { loadDirectoryFile } from '../procedure-folder/load.js';
import { tableLines } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';

/** Answers 0 where every dossier of the unit can go, or has gone, and 1 where some stay. */
export async function transfer(input: CommandInput): Promise<number> {
  const { options, switches, language } = input;
  const request = { ...requestOf(options), language };
  const directory = createDirectory(loadDirectoryFile(options.folder));
  const grants = await directory.grantsOf(request.actor);
  const store = await openKeptStore(options.store, 'transfer');
  try {
    const engine = await openEngine(store, options.folder, {
      // Whoever has the command line has the store: who it is, the directory must know.
      adminRoles: { transfer: grants },
      foreignCalendar: switches.has('foreign-calendar'),
    });
    const dryRun = switches.has('dry-run');
    const plan = await engine.transferDossiers(request, { dryRun });
    print(input, request.from, plan);
    return plan.stays.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

const needed = ['folder', 'actor', 'from', 'reasons'] as const;

function requestOf(options: CommandInput['options']): TransferRequest {
  const absent = needed.filter((name) => options[name] === undefined);
  if (absent.length > 0) {
    throw usageError('transfer', ({ missing }) => missing(absent.map((name) => `--${name}`)));
  }
  const { actor = '', from = '', to, divide, on, procedure, reasons = '' } = options;
  if (to !== undefined && divide !== undefined) {
    throw usageError('transfer', ({ notTogether }) => notTogether('--to', '--divide'));
  }
  return {
    actor,
    from,
    reasons,
    ...(to !== undefined && { to: { unit: to } }),
    ...(divide !== undefined && { to: divisionOf(divide) }),
    ...(on !== undefined && { on }),
    ...(procedure !== undefined && { procedure }),
  };
}

const divisionSchema = z.strictObject({
  field: z.string().min(1).max(64),
  units: z.record(z.string(), z.string().min(1).max(64)),
});

/** By which data field the dossiers are divided, from a file. */
function divisionOf(path: string): z.infer<typeof divisionSchema> {
  const parsed = divisionSchema.safeParse(readJsonFile(path));
  if (parsed.success) return parsed.data;
  throw new CliError('DIVISION_INVALID', ({ divisionForm }) => divisionForm(path), { path });
}

function print(
  { language, switches, terminal }: CommandInput,
  unit: string,
  { transfers, stays }: TransferPlan,
): void {
  if (switches.has('json')) {
    terminal.print(JSON.stringify({ transfers, stays }, null, 2));
    return;
  }
  const words = language.cli.transfer;
  const say = switches.has('dry-run') ? words.planned : words.done;
  const rows = transfers.map(({ dossier, to, activations, freed, dates }) => [
    printableLine(dossier),
    printableLine(to),
    activations.join(', '),
    freed.join(', '),
    dates.map(({ from: was, to: is }) => `${was} → ${is}`).join(', '),
  ]);
  const staying = stays.map(({ dossier, reasons }) => [
    printableLine(dossier),
    reasons.map(({ text }) => printableLine(text)).join(' '),
  ]);
  const { width, paint } = terminal;
  const table = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
    lines.length === 0
      ? []
      : [
          '',
          ...tableLines(
            heads.map((head) => ({ head })),
            lines,
            width,
            paint.dim,
          ),
        ];
  terminal.print(
    [
      say(transfers.length, unit),
      ...table(words.heads, rows),
      ...(stays.length === 0 ? [] : ['', words.stay(stays.length)]),
      ...table(words.stayHeads, staying),
    ].join('\n'),
  );
}
