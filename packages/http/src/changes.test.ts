/** What changes, as events: each once and in order, from where a reader was. */
import { createDirectory, createMemoryStore } from '@thutuc/core';
import { permitEngine } from '@thutuc/testing';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { expect, test } from 'vitest';
import { Office } from './testing/office.js';

/** Opens a stream; `next` gives the event behind, `undefined` once it has ended. */
async function open(office: Office, person: string, seen?: number) {
  const leave = new AbortController();
  const answer = await office.service.fetch(
    new Request('http://office.example/dossiers/D-1/changes', {
      signal: leave.signal,
      headers: {
        authorization: `Bearer ${await office.tokenOf(person)}`,
        ...(seen !== undefined && { 'last-event-id': String(seen) }),
      },
    }),
  );
  if (answer.status !== 200) return { status: answer.status, leave: () => undefined };
  const reader = answer
    .body!.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  const next = async () => {
    const { value } = await reader.read();
    return value && { ...value, data: JSON.parse(value.data) as Record<string, unknown> };
  };
  return { status: 200, next, leave: () => reader.cancel() };
}

const claim = (id: string, type: 'claim' | 'release') => ({ id, command: { type, step: 'check' } });
const commands = '/dossiers/D-1/commands';

test('a stream tells what happens now, and continues where it was', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const stream = await open(office, 'hanh');
  const heard = stream.next!();
  await office.ask('lan', 'POST', commands, claim('x-1', 'claim'));
  expect(await heard).toMatchObject({
    event: 'change',
    id: '3',
    data: { dossier: 'D-1', version: 3, type: 'workClaimed' },
  });
  await stream.leave();
  await office.ask('lan', 'POST', commands, claim('x-2', 'release'));
  const again = await open(office, 'hanh', 2);
  const ids = [(await again.next!())?.id, (await again.next!())?.id];
  expect(ids).toEqual(['3', '4']);
  await again.leave();
  const odd = await office.ask('hanh', 'GET', '/dossiers/D-1/changes', undefined, {
    'last-event-id': '-1',
  });
  expect(odd.status).toBe(400);
});

test('what another process does arrives by and by', async () => {
  const store = createMemoryStore();
  const office = await Office.open({ engine: permitEngine(store), limits: { streamPollMs: 20 } });
  await office.dossier('D-1');
  const stream = await open(office, 'lan');
  const other = permitEngine(store);
  await other.execute({ ...claim('x-1', 'claim'), dossier: 'D-1', actor: 'lan' });
  expect((await stream.next!())?.id).toBe('3');
  await stream.leave();
});

test('a stream ends with the role, and with the service', async () => {
  let isMember = true;
  const directory = createDirectory({
    schema: 'thutuc/directory@1',
    units: [{ code: 'U-1', name: { en: 'Office' } }],
    people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
  });
  const grantsOf = async (person: string) => (isMember ? directory.grantsOf(person) : []);
  const engine = permitEngine(createMemoryStore(), { directory: { ...directory, grantsOf } });
  const office = await Office.open({ engine });
  await office.dossier('D-1');
  const [officer, applicant] = [await open(office, 'lan'), await open(office, 'hanh')];
  isMember = false;
  await office.ask('hanh', 'POST', commands, { id: 'w', command: { type: 'withdraw' } });
  expect(await officer.next!()).toMatchObject({ event: 'end', data: { code: 'NOT_AUTHORISED' } });
  expect(await officer.next!()).toBeUndefined();
  expect((await applicant.next!())?.event).toBe('change');
  office.service.stop();
  expect(await applicant.next!()).toBeUndefined();
});

test('the number of streams is bounded, for all and for each', async () => {
  const office = await Office.open({ limits: { streams: { total: 3, each: 2 } } });
  await office.dossier('D-1');
  const streams = [await open(office, 'hanh'), await open(office, 'hanh')];
  expect((await open(office, 'hanh')).status).toBe(429);
  expect(office.refused.at(-1)).toMatchObject({ code: 'TOO_MANY_STREAMS', person: 'hanh' });
  expect((await open(office, 'mallory')).status).toBe(403);
  streams.push(await open(office, 'lan'));
  expect((await open(office, 'lan')).status).toBe(429);
  office.service.stop();
  for (const stream of streams) expect(await stream.next!()).toBeUndefined();
});

test('a reader who takes nothing is dropped, gathers nothing, and can come back', async () => {
  const office = await Office.open({
    limits: { streams: { total: 1, each: 1 }, streamStallMs: 50 },
  });
  await office.dossier('D-1');
  const address = 'http://office.example/dossiers/D-1/changes';
  const authorization = `Bearer ${await office.tokenOf('hanh')}`;
  const idle = await office.service.fetch(new Request(address, { headers: { authorization } }));
  expect(idle.headers.get('cache-control')).toBe('no-store');
  for (let i = 0; i < 10; i += 1)
    await office.ask('lan', 'POST', commands, claim(`x-${i}`, i % 2 === 0 ? 'claim' : 'release'));
  await expect.poll(async () => (await open(office, 'hanh', 2)).status).toBe(200);
  office.service.stop();
  const left = await idle.text().catch(() => '');
  expect(left.match(/^id: /gmu)?.length ?? 0).toBeLessThan(5);
});

test('whoever comes back by the id of what was seen misses nothing, whatever happened meanwhile', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  for (let i = 0; i < 6; i += 1)
    await office.ask('lan', 'POST', commands, claim(`x-${i}`, i % 2 === 0 ? 'claim' : 'release'));
  for (let seen = 0; seen < 8; seen += 1) {
    const stream = await open(office, 'hanh', seen);
    for (let id = seen + 1; id <= 8; id += 1) expect((await stream.next!())?.id).toBe(String(id));
    await stream.leave();
  }
});
