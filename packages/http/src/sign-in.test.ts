/** Browsers sign in at a provider, keep a session in a cookie, and are let in by nothing else. */
import { createDirectory, createMemoryStore } from '@thutuc/core';
import { permitEngine } from '@thutuc/testing';
import fc from 'fast-check';
import { base64url } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from './client.js';
import { localPath } from './caller/local-path.js';
import { parseClaimsMapping, providerSignIn, type SignInOptions } from './oidc.js';
import { Office } from './testing/office.js';
import { client, type Provider, startProvider } from './testing/provider.js';

const key = (byte: number) => base64url.encode(new Uint8Array(32).fill(byte));
const url = 'https://dossiers.example/api';
const minute = 60_000;

let provider: Provider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.stop());
beforeEach(() => Object.assign(provider, { claims: { sub: 'lan' }, faults: {}, said: {} }));

/** What a browser keeps: cookies by their name, until they are taken away. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly office: Office) {}

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...(cookie !== '' && { cookie }), ...headers };
    const answer = await this.office.ask(undefined, method, path, body, all);
    for (const line of answer.headers.getSetCookie()) {
      expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Goes to the provider; answers with the path that it leads back to. */
  async begin(to = '/desk') {
    const sent = await this.ask('GET', `/sign-in?to=${encodeURIComponent(to)}`);
    const back = await provider.visit(sent.headers.get('location') ?? '');
    return { sent, back: back.slice(url.length) };
  }

  async signIn() {
    return this.ask('GET', (await this.begin()).back);
  }

  get session(): string | undefined {
    return this.cookies.get(sessionName);
  }
}

const sessionName = '__Host-thutuc-session';

