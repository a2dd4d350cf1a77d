/**
 * Work that nobody does: claimed by a person who holds no role for it any more, in a role that
 * nobody holds, or in a unit that has ended. It is found before it blocks, and claims are freed.
 */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import type { CommandEnvelope } from '../engine/command.js';
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { unitExistsOn } from '../engine/units.js';
import { engineId } from '../engine/engine-ids.js';
import { CommandError } from '../engine/errors.js';
import { allItems } from '../ports/all-items.js';
import type { Grant } from '../ports/directory.js';
import type { WorkItem } from '../ports/rows.js';
import { assertAdministrator } from './administrators.js';
import { applicantUnit } from './bound-units.js';
import type { ContextOptions } from './prepare-context.js';
import { DirectoryError } from './errors.js';
import { collectFailures } from './failures.js';
import { rehearse } from './rehearse.js';
import type { Execute } from './execute-by-engine.js';
import { rolesToday } from './roles-today.js';

/** Why nobody does a work item. */
export type StrandedFor =
  /** Whoever has claimed it holds no role for it any more. */
  | 'claim'
  /** Nobody holds its role today. */
  | 'vacant'
  /** Its unit does not exist today. */
  | 'unit';

/** A work item that nobody does, and why. */
export interface StrandedWork extends WorkItem {
  readonly why: readonly StrandedFor[];
}

/** Which work is looked through. */
export interface StrandedRequest {
  /** Who asks: one of those under `work` of `adminRoles`. */
  readonly actor: string;
  /** Only that of a unit. */
  readonly unit?: string;
}

/** How claims are freed. */
export interface FreeingOptions {
  /**
   * Hears of a dossier whose work could not be freed. Where absent, what failed is thrown once all
   * others have been looked at.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

/**
 * Lists the open work that nobody does.
 *
 * @throws AuthorisationError where the actor is not named for it among `adminRoles`; DirectoryError
 *   `HOLDERS_UNKNOWN` where the directory cannot tell who holds a role
 */
export async function listStranded(
  options: ContextOptions,
  { actor, unit }: StrandedRequest,
): Promise<StrandedWork[]> {
  // Whoever lists what is left learns what dossiers there are.
  await assertAdministrator(options, actor, 'work', { what: 'list the work that nobody does' });
  const whyOf = finder(options);
  const found: StrandedWork[] = [];
  const ofUnit = unit === undefined ? {} : { unit };
  for await (const item of allItems((page) => options.store.worklist({ ...ofUnit, ...page }))) {
    const why = await whyOf(item);
    if (why.length > 0) found.push({ ...item, why });
  }
  return found;
}

/**
 * Frees what is claimed by people who hold no role for it any more; answers how many work items.
 * Those of dossiers that others change at the same time are looked at the next time.
 */
export async function freeStrandedWork(
  options: ContextOptions,
  execute: Execute,
  { onFailure }: FreeingOptions = {},
): Promise<number> {
  const failures = collectFailures(onFailure);
  const holds = holding(options);
  let freed = 0;
  const claimed = allItems((page) => options.store.worklist({ claimed: true, ...page }));
  for await (const item of claimed) {
    if (await holds(item)) continue;
    try {
      const freeing = await freeingOf(options, item);
      if (freeing === undefined || (await isClaimStanding(options, freeing))) continue;
      await execute(freeing.command);
      freed += 1;
    } catch (error) {
      if (!isOver(error)) failures.note(item.dossier, error);
    }
  }
  failures.throwUnheard();
  return freed;
}

/** Tells why nobody does a work item; each unit, role and person is asked for once. */
function finder(options: ContextOptions): (item: WorkItem) => Promise<StrandedFor[]> {
  const { directory } = options;
  const on = todayOf(options);
  const holds = holding(options);
  const ended = remembering(async (code: string) => {
    const unit = await directory.unit(code);
    return unit !== undefined && !unitExistsOn(unit, on);
  });
  const vacant = remembering(async (held: string) => {
    const [unit = '', role = ''] = JSON.parse(held) as string[];
    if (directory.holdersOf === undefined) {
      throw new DirectoryError(
        'HOLDERS_UNKNOWN',
        'The directory does not tell who holds a role. Give it a `holdersOf`.',
        {},
      );
    }
    return (await directory.holdersOf({ unit, role, on })).length === 0;
  });
  return async (item) => {
    const { unit, role, claimedBy } = item;
    if (unit === applicantUnit) return [];
    const isVoid = claimedBy !== null && !(await holds(item)) && !(await stands(options, item));
    const isVacant = await vacant(JSON.stringify([unit, role]));
    const isEnded = await ended(unit);
    return [
      ...(isVoid ? (['claim'] as const) : []),
      ...(isVacant ? (['vacant'] as const) : []),
      ...(isEnded ? (['unit'] as const) : []),
    ];
  };
}

/** Tells at a glance whether whoever has claimed a work item holds the role that owns it. */
function holding(options: ContextOptions): (item: WorkItem) => Promise<boolean> {
  const { directory, clock, calendars } = options;
  const today = () => localDay(clock.now(), calendars[0].zone);
  const rolesOf = remembering(async (person: string): Promise<readonly Grant[]> => {
    return rolesToday(await directory.grantsOf(person), today);
  });
  return async ({ claimedBy, unit, role }) => {
    if (claimedBy === null) return false;
    const held = await rolesOf(claimedBy);
    return held.some((one) => one.unit === unit && one.role === role);
  };
}

/** Whether a claim stands by another role of the step, or by a delegation on the dossier. */
async function stands(options: ContextOptions, item: WorkItem): Promise<boolean> {
  const freeing = await freeingOf(options, item);
  return freeing === undefined || isClaimStanding(options, freeing);
}

/** A dossier, and the command that frees a work item of it. */
interface Freeing {
  readonly dossier: Dossier;
  readonly command: CommandEnvelope;
}

/** What frees a work item; `undefined` where it is free by now, or over. */
async function freeingOf(
  { loader }: ContextOptions,
  { dossier: id, activation, claimedBy }: WorkItem,
): Promise<Freeing | undefined> {
  const dossier = await loader.load(id);
  const open = dossier?.activations.find((one) => one.id === activation);
  if (dossier === undefined || open === undefined || open.claimedBy !== claimedBy) return undefined;
  const command: CommandEnvelope = {
    id: engineId('free', activation, dossier.version),
    dossier: id,
    actor: systemActor,
    command: { type: 'free', step: activation },
  };
  return { dossier, command };
}

/** The engine's own judgement of a claim, by the command that would free it. */
async function isClaimStanding(
  options: ContextOptions,
  { dossier, command }: Freeing,
): Promise<boolean> {
  try {
    await rehearse(options, dossier, command);
    return false;
  } catch (error) {
    if (error instanceof CommandError && error.code === 'CLAIM_STANDS') return true;
    throw error;
  }
}

/** Another process was faster. */
function isOver(error: unknown): boolean {
  return error instanceof CommandError && ['OUT_OF_ORDER', 'ACTIVATION_OVER'].includes(error.code);
}

function todayOf({ clock, calendars: [{ zone }] }: ContextOptions): string {
  return toCivilDate(localDay(clock.now(), zone));
}

function remembering<Made>(make: (key: string) => Promise<Made>): (key: string) => Promise<Made> {
  const made = new Map<string, Promise<Made>>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = make(key)));
    return known;
  };
}
