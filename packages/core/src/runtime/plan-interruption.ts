/** Declaring what interrupted the working of offices, and letting open dossiers follow it. */
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { clockActivation } from '../engine/activation.js';
import type { Dossier, Promised } from '../engine/dossier.js';
import { CommandError } from '../engine/errors.js';
import { presentOf } from '../engine/present.js';
import { movedIntoPast, type TimerIntoPast } from '../migration/into-past.js';
import { assertAdministrator } from './administrators.js';
import { atOnce } from './at-once.js';
import { carriedIn, type CarriedConsequence } from './carried-consequences.js';
import type { ContextOptions } from './prepare-context.js';
import { collectFailures } from './failures.js';
import {
  assertKnownTimes,
  readInterruption,
  type Interruption,
  type TimedInterruption,
} from './interruption.js';
import { closedWithin, openWithin } from './interruption-candidates.js';
import type { InterruptionList } from './interruption-list.js';
import {
  followingOf,
  isUntouched,
  reachOf,
  type Interrupt,
  type Reach,
} from './interruption-reach.js';
import { movedDate, type MovedDate } from './moved-date.js';
import { refusesRehearsed, rehearse } from './rehearse.js';
import { executeUnderOwnId, type Execute } from './execute-by-engine.js';

/** An interruption to be declared, and who declares it. */
export interface InterruptionRequest extends Interruption {
  /** One of those under `interruption` of `adminRoles`. */
  readonly actor: string;
}

/** The end of an interruption that was declared without one. */
export interface InterruptionEnd {
  /** One of those under `interruption` of `adminRoles`. */
  readonly actor: string;
  readonly id: string;
  /** The first instant after it, as ISO text. */
  readonly to: string;
}

/** How an interruption is declared, or its end. */
export interface InterruptionOptions {
  /** Only plans, and changes nothing. @defaultValue false */
  readonly dryRun?: boolean;
  /**
   * Whether what was carried out meanwhile stands: its dossiers follow the interruption as they
   * are. Else they stay until it is annulled. @defaultValue false
   */
  readonly consequencesStand?: boolean;
  /**
   * Hears of a dossier that could not follow. Where absent, what failed is thrown once all others
   * have followed; to declare it again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
  /** Language of the obstacles. @defaultValue English */
  readonly language?: CoreLanguage;
}

/** A dossier that follows an interruption. */
export interface InterruptedDossier {
  readonly dossier: string;
  readonly dates: readonly MovedDate[];
  /** The limit of the law stands still until the end of the interruption is known. */
  readonly standsStill: boolean;
  /** The timers that act at once, since their new instants lie before the present. */
  readonly movesIntoPast: readonly TimerIntoPast[];
}

/** Kinds of {@link InterruptionObstacle}. */
export type InterruptionObstacleCode =
  /** What was carried out meanwhile is to be annulled first, or is to stand. */
  | 'CONSEQUENCE'
  /** The command would be refused. */
  | 'REFUSED';

/** Why a dossier does not follow an interruption. */
export interface InterruptionObstacle {
  readonly code: InterruptionObstacleCode;
  /** In the language that was asked for. */
  readonly text: string;
}

/** What an interruption does to each dossier that it touches. */
export interface InterruptionPlan {
  readonly interruption: Interruption;
  readonly touched: readonly InterruptedDossier[];
  /** What came about meanwhile, to be annulled by whoever may: also of dossiers that are over. */
  readonly toAnnul: readonly CarriedConsequence[];
  readonly stays: readonly {
    readonly dossier: string;
    readonly reasons: readonly InterruptionObstacle[];
  }[];
}

/** What interruptions are declared with. */
export interface DeclaringOptions extends ContextOptions {
  readonly interruptions: InterruptionList;
}

/** How many dossiers are looked at, or carried out, at one time. */
const dossiersAtOnce = 64;

/**
 * Declares an interruption and lets all open dossiers follow whose limits it touches; or only tells
 * what would become of them. Declared once more it continues where it was broken off.
 *
 * @throws AuthorisationError where the actor is not named for it among `adminRoles`; CommandError
 *   `INTERRUPTION_INVALID`, `INTERRUPTION_OVERLAPS`, `INTERRUPTION_DECLARED`, `UNIT_UNKNOWN`,
 *   `PROCEDURE_UNKNOWN`: nothing is declared then
 */
