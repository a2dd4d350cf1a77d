/** Bearer tokens of a provider of OpenID Connect, whose keys are found by discovery. */
import { createRemoteJWKSet } from 'jose';
import { allowInsecureRequests, discovery } from 'openid-client';
import { HttpError } from '../problem/http-error.js';
import { bearerTokens, type BearerTokenOptions } from './bearer-tokens.js';
import type { Authenticate } from './caller.js';
import { type ClaimsMapping, parseClaimsMapping, personOf } from './claims-mapping.js';

/** Which provider is trusted. */
export interface ProviderOptions extends Pick<
  BearerTokenOptions,
  'audience' | 'isRevoked' | 'now'
> {
  /** Its address, as in `https://sign-in.example/realms/province`. */
  readonly issuer: string;
  /** Which person of the directory a token is of. @defaultValue the claim `sub` */
  readonly claims?: ClaimsMapping;
}

const usualClaims = parseClaimsMapping({ schema: 'thutuc/claims@1' });
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Asks a provider for its keys, and makes the function that reads callers from its tokens.
 *
 * @example
 * ```ts
 * const authenticate = await providerTokens({ issuer: 'https://sign-in.example', audience: 'dossiers' });
 * ```
 * @throws HttpError `SERVICE_INVALID` where the provider does not answer, or says it is another
 */
export async function providerTokens(options: ProviderOptions): Promise<Authenticate> {
  const { claims = usualClaims, issuer } = options;
  const address = new URL(issuer);
  // Keys that come in the clear could be anybody's; from this machine itself they cannot.
  // oxlint-disable-next-line typescript/no-deprecated -- marked so that it stands out; it does
  const execute = loopback.has(address.hostname) ? [allowInsecureRequests] : [];
  const found = await discovery(address, options.audience, undefined, undefined, { execute }).catch(
    (cause: unknown) => {
      const message = `The provider ${issuer} does not answer as one. Check its address.`;
      throw new HttpError('SERVICE_INVALID', message, { issuer }, { cause });
    },
  );
  const metadata = found.serverMetadata();
  if (metadata.jwks_uri === undefined)
    throw new HttpError('SERVICE_INVALID', `The provider ${issuer} names no keys.`, { issuer });
  return bearerTokens({
    ...options,
    keys: createRemoteJWKSet(new URL(metadata.jwks_uri)),
    issuer: metadata.issuer,
    personOf: (payload) => personOf(claims, payload),
  });
}
