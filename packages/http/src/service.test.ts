/** The service: a dossier comes in, is worked on and read, and what is refused says why. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { createMemoryStore } from '@thutuc/core';
import { permitEngine } from '@thutuc/testing';
import { expect, test } from 'vitest';
import { createService } from './service.js';
import { Office } from './testing/office.js';

const data = { area: 80, owner: 'Lê Thị Hạnh' };
const submit = {
  id: 'c-1',
  dossier: 'D-1',
  command: { type: 'submit', procedure: 'permit', data },
};
const accept = { id: 'c-2', command: { type: 'accept' } };

test('a dossier comes in, is accepted, is on a worklist, is read and worked on', async () => {
  const office = await Office.open();
  const first = await office.ask('hanh', 'POST', '/dossiers', submit);
  expect(first).toMatchObject({ status: 201, body: { dossier: 'D-1', last: 1, duplicate: false } });
  expect(first.headers.get('location')).toBe('dossiers/D-1');
  expect(first.headers.get('etag')).toBe('"1"');
  const again = await office.ask('hanh', 'POST', '/dossiers', submit);
  expect(again).toMatchObject({ status: 201, body: { ...first.body, duplicate: true } });

  const dry = await office.ask('lan', 'POST', '/dossiers/D-1/dry-runs', accept);
  expect(dry).toMatchObject({ status: 200, body: { events: [{ seq: 2, type: 'accepted' }] } });
  const accepted = await office.ask('lan', 'POST', '/dossiers/D-1/commands', accept);
  expect(accepted).toMatchObject({ status: 200, body: { first: 2 } });

  const work = await office.ask('lan', 'GET', '/worklist?limit=10');
  expect(work.body.items).toMatchObject([
    { dossier: 'D-1', activation: 'check#1', standing: 'open', claimedBy: null },
  ]);
  expect((await office.ask('hanh', 'GET', '/worklist')).body).toEqual({ items: [] });

  const offers = await office.ask('lan', 'GET', '/dossiers/D-1/offers?refused=true');
  expect(offers.headers.get('etag')).toBe('"2"');
  expect(offers.body.offers?.map(({ command }) => command)).toContain('claim');
  expect(offers.body.refused).not.toEqual([]);

  const read = await office.ask('hanh', 'GET', '/dossiers/D-1?purpose=my%20own');
  expect(read).toMatchObject({ status: 200, body: { id: 'D-1', lifecycle: 'running', data } });
  expect(read.headers.get('cache-control')).toBe('no-store');
  const { items } = await office.engine.accessRecords({ dossier: 'D-1' });
  expect(items).toMatchObject([{ purpose: 'my own' }]);
});

test('a version that has passed is refused, by If-Match', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const claim = { id: 'c-9', command: { type: 'claim', step: 'check' } };
  const path = '/dossiers/D-1/commands';
  const old = await office.ask('lan', 'POST', path, claim, { 'if-match': '"1"' });
  expect(old).toMatchObject({ status: 412, body: { code: 'VERSION_PASSED' } });
  const odd = await office.ask('lan', 'POST', path, claim, { 'if-match': 'W/"2"' });
  expect(odd).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  const now = await office.ask('lan', 'POST', path, claim, { 'if-match': '"2"' });
  expect(now.status).toBe(200);
});

test('a refusal is worded in the language that is asked for', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const path = '/dossiers/D-1/commands';
  const told = async (languages: string) => {
    const body = { id: 'c-9', command: { type: 'accept' } };
    const { body: problem, headers } = await office.ask('lan', 'POST', path, body, {
      'accept-language': languages,
    });
    expect(problem).toMatchObject({ status: 409, code: 'OUT_OF_ORDER' });
    expect(headers.get('content-type')).toBe('application/problem+json');
    return [headers.get('content-language'), problem.title];
  };
  const [tag, title] = await told('nl;q=0.5, vi-VN, en;q=0.8');
  expect([tag, title]).toEqual(['vi', expect.stringMatching(/^Hiện chưa thể/)]);
  expect((await told('nl, *'))[0]).toBe('en');
  expect((await told('vi;q=0'))[0]).toBe('en');
});

test('without a function that says who asks there is no service', () => {
  const engine = permitEngine(createMemoryStore());
  expect(() => createService({ engine } as never)).toThrow(
    expect.objectContaining({ code: 'SERVICE_INVALID' }),
  );
  const authenticate = () => undefined;
  expect(() => createService({ authenticate } as never)).toThrow('createEngine');
});

test('who is not signed in learns nothing but the description and the health', async () => {
  const office = await Office.open();
  for (const path of ['/worklist', '/dossiers/D-1?purpose=x', '/nothing']) {
    const { status, body, headers } = await office.ask(undefined, 'GET', path);
    expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  }
  expect((await office.ask('lan', 'GET', '/nothing')).body.code).toBe('ROUTE_UNKNOWN');
  expect((await office.ask(undefined, 'GET', '/health/ready')).body).toEqual({ status: 'ok' });
});

test('its OpenAPI document is valid, and names every command', async () => {
  const office = await Office.open();
  const { body } = await office.ask(undefined, 'GET', '/openapi.json');
  const result = await new Validator().validate(body as Record<string, unknown>);
  expect(result.errors ?? []).toEqual([]);
  expect(result).toMatchObject({ valid: true });
  const text = JSON.stringify(body);
  for (const type of ['submit', 'accept', 'requestSupplement', 'sendHandoff', 'withdraw'])
    expect(text).toContain(`"const":"${type}"`);
  expect(Object.keys(body.paths ?? {})).toContain('/dossiers/{dossier}/commands');
});

test('what fails inside says nothing of itself outside, and probes tell it', async () => {
  const store = createMemoryStore();
  const errors: object[] = [];
  const quiet = () => undefined;
  const logger = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (facts: object) => errors.push(facts),
  };
  const office = await Office.open({ engine: permitEngine(store), logger });
  await store.close();
  const { status, body } = await office.ask('lan', 'GET', '/dossiers/D-1/offers');
  expect([status, body.code]).toEqual([500, 'INTERNAL']);
  expect(JSON.stringify(body)).not.toMatch(/store|\.ts/i);
  expect(errors).toMatchObject([{ request: body.instance?.replace('urn:uuid:', '') }]);
  expect((await office.ask(undefined, 'GET', '/health/live')).status).toBe(200);
  expect((await office.ask(undefined, 'GET', '/health/ready')).status).toBe(503);
});

test('a service that stops takes nothing more', async () => {
  const office = await Office.open();
  office.service.stop();
  const { status, body, headers } = await office.ask('lan', 'GET', '/worklist');
  expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'STOPPING', '1']);
  expect((await office.ask(undefined, 'GET', '/health/live')).status).toBe(200);
});

test('a refusal of the engine has names for ids, and the code and facts as they are', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const claim = { id: 'c-3', command: { type: 'claim', step: 'check' } };
  await office.ask('lan', 'POST', '/dossiers/D-1/commands', claim);
  const complete = { type: 'complete', step: 'check', outcome: 'nonsense' };
  const path = '/dossiers/D-1/commands';
  const told = await office.ask('lan', 'POST', path, { id: 'c-4', command: complete });
  expect(told.body.code).toBe('OUTCOME_UNKNOWN');
  expect(told.body).toMatchObject({ details: { known: ['fit', 'incomplete', 'unfit'] } });
  expect(told.body.title).toContain('step: Check');
  expect(told.body.title).not.toContain('check#1');
});
