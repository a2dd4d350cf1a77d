/** Fetching what a decision needs: the law, units' calendars, the actor's roles, a code. */
import { localDay, toCivilDate, type WorkingCalendar } from '../calendar/index.js';
import {
  activationOf,
  bindParties,
  dossierBefore,
  findsWrongClock,
  readInstant,
  unitByRule,
  type Command,
  type CommandEnvelope,
  type DecidingLaw,
  type DecisionContext,
  type Dossier,
  type DossierEvent,
} from '../engine/index.js';
import type { Commit, Directory, Grant } from '../ports/index.js';
import { acceptedChildren } from './accepted-children.js';
import type { CodeNumbers } from './code-numbers.js';
import { knownUnits } from './known-units.js';
import type { EngineOptions } from './engine.js';
import { calendarIdOf, demandFitOfLaw } from './fitting-calendars.js';
import type { Loader } from './load.js';
import { newUnits, prepareMigration, type PreparedMigration } from './prepare-migration.js';
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

/**
 * Prepares the context of a command on a dossier.
 *
 * @param roles - Those that the actor holds or has held.
 */
export async function prepareContext(
  options: ContextOptions,
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  now: number,
  roles: readonly Grant[],
): Promise<PreparedContext> {
  const { registry, directory, calendars, foreignCalendar = false } = options;
  const { command } = envelope;
  const [standard] = calendars;
  const day = () => lawfulDay(envelope, now, standard);
  const law =
    dossier === undefined
      ? lawOfSubmission(registry, envelope, day())
      : (registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier)));
  const migration =
    dossier === undefined || command.type !== 'migrate'
      ? undefined
      : prepareMigration(registry, law, dossier, command, day());
  const units = unitsOf(law, command, dossier, migration);
  // Most commands bind nothing, and need not wait for it.
  const unitCalendars =
    units.length === 0
      ? dossier?.unitCalendars
      : await calendarsOfUnits({ directory, foreignCalendar }, law, units, dossier?.unitCalendars);
  const toProcedure = (migration?.law ?? law).procedure.procedure;
  const asking = knownUnits(directory, toProcedure, dossier, command, units);
  const unit = asking instanceof Promise ? await asking : asking;
  const kept = calendarsIn(law, standard, unitCalendars);
  const calendar = (unit: string | undefined): WorkingCalendar => {
    const found = kept(unit);
    if (!foreignCalendar) demandFitOfLaw(law, found);
    return found;
  };
  const coded =
    command.type === 'accept'
      ? await nextCode(options, dossier, envelope, now, calendar)
      : undefined;
  const log = looksBack(command) ? await logFor(options.loader, dossier) : undefined;
  return {
    comesUnder: dossier === undefined ? law : migration?.law,
    counter: coded?.counter,
    context: {
      now,
      procedure: law.procedure,
      rule: (id) => law.rules.book.get(id),
      rulesHash: law.rules.hash,
      calendarVersion: law.calendarVersion,
      calendar,
      unit,
      unitCalendars,
      roles,
      assigneeRoles:
        command.type === 'reassign' || command.type === 'delegate'
          ? await directory.grantsOf(command.to)
          : undefined,
      officers: options.officers,
      log,
      accepted:
        command.type === 'annul' && dossier !== undefined
          ? await acceptedChildren(options.loader, dossier, log?.[command.event - 1])
          : undefined,
      migration: migration?.planned,
      before: findsWrongClock(command) ? await lawBefore(options, log, command.event) : undefined,
      // Drawn only by what is decided in the end: what is refused needs none.
      salt: options.salt,
      documentsRequired: options.documentsRequired,
      backdatingMaxMs: (options.backdatingHoursMax ?? backdatingHoursDefault) * hourMs,
      code: coded?.code,
    },
  };
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

/** Whether a command is about an event of the log. */
export function looksBack({ type }: Command): boolean {
  return type === 'correct' || type === 'annul';
}

/** The log that a command looks back at, up to what the decision is made on. */
export async function logFor(
  loader: Loader,
  dossier: Dossier | undefined,
): Promise<readonly DossierEvent[]> {
  if (dossier === undefined) return [];
  return (await loader.readLog(dossier.id)).slice(0, dossier.version);
}

/** The day by which a dossier comes under a version: of submission, also elsewhere. */
export function lawfulDay(
  { command, effectiveAt }: CommandEnvelope,
  now: number,
  { zone }: WorkingCalendar,
): string {
  const moment =
    command.type === 'import'
      ? readInstant('command.submittedAt', command.submittedAt)
      : (effectiveAt ?? now);
  return toCivilDate(localDay(moment, zone));
}

/** The calendar that each unit keeps: its own, in the version of the law, or the standard one. */
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
  switch (command.type) {
    case 'submit':
    case 'import':
      return Object.values(bindParties(procedure, command));
    case 'accept':
      return Object.values(command.parties ?? {});
    case 'retryIncident': {
      const data = { ...dossier?.data, ...dossier?.personal?.data };
      const ruled = Object.keys(procedure.parties).flatMap(
        (party) => unitByRule(procedure, party, data) ?? [],
      );
      return [...Object.values(command.parties ?? {}), ...ruled];
    }
    case 'migrate':
      return migration && dossier ? newUnits(migration, dossier, command) : [];
    default:
      return [];
  }
}

/** Unit → id of its calendar, for the units that keep one of their own: known ones and new ones. */
async function calendarsOfUnits(
  { directory, foreignCalendar }: { directory: Directory; foreignCalendar: boolean },
  { calendars }: Law,
  units: readonly string[],
  known: Readonly<Record<string, string>> | undefined,
): Promise<Readonly<Record<string, string>> | undefined> {
  const found: [unit: string, calendar: string][] = [];
  for (const unit of new Set(units)) {
    const kept = await directory.unit(unit);
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
  const unit = activationOf(dossier, '@receipt#1')?.unit;
  if (unit === undefined) return undefined;
  const day = toCivilDate(localDay(effectiveAt ?? now, calendar(unit).zone));
  const key = `code:${unit}:${day}`;
  const expected = await numbers.take(key);
  return { code: codeOf({ unit, day, number: expected + 1 }), counter: { key, expected } };
}
