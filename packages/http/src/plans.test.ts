/** Plans over HTTP: seen first, carried out as they were seen and once, by whom they are for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, type EngineOptions, parseProcedure, type Store } from '@thutuc/core';
import { createCalendar } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { migrate, openPostgresStore } from '@thutuc/store-postgres';
import { openSqliteStore } from '@thutuc/store-sqlite';
import {
  catchingPermit,
  countedSalts,
  permitEngine,
  permitProcedure,
  plainCalendar,
} from '@thutuc/testing';
import { type TestServer, startServer } from '@thutuc/test-postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createClient, type ServiceError } from './client.js';
import type { PlanRequests } from './plans/plan-kinds.js';
import { Office } from './testing/office.js';

const name = (en: string) => ({ vi: en, en });
const admin = [{ unit: 'P-1', role: 'admin' }];
const person = (id: string, unit: string, role: string) => ({
  ...{ id, name: id, memberships: [{ unit, role }] },
});
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['U-1', 'U-2', 'U-3', 'P-1'].map((code) => ({ code, name: name(code) })),
  people: [person('lan', 'U-1', 'officer'), person('tan', 'P-1', 'admin')],
});

const first = permitProcedure();
const { unit: _, ...office } = first.parties.office!;
/** Whose office is the one that the applicant chose, so that it can change. */
const permit = parseProcedure({
  ...first,
  parties: { ...first.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
});
const second = parseProcedure({ ...permit, version: '2.0.0', transition: 'move' });
const caught = { ...catchingPermit(), id: 'catching' };
const procedures = [permit, second, caught];

let store: Store;
let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
  server = await startServer();
  await migrate(server);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
afterEach(() => store.close());

let files = 0;
const onSqlite = () => openSqliteStore({ path: join(folder, `${(files += 1)}.db`) });
const onPostgres = () => openPostgresStore(server);

/** A service with three dossiers that are worked on. */
async function opened(openStore: () => Store | Promise<Store> = onSqlite) {
  store = await openStore();
  const salt = countedSalts();
  const open = (changed: Partial<EngineOptions> = {}) =>
    permitEngine(store, {
      procedures,
      directory,
      salt,
      adminRoles: Object.fromEntries(
        ['migration', 'transfer', 'signal', 'interruption', 'calendar'].map((of) => [of, admin]),
      ),
      ...changed,
    });
  const first = open();
  for (const dossier of ['D-1', 'D-2', 'D-3']) {
    const data = { area: 80, owner: 'Lê Thị Hạnh' };
    await first.execute({
      ...{ id: `${dossier}/1`, dossier, actor: 'hanh' },
      command: {
        ...{ type: 'submit', procedure: 'permit', version: '1.0.0', data },
        parties: { office: 'U-1' },
      },
    });
    await first.execute({ id: `${dossier}/2`, dossier, actor: 'lan', command: { type: 'accept' } });
  }
  const daysOff = [{ date: '2025-01-07', source: 'Notice' }];
  const engine = open({ calendars: [createCalendar({ ...plainCalendar().spec, daysOff })] });
  const office = await Office.open({ engine, runs: store });
  const clientOf = (actor: string) =>
    createClient({
      url: 'http://office.example',
      token: () => office.tokenOf(actor),
      language: 'vi',
      fetch: async (request) => office.service.fetch(request),
    });
  const versions = async () =>
    Promise.all(['D-1', 'D-2', 'D-3'].map(async (id) => (await engine.readOffRecord(id))?.version));
  return { office, engine, clientOf, versions, tan: clientOf('tan') };
}

const basis = [{ act: 'Civil Code', article: '156', status: 'read' as const }];
const reasons = 'Decree 61';
/** One request of each kind that finds something to do. */
const requests = {
  migration: { procedure: 'permit', version: '2.0.0', reasons },
  calendars: { reason: 'Notice 9441/TB-BNV' },
  transfer: { from: 'U-1', to: { unit: 'U-2' }, reasons },
  interruption: {
    ...{ id: 'flood', scope: { system: true }, effect: 'suspend', notice: 'Decision 12', basis },
    from: '2025-01-06T10:00+07:00',
    to: '2025-01-08T00:00+07:00',
  },
} as const satisfies Partial<PlanRequests>;
type Kind = keyof typeof requests;
const kinds = Object.keys(requests) as Kind[];

test.each(kinds)('a plan of kind %s is seen, and is what then happens, once', async (kind) => {
  const { clientOf, versions, tan } = await opened();
  const request = requests[kind];
  const seen = await tan.plan(kind, request);
  expect(seen).toMatchObject({ follow: 3, stay: 0 });
  expect(seen.items.map(({ dossier }) => dossier)).toEqual(['D-1', 'D-2', 'D-3']);
  expect(await tan.plan(kind, request)).toEqual(seen);
  expect(await versions()).toEqual([2, 2, 2]);

  const confirmed = { id: 'run-1', request, plan: seen.plan };
  const done = await tan.carryOut(kind, confirmed);
  const { plan } = seen;
  expect(done).toEqual({ id: 'run-1', plan, duplicate: false, carriedOut: 3, failed: [] });
  const after = await versions();
  expect(after).toEqual([3, 3, 3]);
  expect(await tan.carryOut(kind, confirmed)).toEqual({ ...done, duplicate: true });
  expect(await versions()).toEqual(after);
  // Under another id it is another plan by now: nothing is left that would follow.
  const again = tan.carryOut(kind, { ...confirmed, id: 'run-2' });
  await expect(again).rejects.toMatchObject({ code: 'PLAN_CHANGED', status: 412 });
  expect(await tan.plan(kind, request)).toMatchObject({ follow: 0 });
  // A run of another person is none of mine.
  await expect(clientOf('lan').carryOut(kind, confirmed)).rejects.toMatchObject({
    ...{ code: 'NOT_AUTHORISED', status: 403 },
  });
});

test('a plan that has changed is not carried out, nor one that nobody has seen', async () => {
  const { office, engine, versions, tan } = await opened();
  const request = requests.transfer;
  const { plan } = await tan.plan('transfer', request);
  const command = { type: 'claim', step: 'check' } as const;
  await engine.execute({ id: 'x', dossier: 'D-2', actor: 'lan', command });
  const changed = tan.carryOut('transfer', { request, plan });
  await expect(changed).rejects.toMatchObject({ code: 'PLAN_CHANGED', status: 412 });
  const other = { ...request, reasons: 'Another reason' };
  await expect(tan.carryOut('transfer', { request: other, plan })).rejects.toMatchObject({
    code: 'PLAN_CHANGED',
  });
  const body = { id: 'r', request };
  const unseen = await office.ask('tan', 'POST', '/plans/transfer/runs', body);
  expect([unseen.status, unseen.body.code]).toEqual([428, 'PLAN_UNSEEN']);
  for (const header of ['*', 'W/"x"', '"a", "b"', '""']) {
    const odd = await office.ask('tan', 'POST', '/plans/transfer/runs', body, {
      'if-match': header,
    });
    expect([odd.status, odd.body.code]).toEqual([400, 'REQUEST_INVALID']);
  }
  expect(await versions()).toEqual([2, 3, 2]);
  expect(office.refused.map(({ code }) => code)).toEqual([
    ...['PLAN_CHANGED', 'PLAN_CHANGED', 'PLAN_UNSEEN'],
    ...Array<string>(4).fill('REQUEST_INVALID'),
  ]);
});

test('who is not named for it plans nothing and carries nothing out, whatever the kind', async () => {
  const { office, engine, versions } = await opened();
  const all: PlanRequests = {
    ...requests,
    'interruption-end': { id: 'flood', to: '2025-01-06T08:30+07:00' },
    signal: { id: 's-1', signal: 'newMap', procedure: 'catching' },
  };
  for (const [kind, request] of Object.entries(all)) {
    for (const actor of ['lan', 'hanh', 'mallory']) {
      for (const [path, body] of [
        [`/plans/${kind}`, request],
        [`/plans/${kind}/runs`, { id: 'r', request }],
      ] as const) {
        const headers = { 'if-match': '"anything"' };
        const { status, body: problem } = await office.ask(actor, 'POST', path, body, headers);
        expect([kind, actor, status, problem.code]).toEqual([kind, actor, 403, 'NOT_AUTHORISED']);
        expect(office.refused.at(-1)).toMatchObject({
          ...{ code: 'NOT_AUTHORISED', person: actor, route: path },
        });
      }
    }
  }
  expect(office.refused).toHaveLength(6 * 3 * 2);
  expect(await versions()).toEqual([2, 2, 2]);
  expect(await engine.listInterruptions()).toEqual([]);
});

test('nobody is let into a plan by what the request says of itself', async () => {
  const { office } = await opened();
  for (const more of [{ actor: 'tan' }, { dryRun: false }, { language: 'vi' }]) {
    const body = { ...requests.transfer, ...more };
    const { status, body: problem } = await office.ask('lan', 'POST', '/plans/transfer', body);
    expect([status, problem.code]).toEqual([400, 'REQUEST_INVALID']);
  }
  expect((await office.ask('tan', 'POST', '/plans/erasure', {})).status).toBe(404);
  expect((await office.ask(undefined, 'POST', '/plans/transfer', {})).status).toBe(401);
});

test('a plan comes by page, under one name, with reasons in the language asked for', async () => {
  const { office, tan } = await opened();
  const request = { ...requests.migration, version: '1.0.0' };
  const whole = await tan.plan('migration', request);
  expect(whole).toMatchObject({ follow: 0, stay: 3 });
  const one = await tan.plan('migration', request, { limit: 2 });
  const rest = await tan.plan('migration', request, { limit: 2, after: one.next! });
  expect([one.plan, rest.plan, rest.next]).toEqual([whole.plan, whole.plan, undefined]);
  expect([...one.items, ...rest.items]).toEqual(whole.items);
  const english = await office.ask('tan', 'POST', '/plans/migration', request, {
    'accept-language': 'en',
  });
  const { plan, items } = english.body as typeof whole;
  expect(english.headers.get('etag')).toBe(`"${whole.plan}"`);
  expect(plan).toBe(whole.plan);
  expect(items[0]?.reasons?.[0]?.code).toBe(whole.items[0]?.reasons?.[0]?.code);
});

test('an interruption without an end is declared, and ended, by plans', async () => {
  const { engine, tan } = await opened();
  const { to, ...lasting } = requests.interruption;
  const declared = await tan.plan('interruption', lasting);
  expect(declared.items[0]).toMatchObject({ standsStill: true });
  await tan.carryOut('interruption', { request: lasting, plan: declared.plan });
  const end = { id: 'flood', to };
  const { plan } = await tan.plan('interruption-end', end);
  expect(await engine.listInterruptions()).toMatchObject([{ id: 'flood' }]);
  const ended = await tan.carryOut('interruption-end', { request: end, plan });
  expect(ended).toMatchObject({ carriedOut: 3, failed: [] });
  expect(await engine.listInterruptions()).toMatchObject([{ id: 'flood', to }]);
  const unknown = tan.plan('interruption-end', { id: 'no', to });
  await expect(unknown).rejects.toMatchObject({ code: 'INTERRUPTION_UNKNOWN' });
});

test.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('a run that another process carried out is not again, on %s', async (_, openStore) => {
  const { engine, versions, tan } = await opened(openStore);
  const request = requests.transfer;
  const { plan } = await tan.plan('transfer', request);
  const confirmed = { id: 'run-1', request, plan };
  await tan.carryOut('transfer', confirmed);
  const other = await Office.open({ engine, runs: store });
  const client = createClient({
    url: 'http://office.example',
    token: () => other.tokenOf('tan'),
    fetch: async (asked) => other.service.fetch(asked),
  });
  const answer = await client.carryOut('transfer', confirmed);
  expect(answer).toEqual({ id: 'run-1', plan, duplicate: true });
  expect(await versions()).toEqual([3, 3, 3]);
});

test('who comes twice at one time hears of one run, and what fails is reported', async () => {
  let asked = 0;
  const { engine, office, tan } = await opened();
  const request = requests.migration;
  const { plan } = await tan.plan('migration', request);
  const breaking = {
    ...engine,
    execute: (command: { dossier: string }) => {
      asked += 1;
      return command.dossier === 'D-2'
        ? Promise.reject(new Error('the disk is full at /var/lib'))
        : engine.execute(command as never);
    },
  };
  const other = await Office.open({ engine: breaking as never });
  const client = createClient({
    url: 'http://office.example',
    token: () => other.tokenOf('tan'),
    fetch: async (sent) => other.service.fetch(sent),
  });
  const confirmed = { id: 'run-1', request, plan };
  const answers = await Promise.all([
    client.carryOut('migration', confirmed),
    client.carryOut('migration', confirmed),
  ]);
  expect(answers.map(({ carriedOut, failed }) => ({ carriedOut, failed }))).toEqual(
    Array(2).fill({ carriedOut: 2, failed: [{ dossier: 'D-2', code: 'INTERNAL' }] }),
  );
  expect(asked).toBe(3);
  expect(await tan.plan('migration', request)).toMatchObject({ follow: 1 });
  expect(office.refused).toEqual([]);
});

test('a signal reaches whom the plan says, and each once', async () => {
  const { engine, tan } = await opened();
  for (const dossier of ['C-1', 'C-2']) {
    const submit = { type: 'submit', procedure: 'catching', data: { area: 80 } } as const;
    await engine.execute({ id: `${dossier}/1`, dossier, actor: 'hanh', command: submit });
  }
  await engine.execute({ id: 'a', dossier: 'C-1', actor: 'lan', command: { type: 'accept' } });
  const request = { id: 's-1', signal: 'alarm', procedure: 'catching' };
  const { plan, items } = await tan.plan('signal', request);
  expect(items).toMatchObject([
    { dossier: 'C-1', follows: true },
    { dossier: 'C-2', follows: false, reasons: [{ code: expect.any(String) as string }] },
  ]);
  expect((await engine.readLog('C-1')).length).toBe(2);
  expect(await tan.carryOut('signal', { request, plan })).toMatchObject({ carriedOut: 1 });
  expect((await engine.readLog('C-1')).map(({ payload }) => payload.type).slice(2)).toEqual([
    'signalSent',
  ]);
  const refusal = await tan
    .carryOut('signal', { request, plan: 'another' })
    .catch((error: unknown) => error as ServiceError);
  expect((refusal as ServiceError).message).toBe(vietnamese.http.refusals.PLAN_CHANGED);
});
