/** Putting all open dossiers under the newest versions of their calendars. */
import { engineId, systemActor, type Dossier } from '../engine/index.js';
import type { Store } from '../ports/index.js';
import { collectFailures } from './failures.js';
import type { Loader } from './load.js';
import type { Registry } from './registry.js';
import { underOwnId, type Execute } from './system-command.js';

/** A deadline that an amended calendar moved. */
export interface AmendedDeadline {
  readonly dossier: string;
  /** The activation whose limit it is; `@clock` for the legal limit of the dossier. */
  readonly activation: string;
  /** Civil dates or instants. */
  readonly from: string;
  readonly to: string;
}

/** How calendars are amended. */
export interface AmendOptions {
  /**
   * Hears of a dossier that could not be amended. Where absent, what failed is thrown once all
   * others have been amended; to amend again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

const legalLimit = '@clock';
const pageSize = 500;

/**
 * Amends every open dossier that pins an older version of one of the engine's calendars: one
 * event for each dossier and calendar.
 *
 * @returns Every open deadline that was moved, from and to.
 */
export async function amendOpenDossiers(
  { store, loader, registry }: { store: Store; loader: Loader; registry: Registry },
  execute: Execute,
  reason: string,
  { onFailure }: AmendOptions = {},
): Promise<AmendedDeadline[]> {
  const failures = collectFailures(onFailure);
  await registry.pinCalendars();
  const moved: AmendedDeadline[] = [];
  let after: string | undefined;
  do {
    const page = await store.listDossiers({
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    for (const { dossier, lifecycle } of page.items) {
      if (lifecycle === 'closed' || lifecycle === 'archived') continue;
      try {
        moved.push(...(await amend(dossier)));
      } catch (error) {
        failures.note(dossier, error);
      }
    }
    after = page.next;
  } while (after !== undefined);
  failures.throwUnheard();
  return moved;

  async function amend(id: string): Promise<AmendedDeadline[]> {
    const before = await loader.load(id);
    if (before === undefined) return [];
    const outdated = registry.newerCalendars(before);
    for (const calendar of outdated) {
      await underOwnId(execute, {
        id: engineId('calendar', calendar),
        dossier: id,
        actor: systemActor,
        command: { type: 'amendCalendar', calendar, reason },
      });
    }
    const now = outdated.length === 0 ? before : await loader.load(id);
    return now === undefined ? [] : movedBetween(before, now);
  }
}

function movedBetween(before: Dossier, after: Dossier): AmendedDeadline[] {
  const dues = (dossier: Dossier): Map<string, string> =>
    new Map([
      ...dossier.activations.flatMap(({ id, due }) => (due ? [[id, due.due] as const] : [])),
      ...(dossier.clock.due ? [[legalLimit, dossier.clock.due.due] as const] : []),
    ]);
  const present = dues(after);
  return [...dues(before)].flatMap(([activation, from]) => {
    const to = present.get(activation);
    return to === undefined || to === from ? [] : [{ dossier: before.id, activation, from, to }];
  });
}
