/** The migration of one dossier, planned for the command that carries it out. */
import type { CompiledProcedure } from '../compile/compile.js';
import type { Procedure } from '../definition/procedure.js';
import type { Command } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { PlannedMigration } from '../engine/context.js';
import { planMigration } from './plan-migration.js';

/** A version of a procedure with the rules that count its limits. */
export type Destination = Omit<PlannedMigration, 'to' | 'obstacles'> & {
  readonly procedure: CompiledProcedure;
};

/** Plans what a command asks for, with the data and parties that it gives. */
export function plannedMigration(
  dossier: Dossier,
  { parties, data, renames }: Extract<Command, { type: 'migrate' }>,
  from: Procedure,
  { procedure, rule, rulesHash }: Destination,
): PlannedMigration {
  const given: Dossier = {
    ...dossier,
    parties: { ...dossier.parties, ...parties },
    data: { ...dossier.data, ...data },
  };
  const plan = planMigration([given], { from, to: procedure.procedure, renames });
  const obstacles = plan.stays.flatMap(({ reasons }) => reasons);
  return { to: procedure, rule, rulesHash, obstacles };
}
