/** Cookies that only this service can make and read: encrypted, for one use, with an end. */
import { randomUUID } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import { base64url, calculateJwkThumbprint, EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { HttpError } from '../problem/http-error.js';

/** What a cookie is for: one that was made for something else is not taken. */
export type CookieUse = 'session' | 'sign-in';

/** Makes and reads such cookies. */
export interface SealedCookies {
  /** A `Set-Cookie` header. */
  seal(use: CookieUse, content: JWTPayload, until: number): Promise<string>;
  /** The content of the cookie that a request brings; none where it is not, or no more, one. */
  open(use: CookieUse, request: Request): Promise<JWTPayload | undefined>;
  /** Whether a request brings such a cookie, whatever is in it. */
  has(use: CookieUse, request: Request): boolean;
  /** The header that takes it away. */
  clear(use: CookieUse): string;
}

// By its prefix a browser takes it from this host alone, by HTTPS alone, for all of its paths.
const nameOf = (use: CookieUse) => `__Host-thutuc-${use}`;
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';
const keyBytes = 32;
const algorithms = {
  keyManagementAlgorithms: ['dir'],
  contentEncryptionAlgorithms: ['A256GCM'],
};

/**
 * Makes them of keys: the first one seals, all open.
 *
 * @param keys - 32 random bytes each, as base64url.
 * @throws HttpError `SERVICE_INVALID` for keys that are none
 */
export async function sealedCookies(
  keys: readonly string[],
  now: () => number,
): Promise<SealedCookies> {
  const known = await Promise.all(keys.map(readKey));
  const [first] = known;
  if (first === undefined) throw keyInvalid();
  const byId = new Map(known.map(({ id, key }) => [id, key]));
  const valueOf = (use: CookieUse, { headers }: Request) =>
    parse(headers.get('cookie') ?? '', nameOf(use))[nameOf(use)];
  return {
    async seal(use, content, until) {
      const token = await new EncryptJWT({ ...content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: first.id })
        .setAudience(use)
        .setJti(content.jti ?? randomUUID())
        .setExpirationTime(Math.floor(until / 1000))
        .encrypt(first.key);
      const seconds = Math.max(0, Math.floor((until - now()) / 1000));
      return `${nameOf(use)}=${token}; Max-Age=${seconds}; ${attributes}`;
    },
    async open(use, request) {
      const token = valueOf(use, request);
      if (token === undefined || token === '') return undefined;
      const checks = { ...algorithms, audience: use, currentDate: new Date(now()) };
      const opened = await jwtDecrypt(
        token,
        (header: { kid?: string }) => byId.get(header.kid ?? '') ?? first.key,
        checks,
      ).catch(() => undefined);
      return opened?.payload;
    },
    has: (use, request) => valueOf(use, request) !== undefined,
    clear: (use) => `${nameOf(use)}=; Max-Age=0; ${attributes}`,
  };
}

/** The id of a key says nothing of it: it is a hash. */
async function readKey(text: string): Promise<{ readonly id: string; readonly key: Uint8Array }> {
  const key = decoded(text);
  const id = await calculateJwkThumbprint({ kty: 'oct', k: base64url.encode(key) });
  return { id, key };
}

function decoded(text: string): Uint8Array {
  try {
    const key = base64url.decode(text);
    if (key.length === keyBytes) return key;
  } catch {
    // As one of another length.
  }
  throw keyInvalid();
}

function keyInvalid(): HttpError {
  return new HttpError(
    'SERVICE_INVALID',
    'Each key of sessions is 32 random bytes as base64url, and there is at least one. Make one by `openssl rand -base64 32 | tr "+/" "-_" | tr -d "="`.',
  );
}
