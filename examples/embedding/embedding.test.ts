/** The service over real HTTP: a dossier comes in, is worked on, is read, is kept from others. */
import { createMemoryStore } from '@thutuc/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice } from './office.js';
import { Problem } from './problem.js';
import { createService } from './service.js';

const store = createMemoryStore();
const engine = openOffice(store, { now: () => Date.parse('2025-01-22T15:30:00+07:00') });
const service = await createService(engine, ({ headers }) => {
  const { authorization } = headers;
  if (authorization === undefined) throw new Problem(401, 'NOT_SIGNED_IN', 'Sign in first.');
  return authorization;
});
let address = '';

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
  commune: 'H22.15.11',
  childName: 'Nguyễn Gia Bảo',
  birthDate: '2025-01-10',
  motherId: '001190000123',
};
const submit = { id: 'c-1', command: { type: 'submit', procedure: 'birth-registration', data } };

test('a dossier comes in, is accepted, shows up in worklists, and is read', async () => {
  const first = await ask('/dossiers/D-1/commands', 'parent.hien', submit);
  expect(first).toMatchObject({ status: 200, body: { dossier: 'D-1', first: 1, last: 1 } });
  expect(await ask('/dossiers/D-1/commands', 'parent.hien', submit)).toEqual(first);
  const accept = { id: 'c-2', command: { type: 'accept' } };
  expect((await ask('/dossiers/D-1/commands', 'clerk.lan', accept)).status).toBe(200);

  expect(await ask('/worklist?limit=10', 'registrar.ha')).toMatchObject({
    status: 200,
    body: {
      items: [
        {
          dossier: 'D-1',
          activation: 'register#1',
          claimedBy: null,
        },
      ],
    },
  });
  expect(await ask('/worklist', 'parent.hien')).toMatchObject({ body: { items: [] } });

  expect(await ask('/dossiers/D-1?purpose=counter', 'clerk.lan')).toMatchObject({
    status: 200,
    body: { id: 'D-1', lifecycle: 'running', version: 2, appointment: { due: '2025-02-10' }, data },
  });
  const { items } = await engine.accessRecords({ dossier: 'D-1' });
  expect(items).toMatchObject([{ actor: 'clerk.lan', purpose: 'counter' }]);
});

test('what is refused answers with a problem, its code and no stack', async () => {
  const refused = async (status: number, code: string, ...request: Parameters<typeof ask>) => {
    const answer = await ask(...request);
    expect(answer).toMatchObject({ status, body: { type: `urn:thutuc:${code}`, status } });
    expect(answer.type).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toContain('.ts');
  };
  const to = '/dossiers/D-1/commands';
  await refused(401, 'NOT_SIGNED_IN', '/worklist');
  await refused(403, 'NOT_AUTHORISED', '/dossiers/D-1?purpose=curiosity', 'parent.dao');
  await refused(404, 'DOSSIER_UNKNOWN', '/dossiers/D-9?purpose=counter', 'clerk.lan');
  await refused(404, 'DOSSIER_UNKNOWN', '/dossiers/D-9/commands', 'clerk.lan', {
    id: 'c-3',
    command: { type: 'accept' },
  });
  await refused(409, 'COMMAND_ID_REUSED', to, 'clerk.lan', { ...submit, id: 'c-2' });
  await refused(400, 'FST_ERR_VALIDATION', to, 'clerk.lan', {
    id: '',
    command: { type: 'accept' },
  });
  await refused(400, 'FST_ERR_CTP_INVALID_JSON_BODY', to, 'clerk.lan', '{"id":');
  await refused(413, 'FST_ERR_CTP_BODY_TOO_LARGE', to, 'clerk.lan', { id: 'x'.repeat(300_000) });
  await refused(400, 'COMMAND_INVALID', '/dossiers/D-1?purpose=%20', 'clerk.lan');
});

test('a failure of the store says nothing of itself outside', async () => {
  const gone = createMemoryStore();
  await gone.close();
  const failing = await createService(openOffice(gone), () => 'clerk.lan');
  const { statusCode, body } = await failing.inject({ url: '/dossiers/D-1?purpose=counter' });
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
