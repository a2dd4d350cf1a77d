/** Who is let in: by tokens of a provider, or, in a demo, whoever is named. */
import type { Authenticate, ServiceOptions } from '@thutuc/http';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { readJsonFile } from '../procedure-folder/files.js';

/** Who asks, and what answers say of that. */
type Access = Pick<ServiceOptions, 'authenticate' | 'headers'>;

/**
 * Reads who is let in.
 *
 * @throws CliError `USAGE` where nothing says so; HttpError `SERVICE_INVALID` for a provider that
 *   does not answer
 */
export async function accessOf({ options, switches }: CommandInput): Promise<Access> {
  const { issuer, audience, claims, host } = options;
  if (switches.has('demo')) {
    for (const [name, given] of Object.entries({ issuer, audience, claims, host }))
      if (given !== undefined)
        throw usageError('serve', ({ notTogether }) => notTogether('--demo', `--${name}`));
    return { authenticate: chosenPerson, headers: { 'Thutuc-Demo': notice } };
  }
  if (issuer === undefined || audience === undefined) {
    const lacking = Object.entries({ '--issuer': issuer, '--audience': audience });
    const names = lacking.flatMap(([name, given]) => (given === undefined ? name : []));
    throw usageError('serve', ({ missing }) => missing(names));
  }
  const { parseClaimsMapping, providerTokens } = await import('@thutuc/http/oidc');
  const mapping = claims === undefined ? undefined : parseClaimsMapping(readJsonFile(claims));
  return {
    authenticate: await providerTokens({
      issuer,
      audience,
      ...(mapping !== undefined && { claims: mapping }),
    }),
  };
}

const notice = 'Nobody is asked who they are. Never for real dossiers.';
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** In a demo the token is the name of a person; a page of another host gets in by none. */
const chosenPerson: Authenticate = ({ url, headers }) => {
  const person = /^Bearer ([^@\s]\S{0,199})$/.exec(headers.get('authorization') ?? '')?.[1];
  return person !== undefined && loopback.has(new URL(url).hostname)
    ? { person, by: 'token' }
    : undefined;
};
