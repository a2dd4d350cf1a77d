/** What hostile callers try: each is refused with a code, and stands in the audit trail. */
import { gzipSync } from 'node:zlib';
import { createDirectory, createMemoryStore } from '@thutuc/core';
import { permitEngine } from '@thutuc/testing';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from './caller/caller.js';
import { Office, type TokenFacts } from './testing/office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.dossier('D-1');
});

/** Sends it, and expects it to be refused with a code, and kept. */
async function refused(status: number, code: string, ...asked: Parameters<Office['ask']>) {
  const before = office.refused.length;
  const answer = await office.ask(...asked);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(office.refused.length).toBe(before + 1);
  expect(office.refused.at(-1)).toMatchObject({ status, code, method: asked[1] });
  return answer;
}

const commands = '/dossiers/D-1/commands';
const accept = { type: 'accept' };
const data = { area: 80, owner: 'Lê Thị Hạnh' };

describe('of dossiers', () => {
  test("another's dossier is as one that is not there, whatever is asked of it", async () => {
    const told = async (dossier: string) => {
      const at = `/dossiers/${dossier}`;
      const asked: Parameters<Office['ask']>[] = [
        ['mallory', 'GET', `${at}?purpose=curious`],
        ['mallory', 'GET', `${at}/offers`],
        ['mallory', 'GET', `${at}/changes`],
        ['mallory', 'GET', `${at}/documents/plan%231?purpose=curious`],
        [
          'mallory',
          'POST',
          `${at}/commands`,
          { id: 'm-1', command: { type: 'complete', step: 'no', outcome: 'x' } },
        ],
        ['mallory', 'POST', `${at}/dry-runs`, { id: 'm-2', command: accept }],
        [
          'mallory',
          'POST',
          `${at}/commands`,
          { id: 'm-3', command: accept },
          { 'if-match': '"7"' },
        ],
      ];
      const answers = [];
      for (const one of asked) {
        const { body } = await refused(403, 'NOT_AUTHORISED', ...one);
        const { instance: _, ...problem } = body;
        answers.push(JSON.stringify(problem).replaceAll(dossier, 'ID'));
      }
      return answers;
    };
    expect(await told('D-1')).toEqual(await told('D-9'));
    expect(office.refused.at(-1)).toMatchObject({ person: 'mallory', dossier: 'D-9' });
  });

  test('the same calls go to store and directory, whether a dossier is there or not', async () => {
    const calls: string[] = [];
    const store = createMemoryStore();
    const watched = new Proxy(store, {
      get(target, name, receiver) {
        const held: unknown = Reflect.get(target, name, receiver);
        if (typeof held !== 'function') return held;
        return (...args: unknown[]) => {
          calls.push(String(name));
          return (held as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    office = await Office.open({ engine: permitEngine(watched) });
    await office.dossier('D-1');
    const callsFor = async (dossier: string) => {
      calls.length = 0;
      await office.ask('mallory', 'GET', `/dossiers/${dossier}?purpose=x`);
      await office.ask('mallory', 'GET', `/dossiers/${dossier}/offers`);
      return [...calls].sort();
    };
    await callsFor('D-1'); // what is read once is remembered
    const there = await callsFor('D-1');
    // A dossier that is there may be remembered; nothing else may be asked more or less.
    const rest = (names: string[]) => names.filter((name) => !name.startsWith('load'));
    expect(rest(await callsFor('D-9'))).toEqual(rest(there));
  });

  test('a command id of another person is no key to what they did', async () => {
    const taken = { id: 'D-1/2', command: accept };
    const withdraw = { id: 'D-1/2', command: { type: 'withdraw' } };
    await refused(409, 'COMMAND_ID_REUSED', 'hanh', 'POST', commands, withdraw);
    await refused(403, 'NOT_AUTHORISED', 'hanh', 'POST', commands, taken);
    await refused(403, 'NOT_AUTHORISED', 'mallory', 'POST', commands, taken);
    const own = { id: 'timer:D-1:x', command: accept };
    await refused(400, 'REQUEST_INVALID', 'lan', 'POST', commands, { ...own, id: '@timer' });
  });
});

describe('of who asks', () => {
  const withToken = async (token: string, code = 'TOKEN_INVALID') => {
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await refused(401, code, undefined, 'GET', '/worklist', undefined, headers);
    expect(JSON.stringify(body)).not.toMatch(/signature|JWS|claim/);
  };

  test('a forged token is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const claims = (alg: string) =>
      new SignJWT({})
        .setProtectedHeader({ alg })
        .setSubject('lan')
        .setIssuer('https://sign-in.example')
        .setAudience('dossiers')
        .setExpirationTime('5m');
    await withToken(await claims('ES256').sign(privateKey));
    await withToken(new UnsecuredJWT({ sub: 'lan', aud: 'dossiers' }).encode());
    const secret = new TextEncoder().encode('a secret that both sides know, of 32 bytes');
    await withToken(await claims('HS256').sign(secret));
    const [header, payload, signature] = (await office.tokenOf('hanh')).split('.');
    const other = Buffer.from(
      Buffer.from(payload!, 'base64url').toString().replace('hanh', 'lan'),
    ).toString('base64url');
    await withToken(`${header}.${other}.${signature}`);
    await withToken('a'.repeat(20_000));
    await withToken('');
  });

  test.each<[string, TokenFacts]>([
    ['for another service', { audience: 'mail' }],
    ['of another issuer', { issuer: 'https://elsewhere.example' }],
    ['that has ended', { seconds: -1 }],
    ['that never ends', { seconds: null }],
  ])('a token %s is refused', async (_, facts) => {
    await withToken(await office.tokenOf('lan', facts));
  });

  test('a token of the engine itself, or of nobody, is refused', async () => {
    for (const person of ['@engine', '', 'a'.repeat(300)])
      await withToken(await office.tokenOf(person));
  });

  test('a token that was taken back is refused when it is replayed', async () => {
    const revoked = new Set<string>();
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const { bearerTokens } = await import('./caller/bearer-tokens.js');
    office = await Office.open({
      authenticate: bearerTokens({
        keys: publicKey,
        issuer: 'i',
        audience: 'a',
        isRevoked: ({ jti }) => revoked.has(String(jti)),
      }),
    });
    const token = await new SignJWT({ jti: 't-1' })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('lan')
      .setIssuer('i')
      .setAudience('a')
      .setExpirationTime('5m')
      .sign(privateKey);
    const headers = { authorization: `Bearer ${token}` };
    expect((await office.ask(undefined, 'GET', '/worklist', undefined, headers)).status).toBe(200);
    revoked.add('t-1');
    await withToken(token);
  });

  test('a request that is replayed does nothing a second time', async () => {
    const claim = { id: 'x-1', command: { type: 'claim', step: 'check' } };
    await office.ask('lan', 'POST', commands, claim);
    const again = await office.ask('lan', 'POST', commands, claim);
    expect(again.body).toMatchObject({ duplicate: true, last: 3 });
    expect((await office.engine.readOffRecord('D-1'))?.version).toBe(3);
  });

  test('a token counts for nothing after the role has ended', async () => {
    let isMember = true;
    const directory = createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: { en: 'Office' } }],
      people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
    });
    const grantsOf = async (person: string) => (isMember ? directory.grantsOf(person) : []);
    const engine = permitEngine(createMemoryStore(), { directory: { ...directory, grantsOf } });
    office = await Office.open({ engine });
    await office.dossier('D-1');
    isMember = false;
    const claim = { id: 'x-1', command: { type: 'claim', step: 'check' } };
    await refused(403, 'NOT_AUTHORISED', 'lan', 'POST', commands, claim);
    await refused(403, 'NOT_AUTHORISED', 'lan', 'GET', '/dossiers/D-1?purpose=x');
    expect((await office.ask('lan', 'GET', '/worklist')).body.items).toEqual([]);
  });

  test('a cookie counts for pages of the service alone', async () => {
    const byCookie = ({ headers }: Request): Caller | undefined =>
      headers.get('cookie') === 'session=lan' ? { person: 'lan', by: 'cookie' } : undefined;
    const engine = permitEngine(createMemoryStore());
    const [submit] = [{ id: 's', dossier: 'D-1', actor: 'hanh' } as const];
    await engine.execute({ ...submit, command: { type: 'submit', procedure: 'permit', data } });
    office = await Office.open({
      engine,
      authenticate: byCookie,
      origins: ['https://portal.example'],
    });
    const body = { id: 'x-1', command: accept };
    const from = (headers: Record<string, string>) =>
      [undefined, 'POST', commands, body, { cookie: 'session=lan', ...headers }] as const;
    await refused(403, 'CROSS_SITE', ...from({ origin: 'https://evil.example' }));
    await refused(403, 'CROSS_SITE', ...from({ origin: 'null' }));
    await refused(403, 'CROSS_SITE', ...from({ origin: 'https://portal.example.evil.example' }));
    await refused(403, 'CROSS_SITE', ...from({ 'sec-fetch-site': 'cross-site' }));
    await refused(403, 'CROSS_SITE', ...from({}));
    const form = { origin: 'https://portal.example', 'content-type': 'text/plain' };
    await refused(415, 'MEDIA_TYPE_UNSUPPORTED', ...from(form));
    expect((await office.ask(...from({ origin: 'https://portal.example' }))).status).toBe(200);
  });

  test('an address is what a trusted proxy says, and nobody else', async () => {
    const { addressFinder } = await import('./caller/address.js');
    const incoming = {
      socket: { remoteAddress: '10.0.0.7' },
      headers: { 'x-forwarded-for': '1.2.3.4, 9.9.9.9' },
    } as never;
    expect(addressFinder([])({ incoming })).toBe('10.0.0.7');
    expect(addressFinder(['10.0.0.0/8'])({ incoming })).toBe('9.9.9.9');
    expect(addressFinder(['10.0.0.0/8', '9.9.9.9'])({ incoming })).toBe('1.2.3.4');
    expect(addressFinder(['loopback'])(undefined)).toBe('unknown');
  });
});