export async function declareInterruption(
  options: DeclaringOptions,
  execute: Execute,
  { actor, ...given }: InterruptionRequest,
  how: InterruptionOptions = {},
): Promise<InterruptionPlan> {
  await assertDeclarer(options, actor, given.id);
  const declared = readInterruption(given);
  assertKnownTimes(declared, options.calendars);
  await assertScope(options, declared);
  const check = (present: readonly TimedInterruption[]) => isNew(declared, present);
  if (how.dryRun === true) check(await options.interruptions.read());
  else await options.interruptions.add(declared, check);
  return follow(options, execute, declared, how);
}

/**
 * Says when an interruption ended that was declared without an end, and lets the dossiers that it
 * touches follow.
 *
 * @throws AuthorisationError; CommandError `INTERRUPTION_UNKNOWN`, `INTERRUPTION_DECLARED` where
 *   another end is known, `INTERRUPTION_INVALID`, `INTERRUPTION_OVERLAPS`
 */
export async function endInterruption(
  options: DeclaringOptions,
  execute: Execute,
  { actor, id, to }: InterruptionEnd,
  how: InterruptionOptions = {},
): Promise<InterruptionPlan> {
  await assertDeclarer(options, actor, id);
  const { interruptions, calendars } = options;
  const present = (await interruptions.read()).find((one) => one.interruption.id === id);
  if (present === undefined) {
    throw new CommandError(
      'INTERRUPTION_UNKNOWN',
      `No interruption "${id}" was declared. List the interruptions, and name one of them.`,
      { interruption: id },
    );
  }
  const ended = readInterruption({ ...present.interruption, to });
  if (present.to !== undefined && present.to !== ended.to) throw alreadyDeclared(id);
  assertKnownTimes(ended, calendars);
  const check = (all: readonly TimedInterruption[]) => {
    const known = all.find((one) => one.interruption.id === id);
    if (known?.to !== undefined && known.to !== ended.to) throw alreadyDeclared(id);
    return known?.to === undefined;
  };
  if (how.dryRun !== true) await interruptions.add(ended, check);
  return follow(options, execute, ended, how);
}

/** Lets the dossiers follow that an interruption touches, many at one time while others work. */
async function follow(
  options: DeclaringOptions,
  execute: Execute,
  declared: TimedInterruption,
  { dryRun = false, consequencesStand = false, onFailure, language = english }: InterruptionOptions,
): Promise<InterruptionPlan> {
  const failures = collectFailures(onFailure);
  const touched: InterruptedDossier[] = [];
  const toAnnul: CarriedConsequence[] = [];
  const stays: InterruptionPlan['stays'][number][] = [];
  const reach = reachOf(options, declared);
  await atOnce(dossiersAtOnce, openWithin(options, declared), async (id) => {
    const found = await rowOf(options, declared, reach, id);
    if (found === undefined) return;
    toAnnul.push(...found.carried);
    if ('refusal' in found) {
      stays.push({ dossier: id, reasons: [{ code: 'REFUSED', text: found.refusal }] });
    } else if (found.carried.length > 0 && !consequencesStand) {
      const events = found.carried.map(({ event }) => event).join(', ');
      const text = language.core.interruptionObstacles.consequence(events);
      stays.push({ dossier: id, reasons: [{ code: 'CONSEQUENCE', text }] });
    } else if (dryRun || (await carryOut(found))) touched.push(found.planned);
  });
  await atOnce(dossiersAtOnce, closedWithin(options, declared), async (id) => {
    const dossier = await options.loader.load(id);
    if (dossier === undefined || (await reach(dossier)) === undefined) return;
    toAnnul.push(...(await carriedOf(options, declared, dossier)));
  });
  failures.throwUnheard();
  return { interruption: declared.interruption, touched, toAnnul, stays };

  async function carryOut({ dossier, command }: Row): Promise<boolean> {
    try {
      await executeUnderOwnId(execute, followingOf(dossier, command));
      return true;
    } catch (error) {
      // Another process was faster.
      if (!(error instanceof CommandError && isUntouched(error.code))) {
        failures.note(dossier.id, error);
      }
      return false;
    }
  }
}

