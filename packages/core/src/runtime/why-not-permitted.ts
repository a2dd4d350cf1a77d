/** What says who may give a command that could not be prepared: the rest of it is not looked at. */
import { assertPermission } from '../engine/assert-permission.js';
import { AuthorisationError } from '../engine/errors.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { DecisionContext, PlannedMigration } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import type { Grant } from '../ports/directory.js';
import {
  calendarsIn,
  lawfulDay,
  logFor,
  looksBack,
  type ContextOptions,
} from './prepare-context.js';
import { prepareMigration } from './prepare-migration.js';
import type { Law } from './registry.js';

/** A command that could not be prepared, and who gave it. */
interface Unprepared {
  readonly dossier: Dossier;
  readonly envelope: CommandEnvelope;
  readonly now: number;
  readonly grants: readonly Grant[];
}

/** Why the actor may not ask for it at all; `undefined` where they may. */
export async function whyNotPermitted(
  options: ContextOptions,
  { dossier, envelope, now, grants }: Unprepared,
): Promise<AuthorisationError | undefined> {
  const context = await contextOfPermission(options, { dossier, envelope, now, grants });
  try {
    assertPermission(dossier, envelope, context);
  } catch (error) {
    if (!(error instanceof AuthorisationError)) throw error;
    // What the command says of another person was not fetched.
    if (error.details.actor === envelope.actor) return error;
  }
  return undefined;
}

async function contextOfPermission(
  options: ContextOptions,
  { dossier, envelope, now, grants: roles }: Unprepared,
): Promise<DecisionContext> {
  const { registry, adminRoles, loader, calendars } = options;
  const [standard] = calendars;
  const law = registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier));
  return {
    now,
    procedure: law.procedure,
    rule: (id) => law.rules.book.get(id),
    rulesHash: law.rules.hash,
    calendarVersion: law.calendarVersion,
    // Whether it fits the rules is nothing that keeps anybody from anything.
    calendar: calendarsIn(law, standard, dossier.unitCalendars),
    unit: () => undefined,
    unitCalendars: dossier.unitCalendars,
    roles,
    assigneeRoles: roles,
    adminRoles,
    log: looksBack(envelope.command) ? await logFor(loader, dossier) : undefined,
    migration: planOf(options, law, dossier, envelope, now),
    salt: '',
    backdatingMaxMs: 0,
  };
}

/** Where a migration leads, since the new version may leave it to the applicant. */
function planOf(
  { registry, calendars: [standard] }: ContextOptions,
  law: Law,
  dossier: Dossier,
  envelope: CommandEnvelope,
  now: number,
): PlannedMigration | undefined {
  const { command } = envelope;
  if (command.type !== 'migrate') return undefined;
  const day = lawfulDay(envelope, now, standard);
  try {
    return prepareMigration(registry, law, dossier, command, day).planned;
  } catch {
    return undefined;
  }
}
