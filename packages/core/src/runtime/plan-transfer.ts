/** Planning which open dossiers go from a unit to those that come after it, and carrying it out. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { engineId } from '../engine/engine-ids.js';
import {
  parseCommand,
  type CommandEnvelope,
  type CommandEnvelopeInput,
} from '../engine/command.js';
import { CommandError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import { clockActivation } from '../engine/activation.js';
import { heldTimersOf } from '../engine/timers.js';
import { unitExistsOn } from '../engine/units.js';
import { movedIntoPast, type TimerIntoPast } from '../migration/into-past.js';
import { assertAdministrator } from './administrators.js';
import { askedOnce } from './asked-once.js';
import { atOnce } from './at-once.js';
import { boundDossiers } from './bound-dossiers.js';
import type { ContextOptions } from './prepare-context.js';
import { collectFailures } from './failures.js';
import { movedDate, type MovedDate } from './moved-date.js';
import { refusesRehearsed, rehearse } from './rehearse.js';
import type { Requests } from './requests.js';
import { successorsFor } from './succession.js';

/** The citations that a transfer rests on. */
type Basis = NonNullable<
  Extract<CommandEnvelopeInput['command'], { readonly type: 'transfer' }>['basis']
>;

/** Dossiers that are to go from a unit to those that come after it. */
export interface TransferRequest {
  /** Who would carry it out: one of those under `transfer` of `adminRoles`. */
  readonly actor: string;
  /** Code of the unit that they are bound to. */
  readonly from: string;
  /**
   * Where they go: to one unit, or by the value of a data field. By the successors that the
   * directory names, where absent.
   */
  readonly to?:
    | { readonly unit: string }
    | { readonly field: string; readonly units: Readonly<Record<string, string>> };
  /** Since when the others are responsible: a civil date; today where absent. */
  readonly on?: string;
  /** Only dossiers of one procedure, by its id. */
  readonly procedure?: string;
  /** Counts the limits anew by the calendars of the units, where the law says so. */
  readonly recount?: true;
  /** What it rests on. */
  readonly basis?: Basis;
  readonly reasons: string;
  /** Language of the obstacles. @defaultValue English */
  readonly language?: CoreLanguage;
}

/** A dossier that would go to other units. */
export interface PlannedTransfer {
  readonly dossier: string;
  readonly from: string;
  readonly to: string;
  /** The parties that come to the unit. */
  readonly parties: readonly string[];
  /** The open steps that come to it. */
  readonly activations: readonly string[];
  /** The steps whose claims end by that. */
  readonly freed: readonly string[];
  readonly dates: readonly MovedDate[];
  /** The timers that act when it has gone, since their new instants lie before the present. */
  readonly movesIntoPast: readonly TimerIntoPast[];
  /** The steps at which a consequence is held, whose grace continues. */
  readonly held: readonly string[];
}

/** Kinds of {@link TransferObstacle}. */
export type TransferObstacleCode =
  /** The directory names nobody who comes after the unit. */
  | 'NO_SUCCESSOR'
  /** Several units come after it, and nothing says which one takes the dossier. */
  | 'SEVERAL_SUCCESSORS'
  /** The field by which the dossiers are divided holds no value that leads to a unit. */
  | 'FIELD_UNDECIDED'
  /** The command would be refused. */
  | 'REFUSED';

/** Why a dossier cannot go. */
export interface TransferObstacle {
  readonly code: TransferObstacleCode;
  /** In the language that was asked for. */
  readonly text: string;
}

/** A dossier that stays, with the reason. */
export interface StayingDossier {
  readonly dossier: string;
  readonly reasons: readonly TransferObstacle[];
}

/** What a transfer would do to each dossier that is bound to the unit. */
export interface TransferPlan {
  readonly transfers: readonly PlannedTransfer[];
  readonly stays: readonly StayingDossier[];
}

