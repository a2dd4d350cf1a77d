/** Migrating, opening, joining a caller's transaction, and a server that dies. */
import { rebuildStore, verifyStore, type Store } from '@thutuc/core';
import { sampleCommit } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf } from './columns.js';
import { migrate, migrationPlan } from './migrate.js';
import { openPostgresStore } from './open.js';
import { makeOldSchema } from './testing/old-schema.js';

/** Where the commit function takes the two columns that step 8 brought. */
const holdsOfWork = [40, 41];

let server: TestServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startServer();
  pool = new pg.Pool({ connectionString: server.connectionString });
  // The server may be gone before its idle connections are closed.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});
beforeEach(() => pool.query('DROP SCHEMA IF EXISTS thutuc CASCADE'));

const stores: Store[] = [];
afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));
async function open(options: Partial<Parameters<typeof openPostgresStore>[0]> = {}) {
  const { connectionString } = server;
  const store = await openPostgresStore({ connectionString, ...options });
  stores.push(store);
  return store;
}

describe('migrating', () => {
  it('plans steps without taking them, and takes each once', async () => {
    const plan = await migrationPlan({ pool });
    expect(plan.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 tables',
      '2 commit batch',
      '3 search and access',
      '4 work offers',
      '5 waiting messages',
      '6 access chains',
      '7 commands of dossiers',
      '8 held work',
      '9 freed messages',
      '10 bound units',
      '11 interruptions',
      '12 drafts',
      '13 digests',
      '14 work rows',
    ]);
    expect(plan[0]?.sql).toContain('CREATE TABLE "thutuc".events');
    expect(await migrationPlan({ pool })).toEqual(plan);
    expect(await migrate({ pool })).toEqual(plan);
    expect(await migrate({ pool })).toEqual([]);
    expect(await migrationPlan({ pool })).toEqual([]);
  });

  it('is done by one of many who try at once', async () => {
    const { connectionString } = server;
    const taken = await Promise.all(Array.from({ length: 8 }, () => migrate({ connectionString })));
    expect(taken.map((steps) => steps.length).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 14]);
  });

  it('brings a schema of release 0.1.0 up to date and keeps its rows', async () => {
    await makeOldSchema(pool);
    expect((await migrationPlan({ pool })).map(({ number }) => number)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    const store = await open();
    const { dossiers, problems } = await verifyStore(store);
    expect(dossiers).toBe(2);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['SEARCH_TERMS_DIFFER', 'BOUND_UNITS_DIFFER']),
    );
    await rebuildStore(store);
    expect((await verifyStore(store)).problemCount).toBe(0);
    expect((await store.search({ terms: ['@duc'] })).items).toHaveLength(1);
  });

  it('does not know which units the dossiers of an earlier release are bound to', async () => {
    await makeOldSchema(pool);
    const store = await open();
    const ids = async (unit: string | null) =>
      (await store.listBound({ unit })).items.map(({ row }) => row.dossier);
    expect(await ids(null)).toEqual(['HS-1', 'HS-2']);
    await rebuildStore(store);
    expect([await ids(null), await ids('U-1')]).toEqual([[], ['HS-1', 'HS-2']]);
    const bound = sampleCommit('HS-3', { boundUnits: ['U-1'] });
    await store.commit([bound]);
    // Processes of earlier releases still write beside this one: they say nothing of units.
    const later = [sampleCommit('HS-3', { after: 1 }), sampleCommit('HS-3', { after: 2 })];
    for (const [i, commit] of [...later, sampleCommit('HS-4')].entries()) {
      const all = columnsOf([commit]);
      const taken = i === 1 ? all.filter((_, place) => !holdsOfWork.includes(place)) : all;
      const places = taken.map((_, place) => `$${place + 1}`).join(', ');
      await pool.query(`SELECT thutuc.commit_batch(${places})`, taken);
    }
    expect([await ids(null), await ids('U-1')]).toEqual([
      ['HS-3', 'HS-4'],
      ['HS-1', 'HS-2'],
    ]);
  });

  it('leaves nothing of a step that fails', async () => {
    await pool.query('CREATE SCHEMA thutuc');
    await pool.query(
      'CREATE FUNCTION thutuc.commit_batch() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
    );
    await pool.query('CREATE TYPE thutuc.timers AS (x int)');
    await expect(migrate({ pool })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'thutuc'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('opening', () => {
  it('refuses a schema of another program and leaves it alone', async () => {
    await pool.query('CREATE SCHEMA thutuc; CREATE TABLE thutuc.orders (id int)');
    await expect(open()).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
    await expect(migrationPlan({ pool })).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
  });

  it('refuses a schema of a later release', async () => {
    await migrate({ pool });
    await pool.query(`INSERT INTO thutuc.migrations VALUES (99, 'later')`);
    await expect(open()).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });

  it('refuses a schema that is to be migrated first', async () => {
    await expect(open({ migrate: false })).rejects.toMatchObject({ code: 'STORE_UNMIGRATED' });
  });

  it.each(['', 'a"b', 'Hồ sơ', 'x; DROP SCHEMA public'])('refuses the name %j', (schema) =>
    expect(open({ schema })).rejects.toMatchObject({ code: 'QUERY_INVALID' }),
  );

  it('says where it could not connect', () =>
    expect(open({ connectionString: 'postgresql://thutuc@127.0.0.1:1/x' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    }));

  it('keeps schemas apart', async () => {
    const [first, second] = [await open({ schema: 'first' }), await open({ schema: 'second' })];
    await first.commit([sampleCommit('D-1', { command: 'c' })]);
    expect(await second.load('D-1')).toBeUndefined();
    await pool.query('DROP SCHEMA first CASCADE; DROP SCHEMA second CASCADE');
  });
});

describe('joining a transaction of the caller', () => {
  it('writes when the caller commits, and not otherwise', async () => {
    const store = await open();
    const client = await pool.connect();
    for (const [end, version] of [
      ['ROLLBACK', undefined],
      ['COMMIT', 1],
    ] as const) {
      await client.query('BEGIN');
      const joined = store.withClient(client);
      expect(await joined.commit([sampleCommit('D-1', { command: 'c' })])).toEqual([
        { status: 'committed' },
      ]);
      expect((await joined.load('D-1'))?.row.version).toBe(1);
      expect(await store.load('D-1')).toBeUndefined();
      await client.query(end);
      expect((await store.load('D-1'))?.row.version).toBe(version);
    }
    client.release();
  });
});

describe('a server that dies', () => {
  it('keeps what was acknowledged, and the store continues when it is back', async () => {
    const store = await open();
    const names = Array.from({ length: 50 }, (_, i) => `D-${i}`);
    await store.commit(names.map((name) => sampleCommit(name, { command: `first of ${name}` })));
    const underWay = names.map((name) =>
      store.commit([sampleCommit(name, { after: 1, command: `second of ${name}` })]),
    );
    const crashed = server.crash();
    const answers = await Promise.allSettled(underWay);
    await crashed;
    for (const [i, answer] of answers.entries()) {
      const stored = await store.readStored(names[i]!);
      const isThere = stored?.commands.some(({ id }) => id === `second of ${names[i]!}`);
      if (answer.status === 'fulfilled') expect(isThere).toBe(true);
      else expect(answer.reason).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(stored?.derived?.row.version).toBe(stored?.events.length);
    }
    const again = await Promise.all(
      names.map((name) =>
        store.commit([sampleCommit(name, { after: 1, command: `second of ${name}` })]),
      ),
    );
    for (const [result] of again) expect(['committed', 'duplicate']).toContain(result?.status);
  });
});
