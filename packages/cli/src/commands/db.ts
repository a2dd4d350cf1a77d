/** `thutuc db`: migrates, checks, rebuilds, anchors, backs up and restores a store. */
import { existsSync } from 'node:fs';
import {
  compareWithAnchor,
  rebuildStore,
  verifyDocuments,
  verifyStore,
  type AuditProblem,
  type DocumentReport,
  type Store,
} from '@thutuc/core';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import {
  keptPlace,
  openKeptStore,
  openStore,
  parseStorePlace,
} from '../dossier-run/store-place.js';
import { readFileLines } from '../procedure-folder/files.js';
import { anchor, withAnchor, type Verified } from './anchor.js';
import { backup, restore } from './backup.js';
import { tableLines } from '../terminal/columns.js';
import type { CliLanguage } from '../texts/language.js';

const actions: Readonly<Record<string, (input: CommandInput) => Promise<number>>> = {
  migrate: migrateStore,
  verify: (input) => withStore(input, verify),
  rebuild: (input) => withStore(input, rebuild),
  anchor: (input) => withStore(input, anchor),
  backup,
  restore,
};

/** The actions that an option is for. */
const ownersOf: Readonly<Record<string, readonly string[]>> = {
  plan: ['migrate'],
  anchor: ['verify'],
  unproven: ['rebuild'],
  out: ['anchor', 'backup'],
  from: ['restore'],
  documents: ['backup', 'restore', 'verify'],
};

/** Does one of the actions; `verify` answers 1 where something is wrong. */
export async function db(input: CommandInput): Promise<number> {
  const [name = ''] = input.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw usageError('db', ({ noneOf }) => noneOf(name, Object.keys(actions)));
  for (const [option, owners] of Object.entries(ownersOf))
    if (!owners.includes(name) && (input.switches.has(option) || option in input.options))
      throw usageError('db', ({ goesWith }) => goesWith(`--${option}`, owners.join(', ')));
  return action(input);
}

async function withStore(
  input: CommandInput,
  action: (store: Store, input: CommandInput) => Promise<number>,
): Promise<number> {
  const store = await openKeptStore(input.options.store, 'db');
  try {
    return await action(store, input);
  } finally {
    await store.close();
  }
}

/** Makes the store, or brings it up to date; for an SQLite file, opening it is all of that. */
async function migrateStore(input: CommandInput): Promise<number> {
  const { language, options, switches, terminal } = input;
  const words = language.cli.store;
  const text = keptPlace(options.store, 'db');
  const place = parseStorePlace(text, 'db');
  if (place.kind !== 'postgres') {
    if (switches.has('plan')) throw usageError('db', ({ planOfPostgres }) => planOfPostgres);
    await (await openStore(text, 'db')).close();
    terminal.print(switches.has('json') ? JSON.stringify({ steps: [] }, null, 2) : words.upToDate);
    return 0;
  }
  const { migrate, migrationPlan } = await import('@thutuc/store-postgres');
  const isPlan = switches.has('plan');
  const { connectionString } = place;
  const steps = await (isPlan ? migrationPlan : migrate)({ connectionString });
  if (switches.has('json')) terminal.print(JSON.stringify({ steps }, null, 2));
  else if (steps.length === 0) terminal.print(words.upToDate);
  else if (!isPlan) terminal.print(words.steps(steps.length));
  else {
    const texts = steps.map(({ number, name, sql }) => `-- ${number} ${name}\n${sql.trim()}`);
    terminal.print([words.planned(steps.length), ...texts].join('\n\n'));
  }
  return 0;
}

async function verify(store: Store, input: CommandInput): Promise<number> {
  const { anchor: path } = input.options;
  const found = await verifyStore(store, { onProgress: progressOn(input) });
  const compared =
    path === undefined ? undefined : await compareWithAnchor(store, readFileLines(path));
  const report = compared === undefined ? found : withAnchor(found, compared);
  input.terminal.showStatus('');
  const documents = await documentsOf(store, input);
  if (input.switches.has('json')) {
    input.terminal.print(JSON.stringify({ ...report, ...(documents && { documents }) }, null, 2));
  } else {
    const lines = [...auditLines(report, input), ...documentLines(documents, input)];
    input.terminal.print(lines.join('\n'));
  }
  const isSound = documents === undefined || documents.problems.length === 0;
  return report.problemCount === 0 && isSound ? 0 : 1;
}

/** What is found of the bytes of documents, where their folder is named. */
async function documentsOf(
  store: Store,
  { options: { documents: path } }: CommandInput,
): Promise<DocumentReport | undefined> {
  if (path === undefined) return undefined;
  if (!existsSync(path))
    throw new CliError('FILE_UNREADABLE', (words) => words.noFolder(path), { path });
  const { openBlobFolder } = await import('@thutuc/blob-folder');
  return verifyDocuments(store, openBlobFolder({ path }));
}

function documentLines(
  report: DocumentReport | undefined,
  { language, terminal: { paint, width } }: CommandInput,
): string[] {
  if (report === undefined) return [];
  const words = language.cli.store;
  const { documents, problems, orphans } = report;
  const heads = words.documentHeads.map((head) => ({ head }));
  const rows = [
    ...problems.map(({ dossier, code, document }) => [dossier, code, document]),
    ...orphans.map(({ dossier = '?', dossierHash, name }) => [
      dossier,
      'ORPHANED',
      `${dossierHash}/${name}`,
    ]),
  ];
  const checked = words.documentsChecked(documents);
  if (rows.length === 0) return [checked, paint.good(words.documentsSound)];
  return [checked, ...tableLines(heads, rows, width, paint.dim)];
}

function auditLines(report: Verified, { language, terminal }: CommandInput): string[] {
  const { dossiers, events, problemCount, problems, outdated } = report;
  const { width, paint } = terminal;
  const words = language.cli.store;
  const checked = [words.checked(dossiers, events)];
  if (outdated > 0) checked.push(words.outdated(outdated));
  if (report.anchor !== undefined) checked.push(words.compared(report.anchor));
  if (problemCount === 0) return [...checked, paint.good(words.sound)];
  const rows = problems.map((problem) => [
    problem.dossier ?? '–',
    problem.code,
    problemText(problem, language),
  ]);
  const heads = words.problemHeads.map((head) => ({ head }));
  return [
    ...checked,
    paint.bad(words.problems(problemCount, problems.length)),
    ...tableLines(heads, rows, width, paint.dim),
  ];
}

/** A finding in words; in English its message, which says more. */
function problemText({ code, message }: AuditProblem, { tag, cli }: CliLanguage): string {
  return tag === 'en' ? message : cli.audit[code];
}

async function rebuild(store: Store, input: CommandInput): Promise<number> {
  const report = await rebuildStore(store, {
    onProgress: progressOn(input),
    unproven: input.switches.has('unproven'),
  });
  const { language, switches, terminal } = input;
  terminal.showStatus('');
  const { dossiers, events } = report;
  terminal.print(
    switches.has('json')
      ? JSON.stringify(report, null, 2)
      : language.cli.store.rebuilt(dossiers, events),
  );
  return 0;
}

/** Dossiers between two states of the progress. */
const progressStep = 100;

function progressOn({ language, terminal }: CommandInput): (dossiers: number) => void {
  const { soFar } = language.cli.store;
  return (dossiers) => {
    if (dossiers % progressStep === 0) terminal.showStatus(soFar(dossiers));
  };
}
