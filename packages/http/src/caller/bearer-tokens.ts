/** Callers by bearer tokens (RFC 6750): signed, for this service, and in time. */
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
  type CryptoKey,
} from 'jose';
import { HttpError } from '../problem/http-error.js';
import type { Authenticate, Caller } from './caller.js';
import { isPersonId } from './person-id.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Which tokens are taken. */
export interface BearerTokenOptions {
  /** The public key of the issuer, the address of its key set (JWKS), or what finds the key. */
  readonly keys: CryptoKey | URL | JWTVerifyGetKey;
  /** Who makes the tokens: their `iss`. */
  readonly issuer: string;
  /** For whom they are made, which is this service: their `aud`. */
  readonly audience: string;
  /** The algorithms of signatures. @defaultValue those of public keys: RS, PS, ES, EdDSA */
  readonly algorithms?: readonly string[];
  /**
   * The id of the person, from the claims of the token; nobody where `undefined`.
   *
   * @defaultValue the claim `sub`
   */
  readonly personOf?: (claims: JWTPayload) => string | undefined;
  /** Whether a token was taken back before its end, such as by its `jti`. */
  readonly isRevoked?: (claims: JWTPayload) => boolean | Promise<boolean>;
  /** The present instant in epoch milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

// A secret that both sides know, or no signature at all, would let the asker say who they are.
const publicKeyAlgorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const tokenCharactersMax = 16_384;
const bearer = /^Bearer +([\w~+/.-]+=*)$/i;

/**
 * Makes the function that reads callers from bearer tokens: signed by the issuer, made for this
 * service, with an end that has not passed.
 *
 * @example
 * ```ts
 * const keys = new URL('https://sign-in.example/jwks.json');
 * bearerTokens({ keys, issuer: 'https://sign-in.example', audience: 'dossiers' });
 * ```
 */
export function bearerTokens(options: BearerTokenOptions): Authenticate {
  const { keys, personOf = ({ sub }) => sub, isRevoked = () => false, now = Date.now } = options;
  const getKey = keys instanceof URL ? createRemoteJWKSet(keys) : keys;
  const verify = async (token: string) => {
    const checks = {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: [...(options.algorithms ?? publicKeyAlgorithms)],
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    };
    const verified = await (typeof getKey === 'function'
      ? jwtVerify(token, getKey, checks)
      : jwtVerify(token, getKey, checks));
    return verified.payload;
  };
  const tokens = new VerifiedTokens(verify, now);

  return async ({ headers }) => {
    const header = headers.get('authorization');
    if (header === null) return undefined;
    const token = header.length <= tokenCharactersMax ? bearer.exec(header)?.[1] : undefined;
    if (token === undefined) throw new HttpError('TOKEN_INVALID');
    const claims = await tokens.claimsOf(token).catch((cause: unknown) => {
      throw refusedToken(cause);
    });
    const person = personOf(claims);
    if (!isPersonId(person) || (await isRevoked(claims))) throw new HttpError('TOKEN_INVALID');
    const until = claims.exp === undefined ? {} : { until: claims.exp * 1000 };
    return { person, by: 'token', ...until } satisfies Caller;
  };
}

/** What is wrong with a token stays in the audit trail; a key set out of reach is our failure. */
function refusedToken(cause: unknown): HttpError {
  const isFailure = !(cause instanceof errors.JOSEError) || cause instanceof errors.JWKSTimeout;
  const code = isFailure ? 'INTERNAL' : 'TOKEN_INVALID';
  return new HttpError(code, undefined, {}, { cause });
}
