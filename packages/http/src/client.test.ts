/** The client: typed by the procedure, patient with the service, at home in a browser. */
import { fileURLToPath } from 'node:url';
import { createMemoryStore, sketchProcedure } from '@thutuc/core';
import { permitEngine, permitProcedure } from '@thutuc/testing';
import { build } from 'esbuild';
import { expect, expectTypeOf, test } from 'vitest';
import { type ClientOptions, createClient } from './client.js';
import { Office } from './testing/office.js';

/** A client of an office for a person; `broken` answers instead of the service where it can. */
function clientOf(
  office: Office,
  person: string,
  broken: (request: Request) => Promise<Response | undefined> = () => Promise.resolve(undefined),
  more: Partial<ClientOptions> = {},
) {
  const sent: Request[] = [];
  const client = createClient({
    url: 'http://office.example/',
    token: () => office.tokenOf(person),
    sleep: () => Promise.resolve(),
    fetch: async (request) => {
      sent.push(request.clone());
      return (await broken(request)) ?? office.service.fetch(request);
    },
    ...more,
  });
  return { client, sent };
}

const permit = permitProcedure();

test('a dossier goes its way by methods that the compiler knows', async () => {
  const office = await Office.open();
  const { client: applicant } = clientOf(office, 'hanh');
  const { client: officer } = clientOf(office, 'lan');
  const { dossier } = await applicant.for(permit).submit({ data: { area: 80, owner: 'Hạnh' } });
  expect(await officer.for(permit).accept(dossier)).toMatchObject({ last: 2 });
  const { items } = await officer.worklist({ limit: 5, overdue: false });
  expect(items).toMatchObject([{ dossier, activation: 'check#1' }]);
  const { offers, version } = await officer.offers(dossier);
  expect(offers.map(({ command }) => command)).toContain('complete');
  const dry = await officer.dryRun({ dossier, command: { type: 'claim', step: 'check' } });
  expect(dry.events).toMatchObject([{ type: 'workClaimed' }]);
  await officer.for(permit).claim(dossier, { step: 'check' }, { expectedVersion: version });
  const passed = officer.for(permit).release(dossier, { step: 'check' }, { expectedVersion: 2 });
  await expect(passed).rejects.toMatchObject({ code: 'VERSION_PASSED', status: 412 });
  expect(await applicant.read(dossier, 'my own')).toMatchObject({ lifecycle: 'running' });
});

test('names that a procedure does not have are no program', () => {
  const defined = sketchProcedure({
    id: 'look',
    limit: '5 working days',
    rule: 'nl/atw',
    basis: { act: 'An act' },
    steps: { look: { by: 'clerk', on: { fine: 'granted' } } },
    ends: ['granted'],
  });
  const commands = createClient({ url: '' }).for(defined);
  expect(typeof commands.complete).toBe('function');
  type Complete = Parameters<(typeof commands)['complete']>[1];
  expectTypeOf<Complete['step']>().toEqualTypeOf<'look'>();
  expectTypeOf<Complete['outcome']>().toEqualTypeOf<'fine'>();
});

test('what is refused is thrown, in the language of the reader', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const { client, sent } = clientOf(office, 'lan', undefined, { language: 'vi' });
  await expect(client.for(permit).accept('D-1')).rejects.toMatchObject({
    name: 'ServiceError',
    code: 'OUT_OF_ORDER',
    status: 409,
    message: expect.stringContaining('Hiện chưa thể') as string,
  });
  expect(sent).toHaveLength(1);
});

test('what broke on the way is sent again under its id, and done once', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  let attempt = 0;
  const { client, sent } = clientOf(office, 'lan', async (request) => {
    attempt += 1;
    if (attempt === 1) throw new TypeError('fetch failed');
    if (attempt === 2) return new Response('bad gateway', { status: 502 });
    // It was carried out, and the answer is lost.
    if (attempt === 3) {
      await office.service.fetch(request);
      throw new TypeError('terminated');
    }
    return undefined;
  });
  const receipt = await client.for(permit).claim('D-1', { step: 'check' });
  expect(receipt).toMatchObject({ duplicate: true, last: 3 });
  const bodies = await Promise.all(sent.map((request) => request.text()));
  expect(new Set(bodies).size).toBe(1);
  expect((await office.engine.readOffRecord('D-1'))?.version).toBe(3);
});

test('it gives up after some attempts, and knows what is not the service', async () => {
  const office = await Office.open();
  const down = clientOf(office, 'lan', () => Promise.reject(new TypeError('fetch failed')));
  await expect(down.client.worklist()).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  expect(down.sent).toHaveLength(4);
  const other = clientOf(office, 'lan', () =>
    Promise.resolve(new Response('<html>', { status: 404 })),
  );
  await expect(other.client.worklist()).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE' });
});

test('documents go up and down', async () => {
  const office = await Office.open();
  await office.dossier('D-1');
  const { client } = clientOf(office, 'hanh');
  const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
  const file = { document: 'plan', title: 'Bản vẽ', mediaType: 'application/pdf', bytes };
  await client.addDocument('D-1', file);
  const blob = await client.readDocument('D-1', 'plan#1', 'my own');
  expect([blob.type, new Uint8Array(await blob.arrayBuffer())]).toEqual(['application/pdf', bytes]);
});

test('changes are followed across connections, each once', async () => {
  const store = createMemoryStore();
  const office = await Office.open({ engine: permitEngine(store) });
  await office.dossier('D-1');
  let opened = 0;
  const { client } = clientOf(office, 'hanh', async (request) => {
    if (!request.url.endsWith('/changes')) return undefined;
    opened += 1;
    const answer = await office.service.fetch(request);
    if (opened > 1) return answer;
    // The first connection breaks behind its first event.
    const reader = answer.body!.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return new Response(value as Uint8Array<ArrayBuffer>, { headers: answer.headers });
  });
  const leave = new AbortController();
  const versions: number[] = [];
  for await (const { version } of client.changes('D-1', { after: 0, signal: leave.signal })) {
    versions.push(version);
    if (version === 2) break;
  }
  expect([versions, opened]).toEqual([[1, 2], 2]);
});

test('its bundle for a browser has nothing of Node, nor of the engine', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('client.ts', import.meta.url))],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['@thutuc/source'],
    write: false,
    metafile: true,
  });
  const files = Object.keys(metafile.inputs);
  expect(files.filter((file) => /packages\/core|node_modules\/.*(zod|hono)/.test(file))).toEqual(
    [],
  );
  const text = outputFiles[0]?.text ?? '';
  expect(text).not.toMatch(/node:|require\(/);
  expect(text.length).toBeLessThan(20_000);
});
