/** Those who do on many dossiers what no procedure names a role for. */
import { localDay } from '@thutuc/legal-time';
import type { AdminRoles } from '../engine/context.js';
import { AuthorisationError } from '../engine/errors.js';
import type { EngineOptions } from './engine-options.js';
import { holdsOffice, rolesToday } from './readers.js';

/** What is asked for, as in "… may not list work", and the details of a refusal. */
interface Asked extends Readonly<Record<string, string>> {
  readonly what: string;
}

/**
 * Asserts that a person is named for something among `adminRoles`.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export async function assertAdministrator(
  { directory, adminRoles, clock, calendars: [{ zone }] }: EngineOptions,
  actor: string,
  office: keyof AdminRoles,
  { what, ...details }: Asked,
): Promise<void> {
  const held = rolesToday(await directory.grantsOf(actor), () => localDay(clock.now(), zone));
  if (holdsOffice(adminRoles, office, held)) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${what}: this is for those whom the engine names for it.`,
    { actor, ...details },
  );
}
