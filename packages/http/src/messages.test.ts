/** Messages over HTTP: by a token and by a signature, each delivered once to its dossier. */
import { parseProcedure } from '@thutuc/core/procedure';
import { createMemoryStore } from '@thutuc/core';
import { catchingPermit, permitEngine } from '@thutuc/testing';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { Office } from './testing/office.js';

const permit = catchingPermit();
const { owner } = permit.data;
const procedure = parseProcedure({
  ...permit,
  data: { ...permit.data, owner: { ...owner, correlates: true } },
});
const [former, present] = ['whsec_Zm9ybWVyLXNlY3JldC1vZi0zMg==', 'whsec_cHJlc2VudC1zZWNyZXQtMzI='];
const news = { id: 'm-1', message: 'news', key: { field: 'owner', value: 'Lê Thị Hạnh' } };

async function openOffice() {
  const engine = permitEngine(createMemoryStore(), { procedures: [procedure] });
  const webhooks = { registry: { secrets: [present, former], actor: 'lan' } };
  const office = await Office.open({ engine, webhooks });
  await office.dossier('D-1');
  const openOf = async () =>
    (await engine.readOffRecord('D-1'))?.activations.map(({ id }) => id) ?? [];
  return { office, openOf };
}

/** The body of a webhook with its signature, made at an instant. */
function signed(secret: string, body: string, at = new Date()): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': 'w-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('w-1', at, body),
  };
}

test('a message with a token finds its dossier, and is delivered once', async () => {
  const { office, openOf } = await openOffice();
  const first = await office.ask('lan', 'POST', '/messages', news);
  expect(first).toMatchObject({ status: 200, body: { dossier: 'D-1', duplicate: false } });
  const again = await office.ask('lan', 'POST', '/messages', news);
  expect(again).toMatchObject({ status: 200, body: { duplicate: true } });
  expect(await openOf()).toEqual(['check#1', 'check#1/!news#1/see#1']);
  const unknown = { ...news, id: 'm-2', key: { field: 'owner', value: 'Nobody' } };
  const lost = await office.ask('lan', 'POST', '/messages', unknown);
  expect(lost.body.code).toBe('MESSAGE_UNKNOWN');
});

describe('a webhook', () => {
  const body = JSON.stringify(news);
  const path = '/webhooks/registry';

  test.each([
    ['the present secret', present],
    ['the one before', former],
  ])('is taken by %s, and delivered once', async (_, secret) => {
    const { office, openOf } = await openOffice();
    const first = await office.ask(undefined, 'POST', path, body, signed(secret, body));
    expect(first).toMatchObject({ status: 200, body: { dossier: 'D-1', duplicate: false } });
    const replayed = await office.ask(undefined, 'POST', path, body, signed(secret, body));
    expect(replayed).toMatchObject({ status: 200, body: { duplicate: true } });
    expect(await openOf()).toEqual(['check#1', 'check#1/!news#1/see#1']);
  });

  test.each([
    ['another secret', body, signed('whsec_YW5vdGhlci1zZWNyZXQtb2YtMzI=', body)],
    ['another body', body.replace('Hạnh', 'Hoa'), signed(present, body)],
    ['an hour ago', body, signed(present, body, new Date(Date.now() - 3_600_000))],
    ['no signature', body, { 'content-type': 'application/json' }],
  ])('is refused with %s, and moves nothing', async (_, sent, headers) => {
    const { office, openOf } = await openOffice();
    const answer = await office.ask(undefined, 'POST', path, sent, headers);
    expect(answer).toMatchObject({ status: 401, body: { code: 'WEBHOOK_REFUSED' } });
    expect(await openOf()).toEqual(['check#1']);
    expect(office.refused).toMatchObject([{ code: 'WEBHOOK_REFUSED' }]);
  });
});
