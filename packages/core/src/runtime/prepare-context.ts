/** Fetching what a decision needs: the law, units' calendars, the actor's roles, a code. */
import { localDay, toCivilDate, type WorkingCalendar } from '@thutuc/legal-time';
import { activationOf, type Dossier } from '../engine/dossier.js';
import { dossierBefore } from '../engine/fold-without.js';
import { readInstantField } from '../engine/command-parts/fields.js';
import { commandDefinitionOf, type Command, type CommandEnvelope } from '../engine/command.js';
import type { DecidingLaw, DecisionContext } from '../engine/context.js';
import type { AnyCommand } from '../engine/envelope.js';
import type { DossierEvent } from '../engine/event.js';
import { findsWrongClock } from '../engine/wrong-clock.js';
import type { Commit } from '../ports/rows.js';
import type { Grant, Unit } from '../ports/directory.js';
import { acceptedChildren } from './accepted-children.js';
import type { CodeNumbers } from './code-numbers.js';
import { askForUnits, unitsSeen } from './known-units.js';
import type { EngineOptions } from './engine-options.js';
import { assertFitOfLaw } from './fitting-calendars.js';
import { calendarIdOf } from './kept-calendar.js';
import type { Loader } from './load.js';
import {
  newUnitsOfMigration,
  prepareMigration,
  type PreparedMigration,
} from './prepare-migration.js';
import type { Law, Registry } from './registry.js';

/** A context, with the law behind it and the counter that its code took a number from. */
export interface PreparedContext {
  readonly context: DecisionContext;
  /** The law that the dossier comes under, which the store has to keep; absent where it stays. */
  readonly comesUnder: Law | undefined;
  readonly counter: Commit['counter'];
}

const hourMs = 3_600_000;
const backdatingHoursDefault = 72;

/** What contexts are prepared from. */
export interface ContextOptions extends EngineOptions {
  readonly registry: Registry;
  readonly loader: Loader;
  readonly numbers: CodeNumbers;
}

/** What a context is made of besides the engine's own parts. */
interface Fetched
  extends
    Pick<DecisionContext, 'now' | 'unit' | 'unitCalendars' | 'roles'>,
    Partial<
      Pick<
        DecisionContext,
        'assigneeRoles' | 'claimant' | 'earlier' | 'log' | 'accepted' | 'migration' | 'before'
      >
    > {
  readonly law: Law;
  readonly calendar: DecisionContext['calendar'];
  readonly code?: string | undefined;
}

/**
 * Prepares the context of a command on a dossier; most need not wait for anything.
 *
 * @param roles - Those that the actor holds or has held.
 */
export function prepareContext(
  options: ContextOptions,
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  now: number,
  roles: readonly Grant[],
): PreparedContext | Promise<PreparedContext> {
  const { command } = envelope;
  const isPlain = commandDefinitionOf(command.type).needs.length === 0;
  const law = dossier && isPlain ? options.registry.knownLawOf(dossier) : undefined;
  const unit = law && unitsSeen(options.directory, law.procedure.procedure, dossier, command);
  if (law === undefined || unit === undefined) {
    return fetchContext(options, dossier, envelope, now, roles);
  }
  const unitCalendars = dossier?.unitCalendars;
  const calendar = fittingCalendars(options, law, unitCalendars);
  const context = contextOf(options, { now, law, calendar, unit, unitCalendars, roles });
  return { comesUnder: undefined, counter: undefined, context };
}