async function opened(more: Partial<SignInOptions> = {}, isMember = () => true) {
  const clock = { now: Date.now() };
  const signIn = await providerSignIn({
    ...{ issuer: provider.issuer, clientId: client.id, clientSecret: client.secret },
    ...{ url, keys: [key(1)], now: () => clock.now },
    ...more,
  });
  const directory = createDirectory({
    schema: 'thutuc/directory@1',
    units: [{ code: 'U-1', name: { en: 'Office' } }],
    people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
  });
  const grantsOf = async (person: string) => (isMember() ? directory.grantsOf(person) : []);
  const engine = permitEngine(createMemoryStore(), { directory: { ...directory, grantsOf } });
  const data = { area: 80, owner: 'Lê Thị Hạnh' };
  const submit = { type: 'submit', procedure: 'permit', data } as const;
  await engine.execute({ id: 's', dossier: 'D-1', actor: 'hanh', command: submit });
  const office = await Office.open({ engine, authenticate: signIn.authenticate, signIn });
  const browser = new Browser(office);
  const refused = async (status: number, code: string, ...asked: Parameters<Browser['ask']>) => {
    const before = office.refused.length;
    const answer = await browser.ask(...asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(office.refused.slice(before)).toMatchObject([{ code, status }]);
    return answer;
  };
  return { office, browser, clock, signIn, refused };
}

const accept = { id: 'c-1', command: { type: 'accept' } };
const own = { origin: 'https://dossiers.example' };

test('a browser signs in, works, and signs out', async () => {
  const { browser, refused } = await opened();
  await refused(401, 'NOT_SIGNED_IN', 'GET', '/worklist');
  const { sent, back } = await browser.begin('/desk?unit=U-1#list');
  expect(sent.status).toBe(302);
  const asked = new URL(sent.headers.get('location') ?? '').searchParams;
  expect(asked.get('redirect_uri')).toBe(`${url}/sign-in/callback`);
  expect([asked.get('code_challenge_method'), asked.get('scope')]).toEqual(['S256', 'openid']);
  const arrived = await browser.ask('GET', back);
  expect(arrived.status).toBe(302);
  expect(arrived.headers.get('location')).toBe('https://dossiers.example/desk?unit=U-1#list');
  expect([...browser.cookies.keys()]).toEqual([sessionName]);
  expect((await browser.ask('GET', '/session')).body).toMatchObject({ person: 'lan' });
  expect((await browser.ask('GET', '/worklist')).status).toBe(200);
  expect((await browser.ask('POST', '/dossiers/D-1/commands', accept, own)).status).toBe(200);

  const stolen = browser.session!;
  const left = await browser.ask('POST', '/sign-out', {}, own);
  expect(left.status).toBe(200);
  expect(left.body).toMatchObject({
    location: expect.stringContaining(`${provider.issuer}/end?`) as string,
  });
  expect(browser.cookies.size).toBe(0);
  await refused(401, 'NOT_SIGNED_IN', 'GET', '/worklist');
  browser.cookies.set(sessionName, stolen);
  await refused(401, 'SESSION_ENDED', 'GET', '/worklist');
});

describe('what comes back from the provider', () => {
  const failed = [400, 'SIGN_IN_FAILED'] as const;

  test('counts once, in the browser that was sent, with what it was sent with', async () => {
    const { browser, refused, office } = await opened();
    const { back } = await browser.begin();
    const kept = new Map(browser.cookies);
    const elsewhere = await new Browser(office).ask('GET', back);
    expect([elsewhere.status, elsewhere.body.code]).toEqual(failed);
    const state = new URL(back, url).searchParams.get('state')!;
    await refused(...failed, 'GET', back.replace(state, 'another'));
    await refused(...failed, 'GET', back.replace(/&state=.*/, ''));
    await refused(...failed, 'GET', '/sign-in/callback?error=access_denied');
    await refused(...failed, 'GET', '/sign-in/callback');
    expect((await browser.ask('GET', back)).status).toBe(302);
    // The callback is replayed, without the cookie, and with it by whoever has copied both.
    await refused(...failed, 'GET', back);
    browser.cookies.clear();
    for (const [name, value] of kept) browser.cookies.set(name, value);
    await refused(...failed, 'GET', back);
    expect(browser.session).toBeUndefined();
  });

  test.each([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined as unknown as string }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another client', { aud: 'mail' }],
    ['an end that has passed', { exp: 1 }],
    ['no subject', { sub: undefined as unknown as string }],
    ['the engine itself', { sub: '@system' }],
  ])('is refused with %s', async (_, faults) => {
    const { browser, refused } = await opened();
    provider.faults = faults;
    const { back } = await browser.begin();
    await refused(...failed, 'GET', back);
    expect(browser.session).toBeUndefined();
  });

  test('names another issuer in its answer, and is refused', async () => {
    const { browser, refused } = await opened();
    const { back } = await browser.begin();
    const iss = encodeURIComponent('https://elsewhere.example');
    await refused(...failed, 'GET', `${back}&iss=${iss}`);
  });

  test('is taken for ten minutes', async () => {
    const { browser, refused, clock } = await opened();
    const { back } = await browser.begin();
    clock.now += 11 * minute;
    await refused(...failed, 'GET', back);
  });

  test('is of the person that the mapping says, or of nobody', async () => {
    const claims = parseClaimsMapping({
      ...{ schema: 'thutuc/claims@1', person: 'email', required: { acr: 'high' } },
      people: { 'lan@office.example': 'lan' },
    });
    const { browser, refused } = await opened({ claims });
    provider.claims = { sub: 'x', email: 'lan@office.example', acr: 'high' };
    await browser.signIn();
    expect((await browser.ask('GET', '/session')).body).toMatchObject({ person: 'lan' });
    provider.claims = { sub: 'lan', email: 'other@office.example', acr: 'high' };
    await refused(...failed, 'GET', (await browser.begin()).back);
  });

  test('begins a session of its own, whatever cookie was there', async () => {
    const { browser, clock } = await opened();
    browser.cookies.set(sessionName, 'chosen by another');
    await browser.signIn();
    const first = browser.session;
    expect(first).not.toBe('chosen by another');
    clock.now += 1000;
    await browser.signIn();
    expect(browser.session).not.toBe(first);
  });

  test('leads to the address of the service, whatever a request says of its host', async () => {
    const { office } = await opened();
    const headers = {
      ...{ host: 'evil.example', 'x-forwarded-host': 'evil.example' },
      ...{ 'x-forwarded-proto': 'http', forwarded: 'host=evil.example;proto=http' },
    };
    const sent = await office.ask(undefined, 'GET', '/sign-in', undefined, headers);
    const location = new URL(sent.headers.get('location') ?? '');
    expect(location.searchParams.get('redirect_uri')).toBe(`${url}/sign-in/callback`);
  });
});

