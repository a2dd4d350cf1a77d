/** Bearer tokens of a provider of OpenID Connect, whose keys are found by discovery. */
import { createRemoteJWKSet } from 'jose';
import { bearerTokens, type BearerTokenOptions } from './bearer-tokens.js';
import type { Authenticate } from './caller.js';
import { type ClaimsMapping, personOf, usualClaims } from './claims-mapping.js';
import { findProvider } from './find-provider.js';

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
  const found = await findProvider(issuer, options.audience);
  return bearerTokens({
    ...options,
    keys: createRemoteJWKSet(found.jwks),
    issuer: found.serverMetadata().issuer,
    personOf: (payload) => personOf(claims, payload),
  });
}