/** How a transfer is carried out. */
export interface TransferOptions {
  /** Only plans, and changes nothing. @defaultValue false */
  readonly dryRun?: boolean;
  /**
   * Hears of a dossier that could not be transferred. Where absent, what failed is thrown once all
   * others have gone; to transfer again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

/** How many pages are carried out at one time: one is committed while the next one is decided. */
const pagesAtOnce = 2;

/**
 * Plans the transfer of all open dossiers that are bound to a unit, or have asked it; nothing is
 * changed.
 *
 * @throws AuthorisationError where the actor is not named for it among `adminRoles`; DirectoryError
 *   `SUCCESSOR_CYCLE`; CommandError `UNIT_UNKNOWN`
 */
export async function planTransfer(
  options: ContextOptions,
  request: TransferRequest,
): Promise<TransferPlan> {
  const transfers: PlannedTransfer[] = [];
  const stays: StayingDossier[] = [];
  for await (const rows of pagesOf(options, request)) {
    for (const row of rows) {
      if ('reasons' in row) stays.push(row);
      else transfers.push(row.planned);
    }
  }
  return { transfers, stays };
}

/**
 * Transfers all open dossiers that are bound to a unit, one command each, many at one time while
 * others work. What has gone is bound to the unit no more: to transfer again continues where it
 * was broken off.
 *
 * @returns What was transferred, and what stays.
 */
export async function transferDossiers(
  options: ContextOptions,
  request: Requests['requestUnder'],
  transfer: TransferRequest,
  { dryRun = false, onFailure }: TransferOptions = {},
): Promise<TransferPlan> {
  if (dryRun) return planTransfer(options, transfer);
  const failures = collectFailures(onFailure);
  const transfers: PlannedTransfer[] = [];
  const stays: StayingDossier[] = [];
  // All of a page are begun together, so that they share a transaction.
  await atOnce(pagesAtOnce, pagesOf(options, transfer), async (rows) => {
    await Promise.all(rows.map(carryOut));
  });
  failures.throwUnheard();
  return { transfers, stays };

  async function carryOut(row: Row | StayingDossier): Promise<void> {
    if ('reasons' in row) {
      stays.push(row);
      return;
    }
    const { planned, command, before } = row;
    const { actor, from } = transfer;
    // It has just been read: the command finds it here, and the commit whether it is still so.
    if (options.loader.recall(before.id) === undefined) options.loader.remember(before);
    try {
      const asked = { dossier: before.id, actor, command };
      await request(engineId('transfer', from, before.version), asked);
      transfers.push(planned);
    } catch (error) {
      failures.note(before.id, error);
    }
  }
}

/** A dossier that can go, and the command that lets it. */
interface Row {
  readonly planned: PlannedTransfer;
  readonly command: CommandEnvelopeInput['command'];
  readonly before: Dossier;
}

/** Every dossier that the request is about, as the engine itself would decide it. */
async function* pagesOf(
  options: ContextOptions,
  request: TransferRequest,
): AsyncGenerator<readonly (Row | StayingDossier)[]> {
  await assertOfficer(options, request);
  const planning = { ...options, directory: askedOnce(options.directory) };
  const plan: Planning = {
    options: planning,
    request,
    way: await wayOf(planning, request),
    commands: new Map(),
  };
  const { from: unit, procedure } = request;
  const which = { unit, ...(procedure !== undefined && { procedure }) };
  for await (const dossiers of boundDossiers(options, which)) {
    const rows = await Promise.all(dossiers.map((dossier) => rowOf(plan, dossier)));
    yield rows.filter((row) => row !== undefined);
  }
}

/** What is the same for all dossiers of a plan. */
interface Planning {
  readonly options: ContextOptions;
  readonly request: TransferRequest;
  readonly way: Way;
  /** Those that were checked, by their text: dossiers of one procedure go by the same. */
  readonly commands: Map<string, CommandEnvelope>;
}

/** The unit that a dossier goes to, or why none. */
type Way = (dossier: Dossier) => { readonly unit: string } | TransferObstacle;

/** Where the dossiers of a unit go. */
async function wayOf(
  { directory, clock, calendars: [{ zone }] }: ContextOptions,
  { from, to, language = english }: TransferRequest,
): Promise<Way> {
  const words = language.core.transferObstacles;
  if (to !== undefined && 'unit' in to) return () => to;
  if (to !== undefined) {
    const { field, units } = to;
    return (dossier) => {
      const value = { ...dossier.data, ...dossier.personal?.data }[field];
      const unit =
        typeof value === 'string' && Object.hasOwn(units, value) ? units[value] : undefined;
      return unit === undefined
        ? { code: 'FIELD_UNDECIDED', text: words.fieldUndecided(field) }
        : { unit };
    };
  }
  const unit = await directory.unit(from);
  if (unit === undefined) {
    throw new CommandError('UNIT_UNKNOWN', `The directory has no unit "${from}".`, { unit: from });
  }
  const today = toCivilDate(localDay(clock.now(), zone));
  const found = unitExistsOn(unit, today) ? [] : await successorsFor(directory, from, today);
  const [only] = found;
  if (only === undefined) {
    const obstacle = { code: 'NO_SUCCESSOR', text: words.noSuccessor(from) } as const;
    return () => obstacle;
  }
  if (found.length === 1) return () => ({ unit: only });
  const obstacle = {
    code: 'SEVERAL_SUCCESSORS',
    text: words.severalSuccessors(from, found.join(', ')),
  } as const;
  return () => obstacle;
}

async function rowOf(
  { options, request, way, commands }: Planning,
  dossier: Dossier,
): Promise<Row | StayingDossier | undefined> {
  const { id } = dossier;
  const { actor, from } = request;
  const parties = Object.keys(dossier.parties).filter((party) => dossier.parties[party] === from);
  const isAsked = dossier.activations.some(
    ({ kind, unit, party = '' }) => kind === 'asked' && unit === from && !parties.includes(party),
  );
  if (parties.length === 0 && !isAsked) return undefined;
  const there = way(dossier);
  if ('code' in there) return { dossier: id, reasons: [there] };
  const { unit: to } = there;
  const command = commandOf(request, parties, isAsked ? { [from]: to } : {}, to);
  try {
    const key = [to, isAsked, ...parties].join(' ');
    const known = commands.get(key) ?? parseCommand({ id: 'a plan', dossier: id, actor, command });
    commands.set(key, known);
    const after = await rehearse(options, dossier, { ...known, dossier: id });
    const planned = plannedOf(dossier, after, { from, to, parties, now: options.clock.now() });
    return { planned, command, before: dossier };
  } catch (error) {
    if (!refusesRehearsed(error)) throw error;
    return { dossier: id, reasons: [{ code: 'REFUSED', text: error.message }] };
  }
}

function commandOf(
  { on, recount, basis, reasons }: TransferRequest,
  parties: readonly string[],
  asked: Readonly<Record<string, string>>,
  unit: string,
): CommandEnvelopeInput['command'] {
  return {
    type: 'transfer',
    why: 'succession',
    parties: Object.fromEntries(parties.map((party) => [party, unit])),
    asked,
    ...(on !== undefined && { on }),
    ...(recount !== undefined && { recount }),
    ...(basis !== undefined && { basis }),
    reasons,
  };
}

/** What a transfer makes of a dossier. */
function plannedOf(
  before: Dossier,
  after: Dossier,
  {
    from,
    to,
    parties,
    now,
  }: Pick<PlannedTransfer, 'from' | 'to' | 'parties'> & { readonly now: number },
): PlannedTransfer {
  const was = new Map(before.activations.map((open) => [open.id, open]));
  const changed = after.activations.filter(({ id, unit }) => was.get(id)?.unit !== unit);
  const freed = after.activations.filter(
    ({ id, claimedBy }) => claimedBy === undefined && was.get(id)?.claimedBy !== undefined,
  );
  const dates = after.activations.flatMap(({ id, due }) => movedDate(id, was.get(id)?.due, due));
  return {
    dossier: before.id,
    from,
    to,
    parties,
    activations: changed.map(({ id }) => id),
    freed: freed.map(({ id }) => id),
    dates: [...dates, ...movedDate(clockActivation, before.clock.due, after.clock.due)],
    movesIntoPast: movedIntoPast(before, after, now),
    held: [...new Set(heldTimersOf(after).map(({ activation }) => activation))],
  };
}

/** A plan names dossiers: whoever transfers none learns of none. */
function assertOfficer(options: ContextOptions, { actor, from }: TransferRequest): Promise<void> {
  const what = `transfer the dossiers of unit "${from}"`;
  return assertAdministrator(options, actor, 'transfer', { what, unit: from });
}
