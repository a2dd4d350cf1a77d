/** Those who do on many dossiers what no procedure names a role for. */
import { localDay } from '@thutuc/legal-time';
import type { AdminRoles } from '../engine/context.js';
import { AuthorisationError } from '../engine/errors.js';
import type { RoleInUnit } from '../ports/work-port.js';
import type { EngineOptions } from './engine-options.js';
import { rolesToday } from './roles-today.js';

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
  if (isAdministrator(adminRoles, office, held)) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not ${what}: this is for those whom the engine names for it.`,
    { actor, ...details },
  );
}

/** Whether one of the roles held is among those that an office of the engine is given to. */
export function isAdministrator(
  adminRoles: AdminRoles | undefined,
  office: keyof AdminRoles,
  held: readonly RoleInUnit[],
): boolean {
  const named = adminRoles?.[office] ?? [];
  return named.some(({ unit, role }) => held.some((own) => own.unit === unit && own.role === role));
}

/** What whoever is no administrator of imports hears, whether the id is taken or not. */
export function noImporter(dossier: string, actor: string): AuthorisationError {
  return new AuthorisationError(
    'NOT_AUTHORISED',
    `"${actor}" may not import dossier "${dossier}": this is for those whom the engine names for it.`,
    { actor, command: 'import' },
  );
}
