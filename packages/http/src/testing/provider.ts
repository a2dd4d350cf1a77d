/** A tiny provider of OpenID Connect for tests: codes that count once, PKCE, tokens with keys. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What it was asked for, under the code that it gave. */
interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
  readonly client: string;
}

/** A provider that listens. */
export interface Provider {
  readonly issuer: string;
  /** What it says of itself, where that is not as it should be. */
  said: object;
  /** The claims of whoever signs in. */
  claims: JWTPayload;
  /** What its id tokens say instead, such as another nonce. */
  faults: JWTPayload;
  /** Signs a token for the audience `dossiers`. */
  sign(claims: JWTPayload): Promise<string>;
  /** Signs in who is there, as a browser that was sent to it: where it is led back to. */
  visit(location: string): Promise<string>;
  stop(): Promise<void>;
}

/** Its only client, and the secret of that. */
export const client = { id: 'portal', secret: 'a secret of the two' };

/** Starts one on a free port. */
export async function startProvider(): Promise<Provider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'k-1', alg: 'RS256', use: 'sig' };
  const codes = new Codes();
  const server = createServer((request, answer) => void answerTo(request, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signed = (audience: string, claims: JWTPayload) =>
    new SignJWT({
      ...{ iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1000) + 300 },
      ...{ iat: Math.floor(Date.now() / 1000), ...claims },
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k-1' })
      .sign(privateKey);
  const provider: Provider = {
    ...{ issuer, said: {}, claims: { sub: 'lan' }, faults: {} },
    sign: (claims) => signed('dossiers', claims),
    async visit(location) {
      const answer = await fetch(location, { redirect: 'manual' });
      return answer.headers.get('location') ?? '';
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return provider;

  async function answerTo(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    answer.setHeader('content-type', 'application/json');
    if (pathname === '/.well-known/openid-configuration') {
      const metadata = {
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: `${issuer}/authorise`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/end`,
        ...provider.said,
      };
      answer.end(JSON.stringify(metadata));
    } else if (pathname === '/keys') answer.end(JSON.stringify({ keys: [key] }));
    else if (pathname === '/authorise') answer.writeHead(302, codes.authorise(searchParams)).end();
    else if (pathname === '/token') {
      const nonce = codes.redeem(new URLSearchParams(await bodyOf(request)));
      if (nonce === undefined) answer.writeHead(400).end('{"error":"invalid_grant"}');
      else answer.end(JSON.stringify(await granted(nonce)));
    } else answer.writeHead(404).end('{}');
  }

  async function granted(nonce: string): Promise<object> {
    const claims = { ...provider.claims, nonce, ...provider.faults };
    const id_token = await signed(client.id, claims);
    return { access_token: 'none', token_type: 'bearer', id_token };
  }
}

/** The codes that were given, each of which counts once. */
class Codes {
  readonly #given = new Map<string, Asked>();

  /** Gives one, and leads back with it. */
  authorise(asked: URLSearchParams): { readonly location: string } {
    const given = (name: string) => asked.get(name) ?? '';
    const code = randomUUID();
    this.#given.set(code, {
      ...{ nonce: given('nonce'), challenge: given('code_challenge') },
      ...{ redirect: given('redirect_uri'), client: given('client_id') },
    });
    const back = new URL(given('redirect_uri'));
    back.search = new URLSearchParams({ code, state: given('state') }).toString();
    return { location: back.href };
  }

  /** Takes one back, from whom it was given to: the nonce that came with it. */
  redeem(sent: URLSearchParams): string | undefined {
    const code = sent.get('code') ?? '';
    const asked = this.#given.get(code);
    this.#given.delete(code);
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      asked?.challenge === challenge &&
      asked.redirect === sent.get('redirect_uri') &&
      asked.client === client.id &&
      sent.get('client_secret') === client.secret;
    return fits ? asked.nonce : undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
