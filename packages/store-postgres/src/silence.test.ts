/** A server that says nothing, a lock that is held, a disk that is not synced: each is reported. */
import { builtInRules, createCalendar, createRuleBook } from '@thutuc/legal-time';
import { createDirectory, createEngine, createWorker, type Engine, type Store } from '@thutuc/core';
import { countedSalts, ManualClock, sampleCommit } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { openPostgresStore, type PostgresStoreOptions } from './open.js';

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

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function open(options: PostgresStoreOptions): Promise<Store> {
  const store = await openPostgresStore(options);
  undo.push(() => store.close());
  return store;
}

/** A way to the server on which every byte can be swallowed, with no connection closed. */
async function openProxy(): Promise<{ connectionString: string; swallow: () => void }> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(server.connectionString);
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => isSilent || to.write(bytes));
      from.on('end', () => isSilent || to.end());
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  undo.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => proxy.close(resolve));
  });
  const { port: own } = proxy.address() as AddressInfo;
  return {
    connectionString: server.connectionString.replace(`:${port}`, `:${own}`),
    swallow: () => (isSilent = true),
  };
}

const plainCalendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/plain',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2019-01-01', to: '2039-12-31' },
  week: { mon: [['08:00', '17:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  daysOff: [],
  makeUpDays: [],
});

function engineOn(store: Store): Engine {
  return createEngine({
    store,
    procedures: [],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar],
    directory: createDirectory({ schema: 'thutuc/directory@1', units: [], people: [] }),
    clock: { now: () => 0 },
    salt: countedSalts(),
  });
}

const silent = { code: 'STORE_UNAVAILABLE' };
/** What a server is given that will say nothing: how long does not matter. */
const answerTimeoutMs = 500;

/** Opens for as often as a machine that is busy needs: only then is the server silent. */
async function openSooner<Opened>(opening: () => Promise<Opened>): Promise<Opened> {
  for (;;) {
    try {
      return await opening();
    } catch (error) {
      const { code, message } = error as Error & { readonly code?: unknown };
      if (code !== silent.code && !message.startsWith('timeout')) throw error;
    }
  }
}

describe('a server that says nothing', () => {
  it('is an error of every call, and of the health of a worker', async () => {
    const { connectionString, swallow } = await openProxy();
    const store = await openSooner(() =>
      open({ connectionString, answerTimeoutMs, connectionsMax: 4 }),
    );
    swallow();
    const calls: readonly (() => Promise<unknown>)[] = [
      () => store.load('D-1'),
      () => store.commit([sampleCommit('D-2', { command: 'c2' })]),
      () => store.claimTimers({ worker: 'w', now: 1, until: 2, limit: 1 }),
      () => store.nextMessageAt(),
      // By now more calls wait than there are connections.
      () => store.readStored('D-1'),
      () => store.listLogs({}),
    ];
    await Promise.all(calls.map((call) => expect(call()).rejects.toMatchObject(silent)));
    const worker = createWorker({
      engine: engineOn(store),
      // Its time stands still: the store itself has to end the wait.
      clock: new ManualClock(0),
      random: () => 0.5,
      worker: 'w',
    });
    expect((await worker.health()).store).toEqual({ error: 'STORE_UNAVAILABLE' });
  });

  it('is an error of a transaction of the caller, and of a pool of the caller', async () => {
    const { connectionString, swallow } = await openProxy();
    const own = new pg.Pool({ connectionString, connectionTimeoutMillis: answerTimeoutMs });
    own.on('error', () => undefined);
    const store = await openSooner(() => openPostgresStore({ pool: own, answerTimeoutMs }));
    const client = await openSooner(() => own.connect());
    await client.query('BEGIN');
    swallow();
    const joined = store.withClient(client);
    const commit = sampleCommit('D-3', { command: 'c3' });
    await expect(joined.commit([commit])).rejects.toMatchObject(silent);
    await expect(store.load('D-1')).rejects.toMatchObject(silent);
    client.release(true);
  });

  it('is an error of opening', async () => {
    const { connectionString, swallow } = await openProxy();
    swallow();
    const options = { connectionString, answerTimeoutMs: 200 };
    await expect(openPostgresStore(options)).rejects.toMatchObject(silent);
    await expect(migrate(options)).rejects.toMatchObject(silent);
  });
});

describe('a lock of another connection', () => {
  it('is waited for no longer than is stated, and holds no other dossier back', async () => {
    const store = await open({
      connectionString: server.connectionString,
      busyTimeoutMs: 100,
      connectionsMax: 1,
    });
    await store.commit([sampleCommit('L-1', { command: 'l1' })]);
    await store.commit([sampleCommit('L-2', { command: 'l2' })]);
    const other = await pool.connect();
    await other.query('BEGIN');
    await other.query(`SELECT 1 FROM thutuc.dossiers WHERE dossier = 'L-1' FOR UPDATE`);
    const held = store.commit([sampleCommit('L-1', { after: 1, command: 'l3' })]);
    const free = store.load('L-2');
    await expect(held).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect((await free)?.row.version).toBe(1);
    await other.query('ROLLBACK');
    other.release();
    const again = sampleCommit('L-1', { after: 1, command: 'l3' });
    expect(await store.commit([again])).toEqual([{ status: 'committed' }]);
  });

  it('is waited for as long as the server was told to, where it was told', async () => {
    const connectionString = `${server.connectionString}?options=-c%20lock_timeout%3D123`;
    const store = await open({ connectionString, busyTimeoutMs: 60_000 });
    await expect(blocked(store, 'L-3')).rejects.toMatchObject({ code: 'STORE_BUSY' });
  });

  async function blocked(store: Store, dossier: string): Promise<unknown> {
    await store.commit([sampleCommit(dossier, { command: `${dossier} 1` })]);
    const other = await pool.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM thutuc.dossiers WHERE dossier = $1 FOR UPDATE', [dossier]);
    try {
      return await store.commit([sampleCommit(dossier, { after: 1, command: `${dossier} 2` })]);
    } finally {
      await other.query('ROLLBACK');
      other.release();
    }
  }
});

describe('a server that does not sync', () => {
  const set = async (setting: string, value: 'on' | 'off') => {
    await pool.query(`ALTER SYSTEM SET ${setting} = ${value}`);
    await pool.query('SELECT pg_reload_conf()');
    // The server takes the settings when it gets to it.
    const shown = async () => (await pool.query(`SHOW ${setting}`)).rows[0] as object;
    while (!Object.values(await shown()).includes(value)) await pool.query('SELECT 1');
  };

  it.each(['fsync', 'full_page_writes'])('is reported at opening: %s', async (setting) => {
    undo.push(() => set(setting, 'on'));
    await set(setting, 'off');
    const lines: unknown[] = [];
    const logger = { warn: (facts: object, text: string) => void lines.push([facts, text]) };
    await open({ connectionString: server.connectionString, logger });
    expect(lines).toEqual([[{ setting }, expect.stringContaining(`${setting} = off`)]]);
    const warned = once(process, 'warning');
    await open({ connectionString: server.connectionString });
    expect((await warned)[0]).toMatchObject({ code: 'STORE_NOT_SYNCED' });
  });

  it('is reported by nobody, where it does', async () => {
    const lines: unknown[] = [];
    await open({
      connectionString: server.connectionString,
      logger: { warn: (facts) => void lines.push(facts) },
    });
    expect(lines).toEqual([]);
  });
});
