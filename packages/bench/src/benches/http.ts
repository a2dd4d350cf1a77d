/** Bench `http`: the engine over HTTP, with the service, its callers and the database apart. */
import { openPostgresStore } from '@thutuc/store-postgres';
import { startServer } from '@thutuc/test-postgres';
import { type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import type { Bench, Figure, Task } from '../bench.js';
import { startApart, type Apart } from '../http/apart.js';
import type { Load, LoadAccount } from '../http/load-process.js';
import type { ServiceAccount } from '../http/service-process.js';
import { runCallers } from '../stores/callers.js';
import { openStoreOffice, type ProcessPermit } from '../stores/permit-office.js';

/** Ends what was opened, last things first. */
const closing: (() => Promise<unknown>)[] = [];

const callers = 256;
const callMs = 2000;
const evenlyMs = 3000;

const bench: Bench = {
  title:
    'The engine over HTTP on PostgreSQL with `fsync` on; the service, its callers and the ' +
    'database are processes of their own on the same machine, and the callers take more of its ' +
    'two cores than the service. `commands-256-callers`: building permits of seven commands, ' +
    'against the engine without HTTP, whose callers take nothing. `service-per-command`: the ' +
    'processor time of the service for a command, against that of the engine without HTTP. ' +
    '`commands-1000-callers`: a thousand at one time; the bench fails where one is refused. ' +
    '`command-p99-at-500` and `case-page-p99-at-200`: asked at even times, so many a second, and ' +
    'counted from the time at which each was to be asked; the targets are upper bounds.',
  peers: {},
  figures: async (): Promise<Figure[]> => {
    const { office, service, load } = await openProcesses();
    const amount = { measure: 'amount', clock: 'wall' } as const;
    const rate = { unit: 'commands/s', measure: 'rate', clock: 'wall' } as const;
    const byHttp = async (count: number) =>
      (await load.ask({ kind: 'callers', callers: count, ms: callMs })).requests;
    const p99At = (kind: 'commands' | 'casePages', perSecond: number) => async () =>
      (await load.ask({ kind, perSecond, ms: evenlyMs })).p99Ms;
    return [
      {
        ...rate,
        name: 'commands-256-callers',
        ours: () => byHttp(callers),
        others: { 'engine without HTTP': () => runCallers(callers, office, callMs) },
      },
      {
        ...amount,
        name: 'service-per-command',
        unit: 'CPU-µs',
        ours: perCommand(
          () => byHttp(callers),
          async () => (await service.ask({})).cpuMs,
        ),
        others: {
          'engine without HTTP': perCommand(() => runCallers(callers, office, callMs), ownCpuMs),
        },
      },
      { ...rate, name: 'commands-1000-callers', ours: () => byHttp(1000), others: {} },
      {
        ...amount,
        name: 'command-p99-at-500',
        unit: 'ms',
        ours: p99At('commands', 500),
        others: {},
        target: 250,
      },
      {
        ...amount,
        name: 'case-page-p99-at-200',
        unit: 'ms',
        ours: p99At('casePages', 200),
        others: {},
        target: 100,
      },
    ];
  },
  close: async () => {
    for (const end of closing.reverse()) await end();
  },
};

export default bench;

function ownCpuMs(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return Promise.resolve((user + system) / 1000);
}

/** Microseconds of a process for one of what a task does. */
function perCommand(task: Task, cpuMs: () => Promise<number>): Task {
  return async () => {
    const before = await cpuMs();
    const commands = await task();
    return (((await cpuMs()) - before) * 1000) / commands;
  };
}

/** A database for each side, a service and its callers on one, the engine alone on the other. */
async function openProcesses(): Promise<{
  readonly office: ProcessPermit;
  readonly service: Apart<object, ServiceAccount>;
  readonly load: Apart<Load, LoadAccount>;
}> {
  const server = await startServer();
  closing.push(() => server.stop());
  const [ours, plain] = [await database('ours'), await database('plain')];
  const store = await openPostgresStore({ connectionString: plain });
  closing.push(() => store.close());
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keyOf = async (key: CryptoKey) => JSON.stringify(await exportJWK(key));
  const service = await startApart<object, ServiceAccount>('service-process.ts', [
    ours,
    await keyOf(publicKey),
  ]);
  closing.push(() => service.close());
  const { url } = await service.ask({});
  const load = await startApart<Load, LoadAccount>('load-process.ts', [
    url,
    await keyOf(privateKey),
  ]);
  closing.push(() => load.close());
  return { office: openStoreOffice(store), service, load };

  async function database(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    return server.connectionString.replace(/postgres$/, name);
  }
}
