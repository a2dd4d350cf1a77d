/** Bench `interruption`: open dossiers that follow an outage, planned and done, on SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDirectory,
  createEngine,
  parseProcedure,
  sketchProcedure,
  type Engine,
  type InterruptionRequest,
} from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore, type SqliteStore } from '@thutuc/store-sqlite';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench } from '../bench.js';

const dossiers = 2000;
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

let folder: string | undefined;
let store: SqliteStore | undefined;

/** An engine on a store with open dossiers. */
async function openOffices(): Promise<Engine> {
  folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-interruption-'));
  store = openSqliteStore({ path: join(folder, 'dossiers.db') });
  let salts = 0;
  const engine = createEngine({
    store,
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['D1'].map((code) => ({ code, name: name(code) })),
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'D1', role: 'clerk' }] },
        { id: 'tan', name: 'Tan', memberships: [{ unit: 'P', role: 'admin' }] },
      ],
    }),
    adminRoles: { interruption: [{ unit: 'P', role: 'admin' }] },
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
  for (let first = 0; first < dossiers; first += 100) {
    await Promise.all(Array.from({ length: 100 }, (_item, i) => open(`D-${first + i}`)));
  }
  return engine;
}

const bench: Bench = {
  title:
    'Two thousand open dossiers on one SQLite file, and an outage: planned, where each is loaded and ' +
    'decided, and followed by each, 64 at a time. Against what was asked for: 100,000 planned in ' +
    '10 s, 2,000 followed in 10 s. The rows alone say what an outage does not touch.',
  peers: {},
  figures: async () => {
    const engine = await openOffices();
    const basis = [{ act: 'Civil Code', article: '156', status: 'read' as const }];
    const outage = (serial: number, hour: number): InterruptionRequest => {
      const start = `2025-07-02T${String(hour).padStart(2, '0')}`;
      return {
        ...{ actor: 'tan', id: `outage-${serial}`, scope: { system: true }, notice: 'Notice' },
        ...{ from: `${start}:00+07:00`, to: `${start}:59+07:00`, effect: 'suspend', basis },
      };
    };
    let declared = 0;
    return [
      {
        name: 'planned',
        unit: 'dossiers/s',
        measure: 'rate',
        clock: 'wall',
        ours: async () => {
          const request = outage(100, 23);
          return (await engine.declareInterruption(request, { dryRun: true })).touched.length;
        },
        others: {},
        target: 10_000,
      },
      {
        name: 'followed',
        unit: 'dossiers/s',
        measure: 'rate',
        clock: 'wall',
        ours: async () => {
          declared += 1;
          const request = outage(declared, declared % 23);
          return (await engine.declareInterruption(request)).touched.length;
        },
        others: {},
        target: 200,
      },
    ];
  },
  close: async () => {
    await store?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  },
};

export default bench;
