/** Bench `back`: an undo and a reopening of a dossier with a thousand events, on a SQLite file. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, createEngine, type CommandEnvelopeInput } from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { plainCalendar, returningPermit } from '@thutuc/testing';
import type { Bench, Figure } from '../bench.js';

const events = 1000;
const reasons = 'r';
const basis = [{ act: 'Ruling 12/2025', status: 'internal' as const }];
const reopening = { type: 'reopen', to: 'check', cause: 'court', basis, reasons } as const;

/** Ends what was opened, last things first. */
const closing: (() => Promise<unknown>)[] = [];

type Command = CommandEnvelopeInput['command'];

/** An office in which one clerk works, and the only dossier that the figure is about. */
function openOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-back-'));
  closing.push(() => rm(folder, { recursive: true }));
  const store = openSqliteStore({ path: join(folder, 'dossiers.db') });
  closing.push(() => store.close());
  let [salts, commands] = [0, 0];
  const engine = createEngine({
    store,
    procedures: [returningPermit()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['U-1', 'U-3'].map((code) => ({ code, name: { en: code } })),
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
        { id: 'minh', name: 'Minh', memberships: [{ unit: 'U-1', role: 'head' }] },
        { id: 'thanh', name: 'Thanh', memberships: [{ unit: 'U-1', role: 'inspector' }] },
      ],
    }),
    adminRoles: { annulment: [{ unit: 'U-1', role: 'inspector' }] },
    clock: { now: () => parseInstant('2025-01-07T09:00+07:00'), isVirtual: true },
    salt: () => `a salt that is not secret ${(salts += 1)}`,
    idPrefixes: 'any',
  });
  const send = (actor: string, command: Command) =>
    engine.execute({ id: `c-${(commands += 1)}`, dossier: 'D-1', actor, command });
  /** How long a command takes, in milliseconds. */
  const timed = async (actor: string, command: Command): Promise<number> => {
    const start = performance.now();
    await send(actor, command);
    return performance.now() - start;
  };
  const prepare = async (): Promise<void> => {
    const data = { area: 80 };
    await send('hanh', { type: 'submit', procedure: 'permit', data });
    await send('lan', { type: 'accept' });
    for (let i = 2; i < events; i += 2) {
      await send('lan', { type: 'claim', step: 'check' });
      await send('lan', { type: 'release', step: 'check' });
    }
  };
  return { send, timed, prepare };
}

const milliseconds = { unit: 'ms', measure: 'amount', clock: 'wall', others: {} } as const;
const mostMs = 50;

async function undoing(): Promise<Figure> {
  const { send, timed, prepare } = openOffice();
  await prepare();
  const ours = async (): Promise<number> => {
    const data = { fee: 5 };
    await send('lan', { type: 'complete', step: 'check', outcome: 'fit', data });
    return timed('lan', { type: 'undo' });
  };
  return { ...milliseconds, name: 'undo', ours, target: mostMs };
}

async function reopenings(): Promise<Figure> {
  const { send, timed, prepare } = openOffice();
  await prepare();
  await send('lan', { type: 'complete', step: 'check', outcome: 'unfit', data: {} });
  let event = events + 1;
  const ours = async (): Promise<number> => {
    const taken = await timed('minh', reopening);
    // It is closed again for the next one.
    await send('thanh', { type: 'annul', event: (event += 1), reasons });
    event += 1;
    return taken;
  };
  return { ...milliseconds, name: 'reopen', ours, target: mostMs };
}

const bench: Bench = {
  title:
    'A dossier with a thousand events on one SQLite file: its last act undone, and its decision ' +
    'set aside and the dossier reopened, each from the request to what is on disk. Against the 50 ' +
    'ms that were asked for.',
  peers: {},
  figures: async () => [await undoing(), await reopenings()],
  close: async () => {
    for (const end of closing.reverse()) await end();
  },
};

export default bench;
