/** Putting all open dossiers under the newest versions of their calendars. */
import { engineId } from '../engine/engine-ids.js';
import { systemActor } from '../engine/context.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier, Promised } from '../engine/dossier.js';
import { allItems } from '../ports/all-items.js';
import { assertAdministrator } from './administrators.js';
import type { Gate } from './gate.js';
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
  /**
   * The person who asks: one of those under `calendar` of `adminRoles`, of whom a record is kept
   * with the dossiers that they touch. Absent where the program itself does it.
   */
  readonly actor?: string;
  /** Only tell what would move, and change nothing. @defaultValue false */
  readonly dryRun?: boolean;
  /**
   * Hears of a dossier that could not be amended. Where absent, what failed is thrown once all
   * others have been amended; to amend again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

const legalLimit = '@clock';

/** What calendars are amended with. */
interface AmendingOptions extends ContextOptions {
  readonly gate: Pick<Gate, 'assertPurpose' | 'recordPage'>;
}

/** How many dossiers one access record holds. */
const recordedAtOnce = 500;

/**
 * Amends every open dossier that pins an older version of one of the engine's calendars: one
 * event for each dossier and calendar.
 *
 * @returns Every open deadline that was moved, from and to.
 * @throws AuthorisationError where the actor is not named for it among `adminRoles`; CommandError
 *   `COMMAND_INVALID` for an actor with a reason that is empty, or too long for a record
 */
export async function amendOpenDossiers(
  options: AmendingOptions,
  execute: Execute,
  reason: string,
  { actor, onFailure, dryRun = false }: AmendOptions = {},
): Promise<AmendedDeadline[]> {
  const { store, loader, registry, clock } = options;
  if (actor !== undefined) await assertAmender(options, actor, reason);
  const failures = collectFailures(onFailure);
  if (!dryRun) await registry.pinCalendars();
  const moved: AmendedDeadline[] = [];
  let touched: Dossier[] = [];
  for await (const { dossier, lifecycle } of allItems((page) => store.listDossiers(page))) {
    if (isOver(lifecycle)) continue;
    try {
      const before = await loader.load(dossier);
      if (before === undefined || registry.newerCalendars(before).length === 0) continue;
      touched.push(before);
    } catch (error) {
      failures.note(dossier, error);
    }
    if (touched.length === recordedAtOnce) await amendAll();
  }
  await amendAll();
  failures.throwUnheard();
  return moved;

  /** Who saw them is kept before they are amended: the events are the engine's. */
  async function amendAll(): Promise<void> {
    const dossiers = touched;
    touched = [];
    if (actor !== undefined) await options.gate.recordPage(dossiers, { actor, purpose: reason });
    for (const { id } of dossiers) {
      try {
        moved.push(...(await amend(id)));
      } catch (error) {
        failures.note(id, error);
      }
    }
  }

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

/** What calendars move names dossiers: whoever amends none learns of none. */
async function assertAmender(
  options: AmendingOptions,
  actor: string,
  reason: string,
): Promise<void> {
  await assertAdministrator(options, actor, 'calendar', { what: 'amend calendars' });
  options.gate.assertPurpose({ actor, purpose: reason });
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
