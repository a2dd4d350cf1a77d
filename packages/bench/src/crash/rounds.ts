/** Kills children in the middle of their work, again and again, and audits what is left. */
import { rebuildStore, verifyStore, type Store } from '@thutuc/core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createPermitEngine, permitStart } from '../stores/permit-desk.js';
import { openStoreAt } from './open-store.js';
import { readLines, type Line } from './protocol.js';

/** What the rounds led to. */
export interface CrashReport {
  readonly rounds: number;
  /** Commands that a child was told to be carried out. */
  readonly acknowledged: number;
  /** Acknowledged commands that are gone, messages never delivered, timers never fired. */
  readonly lost: number;
  /** Commands in the log twice, timers fired twice. */
  readonly doubled: number;
  /** Dossiers whose chain or rows do not verify, or are not rebuilt from the log as they were. */
  readonly broken: number;
}

const child = fileURLToPath(new URL('child.ts', import.meta.url));
const yearMs = 366 * 24 * 3_600_000;

/** Runs rounds on a store by its place, which is new. */
export async function runRounds(place: string, rounds: number): Promise<CrashReport> {
  const lines: Line[] = [];
  for (let round = 0; round < rounds; round += 1) lines.push(...(await killAmidWork(place, round)));
  return audit(place, rounds, lines);
}

/** Lets a child acknowledge some commands, then kills it at an instant of no meaning to it. */
async function killAmidWork(place: string, round: number): Promise<Line[]> {
  const worker = spawn(
    process.execPath,
    ['--conditions=@thutuc/source', '--import', 'tsx', child, place, String(round)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const enough = 20 + Math.floor(Math.random() * 40);
  let output = '';
  let isDoomed = false;
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (isDoomed || output.split('"acknowledged"').length <= enough) return;
    isDoomed = true;
    setTimeout(() => worker.kill('SIGKILL'), Math.random() * 20);
  });
  const [code] = (await once(worker, 'close')) as [number | null];
  if (code !== null) throw new Error(`The child of round ${round} ended by itself with ${code}.`);
  return readLines(output);
}

async function audit(place: string, rounds: number, lines: readonly Line[]): Promise<CrashReport> {
  const store = await openStoreAt(place);
  try {
    const acknowledged = lines.flatMap((line) => (line.kind === 'acknowledged' ? [line] : []));
    const delivered = new Set(
      lines.flatMap((line) => (line.kind === 'delivered' ? [line.message] : [])),
    );
    for (const key of await drain(store)) delivered.add(key);
    const log = await readCommands(store);
    const lostCommands = acknowledged.filter(({ command }) => !log.commands.has(command));
    const lostMessages = acknowledged
      .flatMap(({ messages }) => messages)
      .filter((key) => !delivered.has(key));
    const { problems } = await verifyStore(store);
    const changed = await dropAndRebuild(store);
    return {
      rounds,
      acknowledged: acknowledged.length,
      lost: lostCommands.length + lostMessages.length + log.timersDue,
      doubled: log.doubled,
      broken: new Set([...problems.map(({ dossier }) => dossier), ...changed]).size,
    };
  } finally {
    await store.close();
  }
}

/** Fires and delivers what is left; gives the keys of the messages. */
async function drain(store: Store): Promise<string[]> {
  const now = permitStart + yearMs;
  await createPermitEngine(store, () => now).fireTimers();
  const lease = { worker: 'drain', now, until: now + 1, limit: 1000 };
  const keys: string[] = [];
  for (;;) {
    const messages = await store.claimOutbox(lease);
    if (messages.length === 0) return keys;
    for (const { key } of messages) {
      keys.push(key);
      await store.settleOutbox(key, 'drain');
    }
  }
}

/** Empties all derived rows and rebuilds them; gives the dossiers that come back otherwise. */
async function dropAndRebuild(store: Store): Promise<string[]> {
  const before = new Map<string, string>();
  for (const dossier of await allDossiers(store)) {
    const derived = (await store.readStored(dossier))?.derived;
    if (derived === undefined) continue;
    before.set(dossier, JSON.stringify(derived));
    const row = { ...derived.row, code: null, lifecycle: 'archived', dueAt: 0 } as const;
    const snapshot = { body: '{}', personal: null };
    await store.replaceDerived({ row, snapshot, workItems: [], timers: [] });
  }
  await rebuildStore(store);
  const changed: string[] = [];
  for (const [dossier, text] of before)
    if (JSON.stringify((await store.readStored(dossier))?.derived) !== text) changed.push(dossier);
  return changed;
}

async function allDossiers(store: Store): Promise<string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await store.listLogs({ limit: 1000, ...(after !== undefined && { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** What the logs say: each command once, each timer fired once, and none still due. */
async function readCommands(
  store: Store,
): Promise<{ commands: ReadonlySet<string>; doubled: number; timersDue: number }> {
  const engine = createPermitEngine(store, () => permitStart + yearMs);
  const commands = new Set<string>();
  let doubled = 0;
  let timersDue = 0;
  for (const dossier of await allDossiers(store)) {
    const stored = await store.readStored(dossier);
    const ids = stored?.commands.map(({ id }) => id) ?? [];
    const fired = (await engine.readLog(dossier)).flatMap(({ payload }) =>
      payload.type === 'timerFired' ? [`${payload.activation} ${payload.timer}`] : [],
    );
    doubled += ids.filter((id) => commands.has(id)).length + fired.length - new Set(fired).size;
    for (const id of ids) commands.add(id);
    timersDue += stored?.derived?.timers.filter(({ at }) => at <= permitStart + yearMs).length ?? 0;
  }
  return { commands, doubled, timersDue };
}