async function fetchContext(
  options: ContextOptions,
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  now: number,
  roles: readonly Grant[],
): Promise<PreparedContext> {
  const { registry, directory, calendars } = options;
  const { command } = envelope;
  const { needs } = commandDefinitionOf(command.type);
  const day = () => lawfulDay(envelope, now, calendars[0]);
  const law =
    dossier === undefined
      ? lawOfSubmission(registry, envelope, day())
      : (registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier)));
  const migration =
    dossier === undefined || command.type !== 'migrate'
      ? undefined
      : prepareMigration(registry, law, dossier, command, day());
  const bound = unitsOf(law, command, dossier, migration);
  const shown = new Map<string, Unit | undefined>();
  const unitCalendars = await calendarsOfUnits(options, law, bound, dossier?.unitCalendars, shown);
  const toProcedure = (migration?.law ?? law).procedure.procedure;
  const unit =
    (bound.length === 0 ? unitsSeen(directory, toProcedure, dossier, command) : undefined) ??
    (await askForUnits(directory, toProcedure, dossier, command, { bound, shown }));
  const calendar = fittingCalendars(options, law, unitCalendars);
  const coded = needs.includes('code')
    ? await nextCode(options, dossier, envelope, now, calendar)
    : undefined;
  const log = looksBack(command) ? await logFor(options.loader, dossier) : undefined;
  // Where no event is named, it may be any.
  const { to, event = 1 }: AnyCommand = command;
  const assigneeRoles =
    needs.includes('roles') && to !== undefined ? await directory.grantsOf(to) : undefined;
  const claimant = needs.includes('claimant')
    ? await claimantOf(options, dossier, envelope)
    : undefined;
  const earlier =
    command.type === 'submit' && command.resubmissionOf !== undefined
      ? await options.loader.load(command.resubmissionOf)
      : undefined;
  const accepted =
    needs.includes('children') && dossier !== undefined
      ? await acceptedChildren(options.loader, dossier, log?.slice(event - 1) ?? [])
      : undefined;
  const before = findsWrongClock(command)
    ? await lawBefore(options, log, command.event)
    : undefined;
  return {
    comesUnder: dossier === undefined ? law : migration?.law,
    counter: coded?.counter,
    context: contextOf(options, {
      now,
      law,
      calendar,
      unit,
      unitCalendars,
      roles,
      assigneeRoles,
      claimant,
      earlier,
      log,
      accepted,
      migration: migration?.planned,
      before,
      code: coded?.code,
    }),
  };
}

/** Field by field, and all of them each time: one shape is quick to read. */
function contextOf(options: ContextOptions, fetched: Fetched): DecisionContext {
  const { law } = fetched;
  return {
    now: fetched.now,
    procedure: law.procedure,
    rule: (id) => law.rules.book.get(id),
    rulesHash: law.rules.hash,
    calendarVersion: law.calendarVersion,
    calendar: fetched.calendar,
    unit: fetched.unit,
    unitCalendars: fetched.unitCalendars,
    roles: fetched.roles,
    assigneeRoles: fetched.assigneeRoles,
    claimant: fetched.claimant,
    earlier: fetched.earlier,
    adminRoles: options.adminRoles,
    log: fetched.log,
    accepted: fetched.accepted,
    migration: fetched.migration,
    before: fetched.before,
    // Drawn only by what is decided in the end: what is refused needs none.
    salt: options.salt,
    documentsRequired: options.documentsRequired,
    backdatingMaxMs: (options.backdatingHoursMax ?? backdatingHoursDefault) * hourMs,
    code: fetched.code,
  };
}

/** The calendar of each unit; it must fit the rules of the law, unless that is not wanted. */
function fittingCalendars(
  { calendars: [standard], foreignCalendar = false }: ContextOptions,
  law: Law,
  unitCalendars: Dossier['unitCalendars'],
): DecisionContext['calendar'] {
  const kept = calendarsIn(law, standard, unitCalendars);
  if (foreignCalendar) return kept;
  let fitting: WorkingCalendar | undefined;
  return (unit) => {
    const found = kept(unit);
    if (found !== fitting) assertFitOfLaw(law, found);
    fitting = found;
    return found;
  };
}

/** Whoever has claimed the work that a command names by its id. */
async function claimantOf(
  { directory }: ContextOptions,
  dossier: Dossier | undefined,
  { command: { step = '' } }: { readonly command: AnyCommand },
): Promise<DecisionContext['claimant']> {
  const person = dossier && activationOf(dossier, step)?.claimedBy;
  return person === undefined ? undefined : { person, roles: await directory.grantsOf(person) };
}

