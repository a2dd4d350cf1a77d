/** Putting all open dossiers under the newest versions of their calendars. */
import { engineId } from '../engine/engine-ids.js';
import { systemActor } from '../engine/context.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier, Promised } from '../engine/dossier.js';
import { allItems } from '../ports/all-items.js';
import type { ContextOptions } from './prepare-context.js';
import { collectFailures } from './failures.js';
import { rehearse } from './rehearse.js';
import { executeOnce, type Execute } from './execute-by-engine.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** A deadline that an amended calendar moved. */
export interface AmendedDeadline {
  readonly dossier: string;
  /** The activation whose limit it is; `@clock` for the legal limit of the dossier. */
  readonly activation: string;
  /** Civil dates or instants. */
  readonly from: string;
  readonly to: string;
  /** The new one lies before the present, the old one did not: it is taken at once. */
  readonly movesIntoPast?: true;
}

/** How calendars are amended. */
export interface AmendOptions {
  /** Only tell what would move, and change nothing. @defaultValue false */
  readonly dryRun?: boolean;
  /**
   * Hears of a dossier that could not be amended. Where absent, what failed is thrown once all
   * others have been amended; to amend again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

const legalLimit = '@clock';

/**
 * Amends every open dossier that pins an older version of one of the engine's calendars: one
 * event for each dossier and calendar.
 *
 * @returns Every open deadline that was moved, from and to.
 */
export async function amendOpenDossiers(
  options: ContextOptions,
  execute: Execute,
  reason: string,
  { onFailure, dryRun = false }: AmendOptions = {},
): Promise<AmendedDeadline[]> {
  const { store, loader, registry, clock } = options;
  const failures = collectFailures(onFailure);
  if (!dryRun) await registry.pinCalendars();
  const moved: AmendedDeadline[] = [];
  for await (const { dossier, lifecycle } of allItems((page) => store.listDossiers(page))) {
    if (isOver(lifecycle)) continue;
    try {
      moved.push(...(await amend(dossier)));
    } catch (error) {
      failures.note(dossier, error);
    }
  }
  failures.throwUnheard();
  return moved;

  async function amend(id: string): Promise<AmendedDeadline[]> {
    const before = await loader.load(id);
    if (before === undefined) return [];
    let after: Dossier | undefined = before;
    for (const calendar of registry.newerCalendars(before)) {
      const envelope: CommandEnvelope = {
        id: engineId('calendar', calendar),
        dossier: id,
        actor: systemActor,
        command: { type: 'amendCalendar', calendar, reason },
      };
      if (dryRun) after = await rehearse(options, after, envelope);
      else await executeOnce({ execute, loader }, envelope);
    }
    if (!dryRun) after = await loader.load(id);
    return after === undefined ? [] : movedBetween(before, after, clock.now());
  }
}

function movedBetween(before: Dossier, after: Dossier, now: number): AmendedDeadline[] {
  const dues = (dossier: Dossier): Map<string, Promised> =>
    new Map([
      ...dossier.activations.flatMap(({ id, due }) => (due ? [[id, due] as const] : [])),
      ...(dossier.clock.due ? [[legalLimit, dossier.clock.due] as const] : []),
    ]);
  const present = dues(after);
  return [...dues(before)].flatMap(([activation, from]) => {
    const to = present.get(activation);
    if (to === undefined || to.due === from.due) return [];
    const intoPast = to.dueAt < now && from.dueAt >= now;
    const moved = { dossier: before.id, activation, from: from.due, to: to.due };
    return [intoPast ? { ...moved, movesIntoPast: true } : moved];
  });
}
