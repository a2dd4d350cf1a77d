/** Fetching what a decision needs: the law, units' calendars, the actor's roles, a code. */
import { localDay, toCivilDate, type WorkingCalendar } from '../calendar/index.js';
import {
  activationOf,
  bindParties,
  systemActor,
  type CommandEnvelope,
  type DecisionContext,
  type Dossier,
} from '../engine/index.js';
import type { Commit, Directory } from '../ports/index.js';
import type { EngineOptions } from './engine.js';
import type { Law, Registry } from './registry.js';

/** A context, with the law behind it and the counter that its code took a number from. */
export interface PreparedContext {
  readonly context: DecisionContext;
  readonly law: Law;
  readonly counter: Commit['counter'];
}

const hourMs = 3_600_000;
const backdatingHoursDefault = 72;

/** Prepares the context of a command on a dossier. */
export async function prepareContext(
  options: EngineOptions & { readonly registry: Registry },
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  now: number,
): Promise<PreparedContext> {
  const { registry, directory, calendars } = options;
  const [standard] = calendars;
  const law =
    dossier === undefined
      ? lawOfSubmission(
          registry,
          envelope,
          toCivilDate(localDay(envelope.effectiveAt ?? now, standard.zone)),
        )
      : await registry.lawOf(dossier);
  const unitCalendars =
    dossier === undefined
      ? await calendarsOfUnits(directory, law, envelope)
      : dossier.unitCalendars;
  const calendar = (unit: string | undefined): WorkingCalendar => {
    const own = unit === undefined ? undefined : unitCalendars?.[unit];
    return law.calendars.get(own ?? standard.id) ?? standard;
  };
  const coded = await nextCode(options, dossier, envelope, now, calendar);
  return {
    law,
    counter: coded?.counter,
    context: {
      now,
      procedure: law.procedure,
      rule: (id) => law.rules.book.get(id),
      rulesHash: law.rules.hash,
      calendarVersion: law.calendarVersion,
      calendar,
      unitCalendars,
      roles: envelope.actor === systemActor ? [] : await directory.grantsOf(envelope.actor),
      assigneeRoles:
        envelope.command.type === 'reassign' || envelope.command.type === 'delegate'
          ? await directory.grantsOf(envelope.command.to)
          : undefined,
      salt: options.salt(),
      backdatingMaxMs: (options.backdatingHoursMax ?? backdatingHoursDefault) * hourMs,
      code: coded?.code,
    },
  };
}

function lawOfSubmission(registry: Registry, { command }: CommandEnvelope, day: string): Law {
  return command.type === 'submit'
    ? registry.lawOn(command.procedure, command.version, day)
    : registry.lawOn('', undefined, day);
}

/** Unit → id of its calendar, for the units of a submission that keep one of their own. */
async function calendarsOfUnits(
  directory: Directory,
  { procedure: { procedure }, calendars }: Law,
  { command }: CommandEnvelope,
): Promise<Record<string, string> | undefined> {
  if (command.type !== 'submit') return undefined;
  const units = new Set(Object.values(bindParties(procedure, command)));
  const found: [unit: string, calendar: string][] = [];
  for (const unit of units) {
    const id = (await directory.unit(unit))?.calendar;
    if (id !== undefined && calendars.has(id)) found.push([unit, id]);
  }
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The next code of the receiving unit and day, for a command that accepts the dossier. */
async function nextCode(
  { store, codeOf }: EngineOptions,
  dossier: Dossier | undefined,
  { command, effectiveAt }: CommandEnvelope,
  now: number,
  calendar: (unit: string | undefined) => WorkingCalendar,
): Promise<{ code: string; counter: NonNullable<Commit['counter']> } | undefined> {
  if (codeOf === undefined || dossier === undefined || command.type !== 'accept') return undefined;
  const unit = activationOf(dossier, '@receipt#1')?.unit;
  if (unit === undefined) return undefined;
  const day = toCivilDate(localDay(effectiveAt ?? now, calendar(unit).zone));
  const key = `code:${unit}:${day}`;
  const expected = await store.readCounter(key);
  return { code: codeOf({ unit, day, number: expected + 1 }), counter: { key, expected } };
}
