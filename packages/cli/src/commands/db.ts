/** `thutuc db`: migrates a store, checks it against its logs, rebuilds it from them. */
import { rebuildStore, verifyStore, type AuditReport, type Store } from '@thutuc/core';
import { type CommandInput, usageError } from '../command-line/index.js';
import { keptPlace, openKeptStore, openStore, parseStorePlace } from '../dossier-run/index.js';
import { tableLines } from '../terminal/index.js';
import { storeWords } from '../texts/store.js';

const actions: Readonly<Record<string, (input: CommandInput) => Promise<number>>> = {
  migrate: migrateStore,
  verify: (input) => withStore(input, verify),
  rebuild: (input) => withStore(input, rebuild),
};

/** Does one of the actions; `verify` answers 1 where something is wrong. */
export async function db(input: CommandInput): Promise<number> {
  const [name = ''] = input.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw usageError('db', `"${name}" is none of ${Object.keys(actions).join(', ')}`);
  if (input.switches.has('plan') && name !== 'migrate')
    throw usageError('db', '--plan belongs to migrate');
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
  const words = storeWords[language];
  const text = keptPlace(options.store, 'db');
  const place = parseStorePlace(text, 'db');
  if (place.kind !== 'postgres') {
    if (switches.has('plan')) throw usageError('db', '--plan is for PostgreSQL');
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
  const report = await verifyStore(store, { onProgress: progressOn(input) });
  input.terminal.showStatus('');
  if (input.switches.has('json')) input.terminal.print(JSON.stringify(report, null, 2));
  else input.terminal.print(auditLines(report, input).join('\n'));
  return report.problemCount === 0 ? 0 : 1;
}

function auditLines(report: AuditReport, { language, terminal }: CommandInput): string[] {
  const { dossiers, events, problemCount, problems, outdated } = report;
  const { width, paint } = terminal;
  const words = storeWords[language];
  const checked = [words.checked(dossiers, events)];
  if (outdated > 0) checked.push(words.outdated(outdated));
  if (problemCount === 0) return [...checked, paint.good(words.sound)];
  const rows = problems.map(({ dossier, code, message }) => [dossier ?? '–', code, message]);
  const heads = words.problemHeads.map((head) => ({ head }));
  return [
    ...checked,
    paint.bad(words.problems(problemCount, problems.length)),
    ...tableLines(heads, rows, width, paint.dim),
  ];
}

async function rebuild(store: Store, input: CommandInput): Promise<number> {
  const report = await rebuildStore(store, progressOn(input));
  const { language, switches, terminal } = input;
  terminal.showStatus('');
  const { dossiers, events } = report;
  terminal.print(
    switches.has('json')
      ? JSON.stringify(report, null, 2)
      : storeWords[language].rebuilt(dossiers, events),
  );
  return 0;
}

/** Dossiers between two states of the progress. */
const progressStep = 100;

function progressOn({ language, terminal }: CommandInput): (dossiers: number) => void {
  const { soFar } = storeWords[language];
  return (dossiers) => {
    if (dossiers % progressStep === 0) terminal.showStatus(soFar(dossiers));
  };
}
