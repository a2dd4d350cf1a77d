/** `thutuc reopen`: decided dossiers are opened again, also under a new version, by a plan. */
import { createDirectory, type ReopeningPlan, type ReopeningRequest } from '@thutuc/core';
import { z } from 'zod';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { readJsonFile } from '../procedure-folder/files.js';
import { loadDirectoryFile } from '../procedure-folder/load.js';
import { tableLines } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';

/** Answers 0 where every dossier can be reopened, or is, and 1 where some stay decided. */
export async function reopen(input: CommandInput): Promise<number> {
  const { options, switches } = input;
  const request = requestOf(input);
  const directory = createDirectory(loadDirectoryFile(options.folder));
  const grants = await directory.grantsOf(request.migration?.actor ?? request.actor);
  const store = await openKeptStore(options.store, 'reopen');
  try {
    const engine = await openEngine(store, options.folder, {
      // Who reopens, the procedure says; who moves to another version, the command line does.
      adminRoles: request.migration === undefined ? {} : { migration: grants },
      foreignCalendar: switches.has('foreign-calendar'),
    });
    const plan = switches.has('dry-run')
      ? await engine.planReopening(request)
      : await engine.reopenDossiers(request);
    print(input, plan);
    return plan.stays.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** The shape of the file; the engine says what is wrong within it. */
const requestSchema = z.strictObject({
  dossiers: z.array(z.string().min(1)).optional(),
  to: z.string(),
  cause: z.enum(['appeal', 'error', 'court']),
  basis: z.array(z.custom<ReopeningRequest['basis'][number]>()),
  reasons: z.string(),
  migration: z.custom<ReopeningRequest['migration']>().optional(),
});

function requestOf({ positionals, options }: CommandInput): ReopeningRequest {
  const { folder, actor, request: path } = options;
  if (folder === undefined || actor === undefined || path === undefined) {
    const absent = Object.entries({ folder, actor, request: path }).flatMap(([name, value]) =>
      value === undefined ? [`--${name}`] : [],
    );
    throw usageError('reopen', ({ missing }) => missing(absent));
  }
  const parsed = requestSchema.safeParse(readJsonFile(path));
  const all = [...positionals, ...(parsed.data?.dossiers ?? [])];
  if (parsed.data === undefined || all.length === 0) {
    throw new CliError('REOPENING_INVALID', ({ reopeningForm }) => reopeningForm(path), { path });
  }
  const { migration, ...given } = parsed.data;
  return { ...given, ...(migration && { migration }), actor, dossiers: all };
}

function print(
  { language, switches, terminal }: CommandInput,
  { reopenings, stays }: ReopeningPlan,
): void {
  if (switches.has('json')) {
    terminal.print(JSON.stringify({ reopenings, stays }, null, 2));
    return;
  }
  const words = language.cli.reopening;
  const say = switches.has('dry-run') ? words.planned : words.done;
  const rows = reopenings.map(({ dossier, version, activations, due, movesIntoPast }) => [
    printableLine(dossier),
    version,
    activations.map(printableLine).join(', '),
    due ?? '',
    movesIntoPast.map(({ activation, timer }) => `${activation} ${timer}`).join(', '),
  ]);
  const staying = stays.map(({ dossier, text }) => [printableLine(dossier), printableLine(text)]);
  const table = (heads: readonly string[], lines: readonly (readonly string[])[]): string[] => {
    const { width, paint } = terminal;
    const columns = heads.map((head) => ({ head }));
    return lines.length === 0 ? [] : ['', ...tableLines(columns, lines, width, paint.dim)];
  };
  terminal.print(
    [
      say(reopenings.length),
      ...table(words.heads, rows),
      ...(stays.length === 0 ? [] : ['', words.stay(stays.length)]),
      ...table(words.stayHeads, staying),
    ].join('\n'),
  );
}
