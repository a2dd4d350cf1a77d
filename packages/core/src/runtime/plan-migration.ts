/** Planning the move of a procedure's open dossiers, with the dates that it would give them. */
import type { Dossier } from '../engine/dossier.js';
import type { CoreLanguage } from '../words/language.js';
import { type TimerIntoPast, movedIntoPast } from '../migration/into-past.js';
import { uncountableObstacle } from '../migration/obstacle.js';
import {
  planMigration,
  type DossierMove,
  type MigrationPlan,
} from '../migration/plan-migration.js';
import { rehearsal } from '../migration/rehearsal.js';
import { allItems } from '../ports/all-items.js';
import { assertAdministrator } from './administrators.js';
import type { ContextOptions } from './prepare-context.js';
import { rehearse } from './rehearse.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** A migration that is to be planned. */
export interface MigrationRequest {
  /** Who would carry it out. */
  readonly actor: string;
  /** Id of the procedure. */
  readonly procedure: string;
  /** The version that its open dossiers are to come under; the engine has it. */
  readonly version: string;
  /** Old step path → new step path. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Language of the reasons. @defaultValue English */
  readonly language?: CoreLanguage;
}

/** A dossier that can move, and what would be due at once. */
export interface CountedMove extends DossierMove {
  /** The timers that the new limits put before the present: they act when the dossier has moved. */
  readonly movesIntoPast: readonly TimerIntoPast[];
}

/** What a migration would do to each open dossier, as an engine counts it. */
export interface CountedPlan extends MigrationPlan {
  readonly moves: readonly CountedMove[];
}

/**
 * Plans the migration of all open dossiers of a procedure; nothing is changed.
 *
 * @throws CommandError `PROCEDURE_UNKNOWN`, `PROCEDURE_NOT_EFFECTIVE`; AuthorisationError where the
 *   actor is not named for it among `adminRoles`
 */
export async function planCounted(
  options: ContextOptions,
  request: MigrationRequest,
): Promise<CountedPlan> {
  const { store, loader, clock } = options;
  await assertMover(options, request);
  const moves: CountedMove[] = [];
  const stays: MigrationPlan['stays'][number][] = [];
  const { procedure } = request;
  const rows = allItems((page) => store.listDossiers({ procedure, ...page }));
  for await (const { dossier: id, lifecycle } of rows) {
    if (isOver(lifecycle)) continue;
    const dossier = await loader.load(id);
    if (dossier === undefined) continue;
    const plan = await planOf(options, request, dossier);
    stays.push(...plan.stays);
    for (const move of plan.moves) {
      try {
        const { procedure: to } = options.registry.lawOn(procedure, request.version, '').procedure;
        const asked = rehearsal(request.actor, dossier.id, to, request.renames ?? {});
        const moved = await rehearse(options, dossier, asked);
        moves.push({ ...move, movesIntoPast: movedIntoPast(dossier, moved, clock.now()) });
      } catch (error) {
        stays.push({ dossier: id, reasons: [uncountableObstacle(error)] });
      }
    }
  }
  return { moves, stays };
}

/** A plan names dossiers: whoever moves none learns of none, nor which versions there are. */
function assertMover(
  options: ContextOptions,
  { actor, procedure }: MigrationRequest,
): Promise<void> {
  const what = `plan the migration of procedure "${procedure}"`;
  return assertAdministrator(options, actor, 'migration', { what, procedure });
}

async function planOf(
  { registry }: ContextOptions,
  { procedure: id, version, renames = {}, language }: MigrationRequest,
  dossier: Dossier,
): Promise<MigrationPlan> {
  const from = (await registry.lawOf(dossier)).procedure.procedure;
  const to = registry.lawOn(id, version, '').procedure.procedure;
  const given = language === undefined ? {} : { language };
  return planMigration([dossier], { from, to, renames, ...given });
}
