/** Signing in at a provider of OpenID Connect: authorization code with PKCE, state and nonce. */
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  type Configuration,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { HttpError } from '../problem/http-error.js';
import type { Authenticate } from './caller.js';
import { type ClaimsMapping, personOf, usualClaims } from './claims-mapping.js';
import { findProvider } from './find-provider.js';
import { localPath } from './local-path.js';
import { isPersonId } from './person-id.js';
import { type SealedCookies, sealedCookies } from './sealed-cookies.js';
import { type SessionLife, type Sessions, sessionsIn } from './sessions.js';
import type { SignIn } from './sign-in.js';

/** At which provider people sign in, and how long that lasts. */
export interface SignInOptions extends SessionLife {
  /** Its address, as in `https://sign-in.example/realms/province`. */
  readonly issuer: string;
  /** How it knows this service. */
  readonly clientId: string;
  /** The secret that was agreed on with it; a client without one is known by PKCE alone. */
  readonly clientSecret?: string;
  /**
   * The address of this service as browsers have it, with the path that it is mounted at: nothing
   * that a request says of its host changes it. The provider is to know `<url>/sign-in/callback`.
   */
  readonly url: string;
  /**
   * What cookies are sealed with: 32 random bytes each, as base64url. The first one seals, all
   * open: put a new one in front, and take the old one away a session later.
   */
  readonly keys: readonly [string, ...string[]];
  /** Which person of the directory a sign-in is of. @defaultValue the claim `sub` */
  readonly claims?: ClaimsMapping;
  /** What is asked of the provider. @defaultValue `openid` */
  readonly scope?: string;
  /** Who comes with a token rather than a cookie. @defaultValue nobody */
  readonly tokens?: Authenticate;
  /** The present instant in epoch milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

const signInMs = 10 * 60_000;

/**
 * Asks a provider for its addresses, and makes the sign-in for browsers.
 *
 * @example
 * ```ts
 * const signIn = await providerSignIn({ issuer, clientId, clientSecret, url, keys });
 * createService({ engine, authenticate: signIn.authenticate, signIn });
 * ```
 * @throws HttpError `SERVICE_INVALID` for keys or an address that are none, and for a provider that
 *   does not answer
 */
export async function providerSignIn(options: SignInOptions): Promise<SignIn> {
  const { issuer, clientId, clientSecret, keys, tokens, now = Date.now } = options;
  const base = baseOf(options.url);
  const cookies = await sealedCookies(keys, now);
  const sessions = sessionsIn(cookies, options, now);
  const authentication = clientSecret === undefined ? None() : ClientSecretPost(clientSecret);
  const provider = await findProvider(issuer, clientId, authentication);
  // A token that comes by the back channel is taken for genuine by its channel; we ask its keys.
  enableNonRepudiationChecks(provider);
  const parts = { provider, cookies, sessions, base, now, options };
  return {
    origin: base.origin,
    authenticate: (request) =>
      tokens !== undefined && request.headers.has('authorization')
        ? tokens(request)
        : sessions.authenticate(request),
    begin: (to) => begin(parts, localPath(to, base)),
    finish: (request) => finish(parts, request),
    async end(request) {
      await sessions.end(request);
      const hasEnd = provider.serverMetadata().end_session_endpoint !== undefined;
      const back = { post_logout_redirect_uri: `${base.origin}/` };
      return {
        cookies: [cookies.clear('session')],
        ...(hasEnd && { location: buildEndSessionUrl(provider, back).href }),
      };
    },
  };
}

interface Parts {
  readonly provider: Configuration;
  readonly cookies: SealedCookies;
  readonly sessions: Sessions;
  readonly base: URL;
  readonly now: () => number;
  readonly options: SignInOptions;
}

const callbackOf = (base: URL) => new URL(`${base.href.replace(/\/$/, '')}/sign-in/callback`);

/** Sends a browser to the provider; what is expected of its return is sealed in a cookie. */
async function begin({ provider, cookies, base, now, options }: Parts, to: string) {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const location = buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(base).href,
    scope: options.scope ?? 'openid',
    ...{ state, nonce },
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const expected = { state, nonce, verifier, to };
  const cookie = await cookies.seal('sign-in', expected, now() + signInMs);
  return { location: location.href, cookies: [cookie] };
}

/** Takes a browser that comes back, if it is the one that was sent, and begins its session. */
async function finish(parts: Parts, request: Request) {
  const { provider, cookies, sessions, base, options } = parts;
  const expected = await cookies.open('sign-in', request);
  const { state, nonce, verifier, to } = expected ?? {};
  if (![state, nonce, verifier, to].every((one) => typeof one === 'string')) throw failed();
  const returned = callbackOf(base);
  returned.search = new URL(request.url).search;
  const claims = await authorizationCodeGrant(provider, returned, {
    expectedState: state as string,
    expectedNonce: nonce as string,
    pkceCodeVerifier: verifier as string,
    idTokenExpected: true,
  }).then(
    (granted) => granted.claims(),
    (cause: unknown) => {
      throw failed(cause);
    },
  );
  const person = claims && personOf(options.claims ?? usualClaims, claims);
  if (!isPersonId(person)) throw failed();
  return {
    location: new URL(localPath(to as string, base), base).href,
    cookies: [cookies.clear('sign-in'), await sessions.begin(person)],
  };
}

/** What failed stays here: whoever came back may have made it up. */
function failed(cause?: unknown): HttpError {
  return new HttpError('SIGN_IN_FAILED', undefined, {}, { cause });
}

function baseOf(text: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url;
  }
  const message = `"${text}" is no address of a service. Give it as "https://dossiers.example/api".`;
  throw new HttpError('SERVICE_INVALID', message, { url: text });
}