/** A dossier that can follow, and the command that lets it. */
interface Row {
  readonly dossier: Dossier;
  readonly command: Interrupt;
  readonly planned: InterruptedDossier;
  readonly carried: readonly CarriedConsequence[];
}

/** What the engine itself would decide of a dossier; `undefined` where it is not touched. */
async function rowOf(
  options: DeclaringOptions,
  declared: TimedInterruption,
  reach: Reach,
  id: string,
): Promise<Row | (Pick<Row, 'carried'> & { readonly refusal: string }) | undefined> {
  const dossier = await options.loader.load(id);
  const command = dossier && (await reach(dossier));
  if (dossier === undefined || command === undefined) return undefined;
  const carried = await carriedOf(options, declared, dossier);
  try {
    const after = await rehearse(options, dossier, followingOf(dossier, command));
    const now = presentOf(dossier, options.clock.now());
    return { dossier, command, planned: plannedOf(dossier, after, now), carried };
  } catch (error) {
    if (!refusesRehearsed(error)) throw error;
    if (!isUntouched(error.code)) return { carried, refusal: error.message };
    return undefined;
  }
}

/** The consequences that a dossier carried out meanwhile: nothing but its log can tell. */
async function carriedOf(
  { loader, calendars: [{ zone }] }: DeclaringOptions,
  declared: TimedInterruption,
  { id, recordedAt }: Dossier,
): Promise<readonly CarriedConsequence[]> {
  if (recordedAt < declared.from) return [];
  return carriedIn(id, await loader.readLog(id), declared, zone);
}

function plannedOf(before: Dossier, after: Dossier, now: number): InterruptedDossier {
  const was = new Map<string, Promised | undefined>(
    before.activations.map(({ id, due }) => [id, due]),
  );
  return {
    dossier: before.id,
    dates: [
      ...after.activations.flatMap(({ id, due }) => movedDate(id, was.get(id), due)),
      ...movedDate(clockActivation, before.clock.due, after.clock.due),
    ],
    standsStill: before.clock.due !== undefined && after.clock.due === undefined,
    movesIntoPast: movedIntoPast(before, after, now),
  };
}

/** Whether an interruption is to be added to those that are there. @throws CommandError */
function isNew(declared: TimedInterruption, present: readonly TimedInterruption[]): boolean {
  const { interruption, hash, from, to = Infinity } = declared;
  const scope = JSON.stringify(interruption.scope);
  for (const one of present) {
    if (one.interruption.id === interruption.id) {
      if (one.hash === hash) return false;
      throw alreadyDeclared(interruption.id);
    }
    const overlaps = one.from < to && from < (one.to ?? Infinity);
    if (!overlaps || JSON.stringify(one.interruption.scope) !== scope) continue;
    throw new CommandError(
      'INTERRUPTION_OVERLAPS',
      `Interruption "${one.interruption.id}" of the same scope lasts at the same time. Declare what it leaves.`,
      { interruption: interruption.id, other: one.interruption.id },
    );
  }
  return true;
}

function alreadyDeclared(id: string): CommandError {
  return new CommandError(
    'INTERRUPTION_DECLARED',
    `Interruption "${id}" was declared otherwise, or has another end. Choose another id for what differs.`,
    { interruption: id },
  );
}

/** Asserts that there is what an interruption is declared for. @throws CommandError */
async function assertScope(
  { directory, procedures }: DeclaringOptions,
  { interruption: { scope } }: TimedInterruption,
): Promise<void> {
  if ('procedure' in scope) {
    const { procedure } = scope;
    if (procedures.some(({ id }) => id === procedure)) return;
    throw new CommandError('PROCEDURE_UNKNOWN', `There is no procedure "${procedure}".`, {
      procedure,
    });
  }
  if ('system' in scope) return;
  const unit = 'unit' in scope ? scope.unit : scope.area;
  if ((await directory.unit(unit)) !== undefined) return;
  throw new CommandError('UNIT_UNKNOWN', `The directory has no unit "${unit}".`, { unit });
}

/** A plan names dossiers: whoever declares none learns of none. */
function assertDeclarer(options: DeclaringOptions, actor: string, id: string): Promise<void> {
  const what = `declare interruption "${id}"`;
  return assertAdministrator(options, actor, 'interruption', { what, interruption: id });
}
