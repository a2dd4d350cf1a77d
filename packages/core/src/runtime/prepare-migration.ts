/** Planning the migration of one dossier: where it leads, and what keeps the dossier from it. */
import { newParties } from '../engine/command-parts/new-parties.js';
import type { Command } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { PlannedMigration } from '../engine/context.js';
import { plannedMigration } from '../migration/planned-migration.js';
import type { Law, Registry } from './registry.js';

type Migrate = Extract<Command, { type: 'migrate' }>;

/** A planned migration, with the law that the dossier comes under. */
export interface PreparedMigration {
  readonly planned: PlannedMigration;
  readonly law: Law;
}

/**
 * Plans the migration of a dossier on a civil date.
 *
 * @throws CommandError `PROCEDURE_NOT_EFFECTIVE` where the engine has no such version
 */
export function prepareMigration(
  registry: Registry,
  present: Law,
  dossier: Dossier,
  command: Migrate,
  day: string,
): PreparedMigration {
  const law = registry.lawOn(dossier.procedure.id, command.version, day);
  const { procedure, rules } = law;
  const planned = plannedMigration(dossier, command, present.procedure.procedure, {
    procedure,
    rule: (id) => rules.book.get(id),
    rulesHash: rules.hash,
  });
  return { law, planned };
}

/** The units of the parties that only the new version has. */
export function newUnitsOfMigration(
  { planned, law }: PreparedMigration,
  dossier: Dossier,
  command: Migrate,
): string[] {
  if (planned.obstacles.length > 0) return [];
  return Object.values(newParties(law.procedure.procedure, dossier, command));
}
