/** The service over real HTTP, by itself and mounted: a dossier comes in and is worked on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMemoryStore } from '@thutuc/core';
import { createService } from '@thutuc/http';
import { createClient, type Client } from '@thutuc/http/client';
import { serveOnNode } from '@thutuc/http/node';
import { afterAll, describe, expect, test } from 'vitest';
import { inExpress, inFastify } from './mounted.js';
import { openOffice } from './office.js';

const store = createMemoryStore();
const engine = openOffice(store, { now: () => Date.parse('2026-09-03T15:20:00+07:00') });
const newService = () =>
  createService({
    engine,
    // The test trusts whoever asks; an agency asks its sign-on.
    authenticate: ({ headers }) => {
      const person = headers.get('authorization')?.replace('Bearer ', '');
      return person === undefined ? undefined : { person, by: 'token' };
    },
  });
const stops: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
  await store.close();
});

/** Each way to run it, and the address that it has by that. */
const ways: readonly [string, () => Promise<string>][] = [
  [
    'by itself',
    async () => {
      const serving = await serveOnNode(newService(), { hostname: '127.0.0.1' });
      stops.push(() => serving.stop());
      return serving.url;
    },
  ],
  [
    'in Express',
    async () => {
      const server = createServer(inExpress(newService()));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      stops.push(() => new Promise((resolve) => server.close(resolve)));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    },
  ],
  [
    'in Fastify',
    async () => {
      const fastify = inFastify(newService());
      stops.push(() => fastify.close());
      return `${await fastify.listen({ port: 0, host: '127.0.0.1' })}/api`;
    },
  ],
];

describe.each(ways)('%s', (_, open) => {
  const url = open();
  const as = async (person: string): Promise<Client> =>
    createClient({ url: await url, token: () => person });

  test('a dossier comes in, is accepted, shows up in worklists, and is read', async () => {
    const parent = await as('parent.hien');
    const data = {
      commune: 'H22.X1',
      childName: 'Nguyễn Gia Bảo',
      birthDate: '2026-08-20',
      motherId: '001190000123',
    };
    const command = { type: 'submit', procedure: 'birth-registration', data };
    const { dossier } = await parent.execute({ command });
    await (await as('civil.gateway')).execute({ dossier, command: { type: 'accept' } });

    const registrar = await as('registrar.ha');
    const { items } = await registrar.worklist({ limit: 100 });
    expect(items.find((item) => item.dossier === dossier)).toMatchObject({
      activation: 'register#1',
      claimedBy: null,
    });
    expect(await registrar.read(dossier, 'counter')).toMatchObject({
      lifecycle: 'running',
      version: 2,
      appointment: { due: '2026-09-09' },
      data,
    });
    const { offers } = await registrar.offers(dossier);
    const steps = offers.flatMap(({ command: name, step }) =>
      name === 'complete' ? step?.id : [],
    );
    expect(new Set(steps)).toEqual(new Set(['register#1']));
    await expect((await as('parent.dao')).read(dossier, 'curiosity')).rejects.toMatchObject({
      status: 403,
      code: 'NOT_AUTHORISED',
    });
  });

  test('what is refused answers with a problem, its code and no stack', async () => {
    const ask = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch((await url) + path, init);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await ask('/worklist')).toEqual([401, 'NOT_SIGNED_IN']);
    const headers = { authorization: 'Bearer registrar.ha', 'content-type': 'application/json' };
    expect(await ask('/elsewhere', { headers })).toEqual([404, 'ROUTE_UNKNOWN']);
    const post = (body: string) => ask('/dossiers', { method: 'POST', headers, body });
    expect(await post('{"id":')).toEqual([400, 'REQUEST_INVALID']);
    expect(await post(`"${'x'.repeat(2_000_000)}"`)).toEqual([413, 'BODY_TOO_LARGE']);
  });
});