describe('a session', () => {
  const ended = [401, 'SESSION_ENDED', 'GET', '/worklist'] as const;

  test('ends when it is idle, lasts while it is used, and ends at the latest', async () => {
    const { browser, refused, clock } = await opened();
    await browser.signIn();
    for (let used = 0; used < 23; used += 1) {
      clock.now += 20 * minute;
      expect((await browser.ask('GET', '/worklist')).status).toBe(200);
    }
    clock.now += 21 * minute; // eight hours and a minute from its beginning
    await refused(...ended);
    await browser.signIn();
    clock.now += 31 * minute;
    await refused(...ended);
  });

  test('that was tampered with, or made for something else, is none', async () => {
    const { browser, refused } = await opened();
    await browser.begin();
    const signIn = browser.cookies.get('__Host-thutuc-sign-in')!;
    browser.cookies.set(sessionName, signIn);
    await refused(...ended);
    await browser.signIn();
    const session = browser.session!;
    for (let part = 0; part < 5; part += 1) {
      const parts = session.split('.');
      parts[part] = parts[part]!.replace(/^.?/, (letter) => (letter === 'A' ? 'B' : 'A'));
      browser.cookies.set(sessionName, parts.join('.'));
      await refused(...ended);
    }
    for (const odd of ['', 'a.b.c', 'x'.repeat(5000)]) {
      browser.cookies.set(sessionName, odd);
      await refused(...ended);
    }
  });

  test('outlives a new key, and not the end of its own', async () => {
    const first = await opened({ keys: [key(1)] });
    await first.browser.signIn();
    const session = first.browser.session!;
    const rotated = await opened({ keys: [key(2), key(1)] });
    rotated.browser.cookies.set(sessionName, session);
    expect((await rotated.browser.ask('GET', '/session')).status).toBe(200);
    const later = await opened({ keys: [key(2)] });
    later.browser.cookies.set(sessionName, session);
    await later.refused(...ended);
  });

  test('gives nothing that the directory does not give today', async () => {
    let isMember = true;
    const { browser, refused } = await opened({}, () => isMember);
    await browser.signIn();
    isMember = false;
    const at = '/dossiers/D-1/commands';
    await refused(403, 'NOT_AUTHORISED', 'POST', at, accept, own);
    await refused(403, 'NOT_AUTHORISED', 'GET', '/dossiers/D-1?purpose=x');
  });

  test('changes nothing for pages of other sites, nor ends for them', async () => {
    const { browser, refused } = await opened();
    await browser.signIn();
    for (const [path, body] of [
      ['/dossiers/D-1/commands', accept],
      ['/sign-out', {}],
      ['/plans/calendars', { reason: 'x' }],
    ] as const)
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'cross-site' },
        {},
      ] as Record<string, string>[])
        await refused(403, 'CROSS_SITE', 'POST', path, body, headers);
    expect((await browser.ask('GET', '/session')).status).toBe(200);
  });

  test('stands beside tokens, and is not asked where there is one', async () => {
    const tokens = ({ headers }: Request) =>
      headers.get('authorization') === 'Bearer thanh'
        ? ({ person: 'thanh', by: 'token' } as const)
        : undefined;
    const { browser, refused } = await opened({ tokens });
    const told = await browser.ask('GET', '/session', undefined, { authorization: 'Bearer thanh' });
    expect(told.body).toEqual({ person: 'thanh' });
    await browser.signIn();
    const headers = { authorization: 'Bearer nobody' };
    await refused(401, 'NOT_SIGNED_IN', 'GET', '/session', undefined, headers);
  });
});

describe('where a browser goes afterwards', () => {
  test('is a path of this site', async () => {
    const { refused } = await opened();
    for (const to of [
      ...['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', 'desk'],
      ...['/\t/evil.example', '/..//evil.example', 'javascript:alert(1)', '', '/a\r\nb'],
      ...['/./\\evil.example', `/${'x'.repeat(2000)}`],
    ])
      await refused(400, 'REQUEST_INVALID', 'GET', `/sign-in?to=${encodeURIComponent(to)}`);
    await refused(400, 'REQUEST_INVALID', 'GET', '/sign-in?next=/desk');
  });

  test('stays on this site, whatever is asked for', () => {
    const base = new URL(url);
    const piece = fc.constantFrom(
      ...['/', '\\', '.', '..', '%2f', '%5c', '@', ':', '?', '#', 'evil.example', '\t', '\n'],
      ...['https:', 'a', ' ', '\u2028', ';', '&'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let path: string;
        try {
          path = localPath(`/${pieces.join('')}`, base);
        } catch {
          return;
        }
        expect(new URL(path, base).origin).toBe(base.origin);
        expect(path).toMatch(/^\/(?!\/)/);
      }),
    );
  });
});

test('a page uses it by the client', async () => {
  const { browser, office } = await opened();
  await browser.signIn();
  const page = createClient({
    url: 'http://office.example',
    fetch: async (request) => {
      // What a browser brings by itself.
      request.headers.set('cookie', `${sessionName}=${browser.session}`);
      request.headers.set('origin', own.origin);
      return office.service.fetch(request);
    },
  });
  expect(await page.session()).toMatchObject({ person: 'lan' });
  expect((await page.signOut()).location).toContain(provider.issuer);
  await expect(page.session()).rejects.toMatchObject({ code: 'SESSION_ENDED', status: 401 });
});

test('without a key, an address or a provider there is no sign-in', async () => {
  const refused = async (more: Partial<SignInOptions> | { keys: readonly string[] }) =>
    expect(opened(more as Partial<SignInOptions>)).rejects.toMatchObject({
      code: 'SERVICE_INVALID',
    });
  await refused({ keys: [] });
  await refused({ keys: ['short'] });
  await refused({ keys: [key(1), '?'] });
  for (const odd of ['', 'dossiers.example', 'ftp://x', 'https://x/?a', 'https://x/#a'])
    await refused({ url: odd });
  await refused({ issuer: 'http://sign-in.invalid' });
});

test('its routes are described, and a service without it has none of them', async () => {
  const { office } = await opened();
  const { body } = await office.ask(undefined, 'GET', '/openapi.json');
  expect(Object.keys(body.paths ?? {})).toEqual(
    expect.arrayContaining(['/sign-in', '/sign-in/callback', '/session', '/sign-out']),
  );
  const other = await Office.open();
  expect((await other.ask(undefined, 'GET', '/sign-in')).status).toBe(401);
  expect((await other.ask('lan', 'GET', '/sign-in')).status).toBe(404);
});