describe('of what is sent', () => {
  test('whose command it is, nobody says but the sign-on', async () => {
    const body = { id: 'x-1', command: accept };
    for (const more of [
      { actor: 'lan' },
      { dossier: 'D-2' },
      { expectedVersion: 2 },
      { recordedAt: 0 },
      { command: { ...accept, actor: 'lan' } },
    ])
      await refused(400, 'REQUEST_INVALID', 'hanh', 'POST', commands, { ...body, ...more });
    const opening = {
      id: 'x-2',
      actor: 'lan',
      command: { type: 'submit', procedure: 'permit', data },
    };
    await refused(400, 'REQUEST_INVALID', 'hanh', 'POST', '/dossiers', opening);
    for (const query of ['person=lan', 'limit=9999', 'limit=-1', 'after=', 'x=1'])
      await refused(400, 'REQUEST_INVALID', 'hanh', 'GET', `/worklist?${query}`);
    await refused(400, 'QUERY_INVALID', 'hanh', 'GET', '/worklist?after=nonsense');
  });

  test('keys reach no prototype', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = `{"id":"x","command":{"type":"submit","procedure":"permit","data":{"${key}":{"isAdmin":true}}}}`;
      await refused(400, 'REQUEST_INVALID', 'hanh', 'POST', '/dossiers', text);
    }
    expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined();
    for (const name of ['__proto__', 'constructor', 'toString'])
      await refused(401, 'WEBHOOK_REFUSED', undefined, 'POST', `/webhooks/${name}`, {});
  });

  test('what is no JSON, too deep or no text is refused', async () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    for (const text of ['{"id":', deep, '', 'null', '"x"', '[]', '1e999'])
      await refused(400, 'REQUEST_INVALID', 'hanh', 'POST', commands, text);
    const json = { 'content-type': 'application/json' };
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    await refused(400, 'REQUEST_INVALID', 'hanh', 'POST', commands, bytes, json);
    const nul = { id: 'x', command: { type: 'refuse', reasons: 'a\u0000b' } };
    await refused(400, 'REQUEST_INVALID', 'lan', 'POST', commands, nul);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/json',
    '',
  ])('a command of the type "%s" is refused', async (type) => {
    const body = new TextEncoder().encode(JSON.stringify({ id: 'x', command: accept }));
    const headers = type === '' ? {} : { 'content-type': type };
    await refused(415, 'MEDIA_TYPE_UNSUPPORTED', 'lan', 'POST', commands, body, headers);
  });

  test('what is packed is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    await refused(415, 'MEDIA_TYPE_UNSUPPORTED', 'lan', 'POST', commands, bomb, headers);
  });

  test('a field of ten megabytes is refused, announced or not', async () => {
    const text = JSON.stringify({ id: 'x', command: { type: 'refuse', reasons: 'x'.repeat(1e7) } });
    await refused(413, 'BODY_TOO_LARGE', 'lan', 'POST', commands, text);
    await refused(413, 'BODY_TOO_LARGE', 'lan', 'POST', commands, text, { 'content-length': '1' });
    const long = { id: 'x', command: { type: 'refuse', reasons: 'x'.repeat(30_000) } };
    await refused(400, 'REQUEST_INVALID', 'lan', 'POST', commands, long);
  });

  test('lines and headers stay what they are', async () => {
    const evil = 'D-1\r\nSet-Cookie: a=b\n{"level":"error"}\u2028';
    const path = `/dossiers/${encodeURIComponent(evil)}/offers`;
    const headers = { 'x-request-id': 'forged', 'request-id': 'forged' };
    const { headers: had } = await refused(
      403,
      'NOT_AUTHORISED',
      'lan',
      'GET',
      path,
      undefined,
      headers,
    );
    expect(had.get('set-cookie')).toBe(null);
    const kept = office.refused.at(-1)!;
    expect(kept.request).not.toContain('forged');
    expect(kept.request).toBe(had.get('request-id'));
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(JSON.stringify(kept.dossier)).not.toMatch(/[\u0000-\u001f\u2028]|\\[rn]/);
    await refused(404, 'ROUTE_UNKNOWN', 'lan', 'GET', '/%0d%0aSet-Cookie:%20a=b');
    expect(office.refused.at(-1)?.route).toBe('unknown');
  });

  test('nothing that is asked leads elsewhere', async () => {
    const paths = ['//evil.example/worklist', '/worklist/../..//evil.example', '/\\evil.example'];
    for (const path of [...paths, '/worklist?next=https://evil.example']) {
      const { status, headers } = await office.ask('lan', 'GET', path);
      expect([status >= 400, headers.get('location')]).toEqual([true, null]);
    }
    const id = '//evil.example/x';
    const submit = { type: 'submit', procedure: 'permit', data };
    const opened = await office.ask('hanh', 'POST', '/dossiers', {
      id: 'o',
      dossier: id,
      command: submit,
    });
    expect(opened.headers.get('location')).toBe(`dossiers/${encodeURIComponent(id)}`);
  });
});

