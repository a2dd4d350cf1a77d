/** The service over real HTTP: a dossier comes in, is worked on, is read, is kept from others. */
import { createMemoryStore } from '@thutuc/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice } from './office.js';
import { Problem } from './problem.js';
import { createService } from './service.js';

const store = createMemoryStore();
const engine = openOffice(store, { now: () => Date.parse('2026-09-03T15:20:00+07:00') });
const service = await createService(engine, ({ headers }) => {
  const { authorization } = headers;
  if (authorization === undefined) throw new Problem(401, 'NOT_SIGNED_IN', 'Sign in first.');
  return authorization;
});
let address = '';
/** The id of the dossier that comes in, as the engine makes it. */
let dossier = '';
const path = () => `/dossiers/${encodeURIComponent(dossier)}`;

beforeAll(async () => {
  address = await service.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await service.close();
  await store.close();
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

async function ask(path: string, person?: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(address + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(person === undefined ? {} : { authorization: person }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: await answer.json(),
  };
}

const data = {
  commune: 'H22.X1',
  childName: 'Nguyễn Gia Bảo',
  birthDate: '2026-08-20',
  motherId: '001190000123',
};
const submit = { id: 'c-1', command: { type: 'submit', procedure: 'birth-registration', data } };

test('a dossier comes in, is accepted, shows up in worklists, and is read', async () => {
  const first = await ask('/dossiers', 'parent.hien', submit);
  expect(first).toMatchObject({ status: 200, body: { first: 1, last: 1 } });
  expect(await ask('/dossiers', 'parent.hien', submit)).toEqual(first);
  ({ dossier } = first.body as { dossier: string });
  const accept = { id: 'c-2', command: { type: 'accept' } };
  expect((await ask(`${path()}/commands`, 'civil.gateway', accept)).status).toBe(200);

  expect(await ask('/worklist?limit=10', 'registrar.ha')).toMatchObject({
    status: 200,
    body: {
      items: [
        {
          dossier,
          activation: 'register#1',
          claimedBy: null,
        },
      ],
    },
  });
  expect(await ask('/worklist', 'parent.hien')).toMatchObject({ body: { items: [] } });

  expect(await ask(`${path()}?purpose=counter`, 'registrar.ha')).toMatchObject({
    status: 200,
    body: {
      id: dossier,
      lifecycle: 'running',
      version: 2,
      appointment: { due: '2026-09-09' },
      data,
    },
  });
  const offered = await ask(`${path()}/offers`, 'registrar.ha');
  expect(offered).toMatchObject({ status: 200, body: { version: 2 } });
  const { offers } = offered.body as { offers: { command: string; step?: { id: string } }[] };
  const steps = offers.filter(({ command }) => command === 'complete').map(({ step }) => step?.id);
  expect(new Set(steps)).toEqual(new Set(['register#1']));
  const { items } = await engine.accessRecords({ dossier });
  expect(items).toMatchObject([{ actor: 'registrar.ha', purpose: 'counter' }]);
});

test('what is refused answers with a problem, its code and no stack', async () => {
  const refused = async (status: number, code: string, ...request: Parameters<typeof ask>) => {
    const answer = await ask(...request);
    expect(answer).toMatchObject({ status, body: { type: `urn:thutuc:${code}`, status } });
    expect(answer.type).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toContain('.ts');
  };
  const to = `${path()}/commands`;
  await refused(401, 'NOT_SIGNED_IN', '/worklist');
  await refused(403, 'NOT_AUTHORISED', `${path()}?purpose=curiosity`, 'parent.dao');
  await refused(403, 'NOT_AUTHORISED', '/dossiers/D-9?purpose=counter', 'registrar.ha');
  await refused(403, 'NOT_AUTHORISED', '/dossiers/D-9/commands', 'registrar.ha', {
    id: 'c-3',
    command: { type: 'accept' },
  });
  const refuse = { type: 'refuse', reasons: 'r' };
  await refused(403, 'NOT_AUTHORISED', `${path()}/offers`, 'parent.dao');
  await refused(409, 'COMMAND_ID_REUSED', to, 'civil.gateway', { id: 'c-2', command: refuse });
  await refused(403, 'NOT_AUTHORISED', '/dossiers/D-1/commands', 'parent.hien', submit);
  await refused(400, 'FST_ERR_VALIDATION', to, 'registrar.ha', {
    id: '',
    command: { type: 'accept' },
  });
  await refused(400, 'FST_ERR_CTP_INVALID_JSON_BODY', to, 'registrar.ha', '{"id":');
  await refused(413, 'FST_ERR_CTP_BODY_TOO_LARGE', to, 'registrar.ha', { id: 'x'.repeat(300_000) });
  await refused(400, 'COMMAND_INVALID', `${path()}?purpose=%20`, 'registrar.ha');
});

test('a failure of the store says nothing of itself outside', async () => {
  const gone = createMemoryStore();
  await gone.close();
  const failing = await createService(openOffice(gone), () => 'registrar.ha');
  const { statusCode, body } = await failing.inject({ url: `${path()}?purpose=counter` });
  expect([statusCode, JSON.parse(body)]).toEqual([
    500,
    { type: 'urn:thutuc:INTERNAL', title: 'The service failed.', status: 500 },
  ]);
  await failing.close();
});

test('its OpenAPI document is valid, and names every command', async () => {
  const { body } = await ask('/openapi.json');
  const result = await new Validator().validate(body as Record<string, unknown>);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  const text = JSON.stringify(body);
  for (const type of ['submit', 'accept', 'requestSupplement', 'sendHandoff', 'withdraw'])
    expect(text).toContain(`"enum":["${type}"]`);
});
