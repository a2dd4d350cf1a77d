/** The service as its callers meet it: a dossier from hand to hand, and what is refused. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openOffice } from './office.js';
import { createService } from './service.js';

let service: ReturnType<typeof createService>;

beforeEach(() => {
  const engine = openOffice('memory', {
    clock: { now: () => Date.parse('2026-03-02T10:00+01:00'), isVirtual: true },
  });
  // A token is the name of its person here.
  service = createService(engine, (token) => token || undefined);
});

/** What the service may answer with. */
interface Answer {
  readonly code?: string;
  readonly outcome?: string;
  readonly duplicate?: boolean;
  readonly items?: readonly unknown[];
}

/** Sends a request, and answers with its status and what came back. */
async function call(person: string, method: string, path: string, body?: unknown) {
  const headers = { authorization: `Bearer ${person}` };
  const answer = await service.request(path, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    body: (await answer.json()) as Answer,
  };
}

const application = { id: 'web-1', data: { place: 'Market 1', area: 12 } };

/** Submits the application, and answers where its dossier is read. */
async function submitted(): Promise<string> {
  const { status, location } = await call('binh', 'POST', '/dossiers', application);
  assert.equal(status, 201);
  return location;
}

await test('a dossier goes from hand to hand, by its dates', async () => {
  const dossier = await submitted();
  const act = (person: string, id: string, command: object) =>
    call(person, 'POST', `${dossier}/commands`, { id, command });
  assert.equal((await act('mai', '1', { type: 'accept' })).status, 200);
  const read = () => call('mai', 'GET', `${dossier}?purpose=to+handle+it`);
  // Eight weeks after Monday 2 March.
  assert.deepEqual((await read()).body, {
    id: decodeURIComponent(dossier.slice('/dossiers/'.length)),
    lifecycle: 'running',
    due: '2026-04-27',
    data: { place: 'Market 1', area: 12 },
    open: ['visit#1'],
  });
  const work = await call('mai', 'GET', '/work');
  assert.equal(work.body.items?.length, 1);

  const seen = { type: 'complete', step: 'visit', outcome: 'seen', data: { fits: true } };
  assert.equal((await act('mai', '2', seen)).status, 200);
  const granted = { type: 'complete', step: 'decide', outcome: 'grant' };
  assert.equal((await act('mai', '3', granted)).status, 403);
  assert.equal((await act('lan', '4', granted)).status, 200);
  assert.equal((await read()).body.outcome, 'granted');
});

await test('a resend answers what the first one did', async () => {
  const dossier = await submitted();
  const again = await call('binh', 'POST', '/dossiers', application);
  assert.deepEqual([again.location, again.body.duplicate], [dossier, true]);
});

await test('what is wrong is refused, and says why', async () => {
  const dossier = await submitted();
  const refused = async (status: number, code: string, ...request: Parameters<typeof call>) => {
    const answer = await call(...request);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  };
  await refused(401, 'REQUEST_REFUSED', '', 'GET', '/work');
  await refused(400, 'REQUEST_INVALID', 'binh', 'POST', '/dossiers', '{');
  await refused(400, 'REQUEST_INVALID', 'binh', 'POST', '/dossiers', { id: '1', data: {} });
  await refused(400, 'REQUEST_INVALID', 'mai', 'GET', dossier);
  await refused(403, 'NOT_AUTHORISED', 'eve', 'GET', `${dossier}?purpose=curiosity`);
  const done = { id: '1', command: { type: 'complete', step: 'visit', outcome: 'seen' } };
  await refused(409, 'OUT_OF_ORDER', 'mai', 'POST', `${dossier}/commands`, done);
});
