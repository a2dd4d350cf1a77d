/** Bench `postgres`: permits on PostgreSQL, against the same rows written by hand. */
import { openPostgresStore } from '@thutuc/store-postgres';
import { startServer } from '@thutuc/test-postgres';
import pg from 'pg';
import type { Bench, Figure } from '../bench.js';
import { groupByHand, runCallers } from '../stores/callers.js';
import { launchDbos } from '../stores/dbos.js';
import { openStoreOffice } from '../stores/permit-office.js';
import { groupWriterByHand, writeAloneByHand } from '../stores/postgres-by-hand.js';
import { recordPermit } from '../stores/recorded-rows.js';

/** Ends what was opened, last things first. */
const closing: (() => Promise<unknown>)[] = [];

/** Callers who begin a dossier when the last one is done, so that none waits for the others. */
const busy = (callers: number, process: (id: string) => Promise<number>) =>
  runCallers(callers, process, 2000);

const rate = { unit: 'commands/s', measure: 'rate', clock: 'wall' } as const;

const bench: Bench = {
  title:
    'Commands per second on PostgreSQL with `fsync` on, client and server on the same machine: ' +
    'building permits of seven commands, each with events, hashes, work items, timers, outbox ' +
    'and snapshot. The others write the same rows without deciding or checking anything: with a ' +
    'group commit written by hand, and with one transaction per command. DBOS runs a workflow per ' +
    'dossier that receives each command as an event and records one step for it; nobody waits for ' +
    'what becomes of a command, or, where `answered`, each caller is answered before the next one, as ' +
    'ours are. All callers go on for two seconds at least.',
  peers: { '@dbos-inc/dbos-sdk': '5.3.0' },
  figures: async (loadPeer): Promise<Figure[]> => {
    const server = await startServer();
    closing.push(() => server.stop());
    const database = async (name: string) => {
      const client = new pg.Client({ connectionString: server.connectionString });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      const connectionString = server.connectionString.replace(/postgres$/, name);
      const store = await openPostgresStore({ connectionString });
      closing.push(() => store.close());
      return { connectionString, store };
    };
    const ours = openStoreOffice((await database('ours')).store);
    const rowsOf = await recordPermit();

    const grouped = await database('grouped');
    const client = new pg.Client({ connectionString: grouped.connectionString });
    await client.connect();
    closing.push(() => client.end());
    const write = groupByHand(groupWriterByHand(client));
    const byGroup = async (id: string) => {
      const commits = rowsOf(id);
      for (const commit of commits) await write(commit);
      return commits.length;
    };
    const alone = await database('alone');
    const pool = new pg.Pool({ connectionString: alone.connectionString, max: 32 });
    closing.push(() => pool.end());
    const oneByOne = async (id: string) => {
      const commits = rowsOf(id);
      for (const commit of commits) await writeAloneByHand(pool, commit);
      return commits.length;
    };
    // Launched on first use: a process holds one DBOS, and `--against` measures two trees in it.
    let launching: ReturnType<typeof launchDbos> | undefined;
    const dbos = () => (launching ??= launch());
    const launch = async () => launchDbos(loadPeer, (await database('dbos')).connectionString);
    closing.push(async () => (await launching)?.stop());
    return [
      {
        ...rate,
        name: 'permit-256-callers',
        ours: () => busy(256, ours),
        others: { 'group commit by hand': () => busy(256, byGroup) },
      },
      {
        ...rate,
        name: 'permit-32-callers',
        ours: () => busy(32, ours),
        others: { 'one transaction per command by hand': () => busy(32, oneByOne) },
      },
      {
        ...rate,
        name: 'events-256-callers',
        ours: () => busy(256, ours),
        others: { DBOS: async () => busy(256, (await dbos()).sent) },
      },
      {
        ...rate,
        name: 'answered-256-callers',
        ours: () => busy(256, ours),
        others: { DBOS: async () => busy(256, (await dbos()).answered) },
      },
    ];
  },
  close: async () => {
    for (const end of closing.reverse()) await end();
  },
};

export default bench;
