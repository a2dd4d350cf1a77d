/** A provider of OpenID Connect, as it describes itself. */
import {
  allowInsecureRequests,
  type ClientAuth,
  type Configuration,
  discovery,
} from 'openid-client';
import { HttpError } from '../problem/http-error.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Asks a provider for its addresses and keys.
 *
 * @throws HttpError `SERVICE_INVALID` where the provider does not answer, or says it is another
 */
export async function findProvider(
  issuer: string,
  clientId: string,
  authentication?: ClientAuth,
): Promise<Configuration & { readonly jwks: URL }> {
  const address = new URL(issuer);
  // Keys that come in the clear could be anybody's; from this machine itself they cannot.
  // oxlint-disable-next-line typescript/no-deprecated -- marked so that it stands out; it does
  const execute = loopback.has(address.hostname) ? [allowInsecureRequests] : [];
  const found = await discovery(address, clientId, undefined, authentication, { execute }).catch(
    (cause: unknown) => {
      const message = `The provider ${issuer} does not answer as one. Check its address.`;
      throw new HttpError('SERVICE_INVALID', message, { issuer }, { cause });
    },
  );
  const { jwks_uri: keys } = found.serverMetadata();
  if (keys === undefined)
    throw new HttpError('SERVICE_INVALID', `The provider ${issuer} names no keys.`, { issuer });
  return Object.assign(found, { jwks: new URL(keys) });
}
