/** A provider of OpenID Connect: its keys are found, its tokens taken, its claims mapped. */
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseClaimsMapping, providerTokens } from './oidc.js';
import { type Provider, startProvider } from './testing/provider.js';

let provider: Provider;
let issuer = '';
beforeAll(async () => {
  provider = await startProvider();
  ({ issuer } = provider);
});
afterAll(() => provider.stop());
const sign = (claims: JWTPayload) => provider.sign(claims);

const requestOf = (token: string) =>
  new Request('http://office.example/', { headers: { authorization: `Bearer ${token}` } });

test('a token of the provider is taken, and is of whom its subject says', async () => {
  const authenticate = await providerTokens({ issuer, audience: 'dossiers' });
  const request = requestOf(await sign({ sub: 'lan' }));
  expect(await authenticate(request)).toMatchObject({ person: 'lan', by: 'token' });
  expect(await authenticate(new Request('http://office.example/'))).toBeUndefined();
  const mail = await providerTokens({ issuer, audience: 'mail' });
  await expect(mail(request)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
});

test('claims are mapped by a file, and nobody else is known', async () => {
  const claims = parseClaimsMapping({
    schema: 'thutuc/claims@1',
    person: 'email',
    people: { 'lan@office.example': 'clerk.lan' },
    required: { acr: 'high' },
  });
  const authenticate = await providerTokens({ issuer, audience: 'dossiers', claims });
  const asked = async (of: JWTPayload) => authenticate(requestOf(await sign(of)));
  const email = 'lan@office.example';
  expect(await asked({ email, acr: 'high' })).toMatchObject({ person: 'clerk.lan' });
  for (const of of [
    { email, acr: 'low' },
    { email },
    { email: 'other@office.example', acr: 'high' },
    { email: '__proto__', acr: 'high' },
    { email: ['lan@office.example'], acr: 'high' },
    { sub: 'clerk.lan', acr: 'high' },
  ])
    await expect(asked(of)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
});

test('a mapping or a provider that is none is refused at the start', async () => {
  for (const content of [{}, { schema: 'thutuc/claims@1', persn: 'email' }, null])
    expect(() => parseClaimsMapping(content)).toThrow(
      expect.objectContaining({ code: 'SERVICE_INVALID' }),
    );
  const refused = async (at: string) =>
    expect(providerTokens({ issuer: at, audience: 'a' })).rejects.toMatchObject({
      code: 'SERVICE_INVALID',
    });
  await refused(`${issuer}/elsewhere`);
  await refused('http://sign-in.invalid');
  provider.said = { issuer: 'https://another.example' };
  await refused(issuer);
  provider.said = { jwks_uri: undefined };
  await refused(issuer);
  provider.said = {};
});