describe('of how much', () => {
  test('too many requests of an address or of a person are refused, with the wait', async () => {
    const { RateLimiterMemory } = await import('rate-limiter-flexible');
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
    office = await Office.open({ rates: { address: limiter(5), person: limiter(2) } });
    for (let asked = 0; asked < 2; asked += 1)
      expect((await office.ask('lan', 'GET', '/worklist')).status).toBe(200);
    const { headers } = await refused(429, 'TOO_MANY_REQUESTS', 'lan', 'GET', '/worklist');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await office.ask('hanh', 'GET', '/worklist')).status).toBe(200);
    await office.ask(undefined, 'GET', '/worklist');
    await refused(429, 'TOO_MANY_REQUESTS', 'hanh', 'GET', '/worklist');
    // A probe is not for callers to starve.
    expect((await office.ask(undefined, 'GET', '/health/live')).status).toBe(200);
  });

  test('an answer that takes too long is given up', async () => {
    const store = createMemoryStore();
    const engine = permitEngine(store);
    const never = { ...engine, worklist: () => new Promise<never>(() => undefined) };
    office = await Office.open({ engine: never, limits: { answerMs: 20 } });
    await refused(504, 'ANSWER_LATE', 'lan', 'GET', '/worklist');
  });
});

describe('over a connection', () => {
  let stop: (() => Promise<void>) | undefined;
  afterEach(() => stop?.());

  test('a body that trickles is refused, and its connection freed', async () => {
    const { serveOnNode } = await import('./node/serve.js');
    office = await Office.open({ limits: { bodyMs: 50 } });
    const serving = await serveOnNode(office.service, { hostname: '127.0.0.1' });
    stop = () => serving.stop();
    const { connect } = await import('node:net');
    const { port } = new URL(serving.url);
    const token = await office.tokenOf('lan');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST ${commands} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
            'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
        );
      });
      let all = '';
      socket.on('data', (bytes) => (all += bytes.toString()));
      // The service ends it, and does not wait for what may never come.
      socket.once('end', () => resolve(all));
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 408 [^]*\r\nconnection: close\r\n/i);
    expect(office.refused.at(-1)).toMatchObject({ code: 'BODY_TOO_SLOW', address: '127.0.0.1' });
  });
});
