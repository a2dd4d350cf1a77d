/** `thutuc interrupt`: what interrupted the working of offices is declared, and dossiers follow. */
import {
  createDirectory,
  type Engine,
  type InterruptionPlan,
  type InterruptionRequest,
} from '@thutuc/core';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { readJsonFile } from '../procedure-folder/files.js';
import { loadDirectoryFile } from '../procedure-folder/load.js';
import { tableLines } from '../terminal/columns.js';
import { printableLine } from '../terminal/printable.js';

/** Answers 0 where every dossier that is touched can follow, or follows, and 1 where some stay. */
export async function interrupt(input: CommandInput): Promise<number> {
  const { options, switches } = input;
  const ask = requestOf(input);
  const directory = createDirectory(loadDirectoryFile(options.folder));
  const grants = await directory.grantsOf(options.actor ?? '');
  const store = await openKeptStore(options.store, 'interrupt');
  try {
    const engine = await openEngine(store, options.folder, {
      // Whoever has the command line has the store: who it is, the directory must know.
      adminRoles: { interruption: grants },
      foreignCalendar: switches.has('foreign-calendar'),
    });
    const plan = await ask(engine);
    print(input, plan);
    return plan.stays.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

type Ask = (engine: Engine) => Promise<InterruptionPlan>;

function requestOf({ options, switches, language }: CommandInput): Ask {
  const { folder, actor, declare, end, to } = options;
  const absent = [
    ...(folder === undefined ? ['--folder'] : []),
    ...(actor === undefined ? ['--actor'] : []),
    ...(declare === undefined && end === undefined ? ['--declare'] : []),
    ...(end !== undefined && to === undefined ? ['--to'] : []),
  ];
  if (absent.length > 0) throw usageError('interrupt', ({ missing }) => missing(absent));
  if (declare !== undefined && end !== undefined) {
    throw usageError('interrupt', ({ notTogether }) => notTogether('--declare', '--end'));
  }
  const how = {
    dryRun: switches.has('dry-run'),
    consequencesStand: switches.has('consequences-stand'),
    language,
  };
  if (declare === undefined) {
    const ended = { actor: actor ?? '', id: end ?? '', to: to ?? '' };
    return (engine) => engine.endInterruption(ended, how);
  }
  // The engine says what is wrong with it.
  const given = readJsonFile(declare) as Omit<InterruptionRequest, 'actor'>;
  return (engine) => engine.declareInterruption({ ...given, actor: actor ?? '' }, how);
}

function print({ language, switches, terminal }: CommandInput, plan: InterruptionPlan): void {
  if (switches.has('json')) {
    terminal.print(JSON.stringify(plan, null, 2));
    return;
  }
  const { interruption, touched, toAnnul, stays } = plan;
  const words = language.cli.interruption;
  const say = switches.has('dry-run') ? words.planned : words.done;
  const rows = touched.map(({ dossier, dates, standsStill }) => [
    printableLine(dossier),
    [
      ...dates.map(({ from, to }) => `${from} → ${to}`),
      ...(standsStill ? [words.standsStill] : []),
    ].join(', '),
  ]);
  const carried = toAnnul.map(({ dossier, event, activation }) => [
    printableLine(dossier),
    String(event),
    activation,
  ]);
  const staying = stays.map(({ dossier, reasons }) => [
    printableLine(dossier),
    reasons.map(({ text }) => printableLine(text)).join(' '),
  ]);
  const table = (heads: readonly string[], lines: readonly (readonly string[])[]): string[] => {
    const { width, paint } = terminal;
    const columns = heads.map((head) => ({ head }));
    return lines.length === 0 ? [] : ['', ...tableLines(columns, lines, width, paint.dim)];
  };
  terminal.print(
    [
      say(touched.length, interruption.id),
      ...table(words.heads, rows),
      ...(carried.length === 0 ? [] : ['', words.toAnnul(carried.length)]),
      ...table(words.annulHeads, carried),
      ...(stays.length === 0 ? [] : ['', words.stay(stays.length)]),
      ...table(words.stayHeads, staying),
    ].join('\n'),
  );
}
