/** Bench `transfer`: the open dossiers of a unit, planned and transferred, on both stores. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDirectory,
  createEngine,
  parseProcedure,
  sketchProcedure,
  type Engine,
  type Store,
} from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openPostgresStore } from '@thutuc/store-postgres';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { startServer } from '@thutuc/test-postgres';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench, Figure } from '../bench.js';

const dossiers = 2000;
/** How many people submit at one time. */
const callers = 128;
const name = (text: string) => ({ en: text });

const sketch = sketchProcedure({
  id: 'certified-copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'Decree 23/2015/NĐ-CP', article: '7' },
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const { unit: _, ...office } = sketch.parties.office;
const procedure = parseProcedure({
  ...sketch,
  parties: { ...sketch.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
});

/** Ends what was opened, last things first. */
const closing: (() => Promise<unknown>)[] = [];

/** An engine on a store with open dossiers, all of one unit. */
async function openOffices(store: Store, size: number): Promise<Engine> {
  closing.push(() => store.close());
  let salts = 0;
  const engine = createEngine({
    store,
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['D1', 'C1'].map((code) => ({ code, name: name(code) })),
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'D1', role: 'clerk' }] },
        { id: 'tan', name: 'Tan', memberships: [{ unit: 'P', role: 'admin' }] },
      ],
    }),
    adminRoles: { transfer: [{ unit: 'P', role: 'admin' }] },
    clock: { now: () => parseInstant('2025-07-01T09:00+07:00'), isVirtual: true },
    salt: () => `a salt that is not secret ${(salts += 1)}`,
    idPrefixes: 'any',
  });
  const open = async (dossier: string): Promise<void> => {
    const parties = { office: 'D1' };
    await engine.execute({
      ...{ id: 'submit', dossier, actor: 'hanh' },
      command: { type: 'submit', procedure: 'certified-copy', parties },
    });
    await engine.execute({ id: 'accept', dossier, actor: 'lan', command: { type: 'accept' } });
  };
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < size) await open(`D-${(next += 1)}`);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return engine;
}

/** The two figures of a store. */
async function figuresOf(
  kind: string,
  store: Store,
  size: number,
  perSecond: number,
): Promise<Figure[]> {
  const engine = await openOffices(store, size);
  let [from, unit] = ['D1', 'C1'];
  const request = () => ({ actor: 'tan', from, to: { unit }, reasons: 'r' });
  const rate = { unit: 'dossiers/s', measure: 'rate', clock: 'wall', others: {} } as const;
  const all = (count: number): number => {
    if (count !== size) throw new Error(`${count} dossiers of ${size}.`);
    return count;
  };
  return [
    {
      ...rate,
      name: `planned-${kind}`,
      ours: async () => all((await engine.planTransfer(request())).transfers.length),
      target: 10_000,
    },
    {
      ...rate,
      name: `transferred-${kind}`,
      ours: async () => {
        const { transfers } = await engine.transferDossiers(request());
        [from, unit] = [unit, from];
        return all(transfers.length);
      },
      target: perSecond,
    },
  ];
}

function openFile(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-transfer-'));
  closing.push(() => rm(folder, { recursive: true }));
  return openSqliteStore({ path: join(folder, 'dossiers.db') });
}

async function openServer(): Promise<Store> {
  const server = await startServer();
  closing.push(() => server.stop());
  return openPostgresStore({ connectionString: server.connectionString });
}

const bench: Bench = {
  title:
    'Two thousand open dossiers of a unit, or as many as `--size` says: planned, where each is read ' +
    'and its transfer decided, and carried out, each by a command of its own. Against what was ' +
    'asked for: 100,000 planned in 10 s; 2,000 a second transferred on PostgreSQL with `fsync` on, ' +
    'client and server on the same machine, and 2,000 in 10 s on one SQLite file.',
  peers: {},
  figures: async (_, size = dossiers) => [
    ...(await figuresOf('sqlite', openFile(), size, 200)),
    ...(await figuresOf('postgres', await openServer(), size, 2000)),
  ],
  close: async () => {
    for (const end of closing.reverse()) await end();
  },
};

export default bench;
