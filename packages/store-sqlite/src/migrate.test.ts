/** A file of release 0.1.0 is opened by this release: nothing is lost, and it can be found in. */
import { countedSalts } from '@thutuc/testing';
import {
  createCalendar,
  createRuleBook,
  parseInstant,
  type CalendarSpec,
} from '@thutuc/legal-time';
import { createDirectory, createEngine, rebuildStore, verifyStore } from '@thutuc/core';
import Database from 'libsql';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from './open.js';
import { applicationId, migrations } from './migrations.js';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

/** The rows that release 0.1.0 wrote: a dossier after a supplement, and one just submitted. */
const kept = JSON.parse(
  readFileSync(new URL('testing/kept-0.1.0.json', import.meta.url), 'utf8'),
) as Rows;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-migrate-'));
  path = join(folder, 'store.db');
  const database = new Database(path);
  database.exec(migrations[0]!);
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`);
  for (const [table, rows] of Object.entries(kept))
    for (const row of rows)
      database
        .prepare(
          `INSERT INTO ${table} (${Object.keys(row).join(', ')})
                  VALUES (${Object.keys(row)
                    .map(() => '?')
                    .join(', ')})`,
        )
        .run(Object.values(row));
  database.close();
});
afterEach(() => rm(folder, { recursive: true }));

it('keeps all rows, and lacks only what is derived anew', async () => {
  const store = openSqliteStore({ path });
  const { dossiers, events, problems } = await verifyStore(store);
  expect([dossiers, events]).toEqual([2, 6]);
  expect(problems.map(({ dossier, code }) => [dossier, code])).toEqual([
    ['HS-1', 'SEARCH_TERMS_DIFFER'],
    ['HS-1', 'BOUND_UNITS_DIFFER'],
    ['HS-2', 'SEARCH_TERMS_DIFFER'],
    ['HS-2', 'BOUND_UNITS_DIFFER'],
  ]);
  expect((await store.search({ terms: ['@duc'] })).items).toEqual([]);
  await rebuildStore(store);
  expect((await verifyStore(store)).problemCount).toBe(0);
  expect((await store.search({ terms: ['@duc'] })).items).toHaveLength(1);
  expect((await store.search({ prefixes: ['u', '250106'] })).items).toHaveLength(1);
  await store.close();
});

it('does not know which units the dossiers of an earlier release are bound to', async () => {
  const ids = async (unit: string | null) =>
    (await store.listBound({ unit })).items.map(({ row }) => row.dossier);
  const store = openSqliteStore({ path });
  expect(await ids(null)).toEqual(['HS-1', 'HS-2']);
  await rebuildStore(store);
  expect(await ids(null)).toEqual([]);
  expect(await ids('U-1')).toEqual(['HS-1', 'HS-2']);
  // A process of that release still writes beside this one: it says nothing of units.
  const earlier = new Database(path);
  earlier.exec("UPDATE dossiers SET version = version + 1 WHERE dossier = 'HS-1'");
  expect([await ids(null), await ids('U-1')]).toEqual([['HS-1'], ['HS-2']]);
  earlier.exec("UPDATE dossiers SET version = version - 1 WHERE dossier = 'HS-1'");
  earlier.exec(
    `INSERT INTO dossiers SELECT 'HS-3', version, head, procedure, procedure_version, code,
       lifecycle, outcome, due_at, submitted_at, snapshot, personal, NULL
     FROM dossiers WHERE dossier = 'HS-2'`,
  );
  expect(await ids(null)).toEqual(['HS-1', 'HS-3']);
  earlier.close();
  await store.close();
});

it('continues with its dossiers under the law that they pin', async () => {
  const store = openSqliteStore({ path });
  const calendar = kept.pinned!.find(({ kind }) => kind === 'calendar')?.text as string;
  const engine = createEngine({
    store,
    procedures: [],
    rules: createRuleBook([]),
    calendars: [createCalendar(JSON.parse(calendar) as CalendarSpec)],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
      people: [
        { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
      ],
    }),
    clock: { now: () => parseInstant('2025-01-07T09:00+07:00') }, // Tuesday
    salt: countedSalts(),
  });
  const command = { type: 'accept' } as const;
  await engine.execute({ id: 'HS-2/1', dossier: 'HS-2', actor: 'lan', command });
  expect((await engine.readOffRecord('HS-2'))?.lifecycle).toBe('running');
  expect(await engine.readLog('HS-1')).toHaveLength(5);
  // A row needs no column that an earlier release did not write.
  const { items } = await engine.listWork({ unit: 'U-1' }, { actor: 'lan', purpose: 'to work' });
  expect(items.map(({ dossier, applicant }) => [dossier, applicant?.id]).sort()).toEqual([
    ['HS-1', 'hanh'],
    ['HS-2', 'duc'],
  ]);
  const page = await engine.casePage('HS-1', { actor: 'lan', purpose: 'to work' });
  expect(page.timeline).toHaveLength(5);
  await store.close();
});

it('is migrated by one of two that open it at once', async () => {
  const stores = [openSqliteStore({ path }), openSqliteStore({ path })];
  const database = new Database(path);
  expect(database.prepare('PRAGMA user_version').get()).toMatchObject({
    user_version: migrations.length,
  });
  database.close();
  for (const store of stores) await store.close();
});
