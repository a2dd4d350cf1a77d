/** The parties that a dossier binds when it moves to another version of its procedure. */
import type { Procedure } from '../../definition/procedure.js';
import type { Data, Dossier } from '../dossier.js';
import { bindParties } from './binding.js';
import { migrationRefused } from './migration-refused.js';

/** What a migration says of units and data. */
interface Named {
  readonly parties: Readonly<Record<string, string>>;
  readonly data: Data;
}

/**
 * The parties of a version that the dossier has not bound yet, each with its unit.
 *
 * @throws CommandError `MIGRATION_REFUSED` where a party is bound to another unit already
 */
export function newParties(
  procedure: Procedure,
  dossier: Pick<Dossier, 'parties' | 'data' | 'personal'>,
  { parties, data }: Named,
): Record<string, string> {
  const known = Object.entries(dossier.parties).filter(([party]) =>
    Object.hasOwn(procedure.parties, party),
  );
  const rebound = known.find(([party, unit]) => (parties[party] ?? unit) !== unit);
  if (rebound !== undefined) {
    throw migrationRefused(`party "${rebound[0]}" is bound to unit ${rebound[1]} already`, []);
  }
  const named = Object.entries(parties).filter(([party]) => !Object.hasOwn(dossier.parties, party));
  return bindParties(procedure, {
    parties: Object.fromEntries(named),
    data: { ...dossier.data, ...dossier.personal?.data, ...data },
    bound: dossier.parties,
  });
}
