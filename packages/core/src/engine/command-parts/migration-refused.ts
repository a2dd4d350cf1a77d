/** The refusal of a migration. */
import { CommandError } from '../errors.js';

/** The refusal of a migration, with what stands against it. */
export function migrationRefused(why: string, reasons: readonly unknown[]): CommandError {
  return new CommandError('MIGRATION_REFUSED', `The dossier cannot move: ${why}`, { reasons });
}