/** What a dossier was under before an event and those after it, which a wrong clock wrote. */
async function lawBefore(
  { registry, calendars: [standard] }: ContextOptions,
  log: readonly DossierEvent[] = [],
  event: number,
): Promise<DecidingLaw | undefined> {
  const before = dossierBefore(log, event);
  if (before === undefined) return undefined;
  const law = registry.knownLawOf(before) ?? (await registry.lawOf(before));
  return {
    procedure: law.procedure,
    rule: (id) => law.rules.book.get(id),
    rulesHash: law.rules.hash,
    calendar: calendarsIn(law, standard, before.unitCalendars),
    calendarVersion: law.calendarVersion,
  };
}

/** Whether a context needs the log: the command is about an event of it. */
export function looksBack({ type }: Command): boolean {
  return commandDefinitionOf(type).needs.includes('log');
}

/** The log that the context of a command needs, up to what the decision is made on. */
export async function logFor(
  loader: Loader,
  dossier: Dossier | undefined,
): Promise<readonly DossierEvent[]> {
  if (dossier === undefined) return [];
  return (await loader.readLog(dossier.id)).slice(0, dossier.version);
}

/** The day in a context by which a dossier comes under a version: of submission, also elsewhere. */
export function lawfulDay(
  { command, effectiveAt }: CommandEnvelope,
  now: number,
  { zone }: WorkingCalendar,
): string {
  const moment =
    command.type === 'import'
      ? readInstantField('command.submittedAt', command.submittedAt)
      : (effectiveAt ?? now);
  return toCivilDate(localDay(moment, zone));
}

/**
 * The calendars of a context, by the units that keep them: its own, in the version of the law, or
 * the standard one.
 */
export function calendarsIn(
  { calendars }: Law,
  standard: WorkingCalendar,
  unitCalendars: Dossier['unitCalendars'],
): (unit: string | undefined) => WorkingCalendar {
  return (unit) => {
    const own = unit === undefined ? undefined : unitCalendars?.[unit];
    return calendars.get(own ?? standard.id) ?? standard;
  };
}

function lawOfSubmission(registry: Registry, { command }: CommandEnvelope, day: string): Law {
  return command.type === 'submit' || command.type === 'import'
    ? registry.lawOn(command.procedure, command.version, day)
    : registry.lawOn('', undefined, day);
}

/** The units that a command binds parties to. */
function unitsOf(
  { procedure: { procedure } }: Law,
  command: Command,
  dossier: Dossier | undefined,
  migration: PreparedMigration | undefined,
): readonly string[] {
  if (command.type === 'migrate') {
    return migration && dossier ? newUnitsOfMigration(migration, dossier, command) : [];
  }
  return commandDefinitionOf(command.type).unitsFor(procedure, command, dossier);
}

/**
 * Unit → id of its calendar, for the units that keep one of their own: known ones and new ones.
 *
 * @param shown - Takes the units that the directory shows, so that it is asked for each once.
 */
async function calendarsOfUnits(
  { directory, foreignCalendar = false }: ContextOptions,
  { calendars }: Law,
  units: readonly string[],
  known: Readonly<Record<string, string>> | undefined,
  shown: Map<string, Unit | undefined>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const found: [unit: string, calendar: string][] = [];
  for (const unit of units) {
    if (shown.has(unit)) continue;
    const kept = await directory.unit(unit);
    shown.set(unit, kept);
    const id = kept && calendarIdOf(kept, calendars, foreignCalendar);
    if (id !== undefined) found.push([unit, id]);
  }
  return found.length === 0 ? known : { ...known, ...Object.fromEntries(found) };
}

/** The next code of the receiving unit and day, for a dossier that is accepted. */
async function nextCode(
  { numbers, codeOf }: ContextOptions,
  dossier: Dossier | undefined,
  { effectiveAt }: CommandEnvelope,
  now: number,
  calendar: (unit: string | undefined) => WorkingCalendar,
): Promise<{ code: string; counter: NonNullable<Commit['counter']> } | undefined> {
  if (codeOf === undefined || dossier === undefined) return undefined;
  const unit = dossier.activations.find(({ kind }) => kind === 'receipt')?.unit;
  if (unit === undefined) return undefined;
  const day = toCivilDate(localDay(effectiveAt ?? now, calendar(unit).zone));
  const key = `code:${unit}:${day}`;
  const expected = await numbers.take(key);
  return { code: codeOf({ unit, day, number: expected + 1 }), counter: { key, expected } };
}
