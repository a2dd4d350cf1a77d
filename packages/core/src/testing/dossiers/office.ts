/** An office for tests: it decides and folds commands purely, with every role filled. */
import { calendarHash } from '../../content-hash/calendar-hash.js';
import {
  createCalendar,
  type WorkingCalendar,
  builtInRules,
  createRuleBook,
} from '@thutuc/legal-time';
import { plainCalendar } from '@thutuc/testing';
import { compileProcedure, type CompiledProcedure } from '../../compile/compile.js';
import type { Procedure } from '../../definition/procedure.js';
import { decide } from '../../engine/decide.js';
import { dossierBefore } from '../../engine/fold-without.js';
import { evolve } from '../../engine/evolve.js';
import { genesisHash, sealEvents } from '../../engine/chain.js';
import {
  parseCommand,
  type Command,
  type CommandEnvelope,
  type CommandEnvelopeInput,
} from '../../engine/command.js';
import {
  systemActor,
  type DecidingLaw,
  type DecisionContext,
  type PlannedMigration,
} from '../../engine/context.js';
import type { Dossier } from '../../engine/dossier.js';
import type { DossierEvent, StoredEvent } from '../../engine/event.js';
import { findsWrongClock } from '../../engine/wrong-clock.js';
import { plannedMigration } from '../../migration/planned-migration.js';

/** A command by a person at an instant. */
export interface Request {
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * `@system`, `applicant`, or `unit/role`: a person who holds exactly that role; or a name with
   * several, as in `an=U-1/officer,U-1/head`.
   */
  readonly actor: string;
  readonly command: CommandEnvelopeInput['command'];
  /** The legal moment, where it lies back; ISO instant. */
  readonly effectiveAt?: string | undefined;
}

/** A dossier with its log. */
export interface Case {
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  readonly stored: readonly StoredEvent[];
}

/** A request as `decide` is given it. */
export interface Asked {
  readonly envelope: CommandEnvelope;
  readonly context: DecisionContext;
}

/** Decides commands on dossiers of one procedure. */
export interface Office {
  readonly procedure: CompiledProcedure;
  readonly calendar: WorkingCalendar;
  /** The version that a dossier is under. */
  versionOf(dossier: Pick<Dossier, 'procedure'>): CompiledProcedure;
  /** A request as `decide` is given it. @throws where it is no command */
  asked(before: Case | undefined, request: Request): Asked;
  /** The case after a request. @throws whatever the engine refuses it with */
  act(before: Case | undefined, request: Request): Case;
}

/** A later version of the calendar, with a day off: Thursday, 9 January 2025. */
export function amendedOfficeCalendar(): WorkingCalendar {
  const { spec } = plainCalendar();
  return createCalendar({
    ...spec,
    daysOff: [{ date: '2025-01-09', source: 'notice of the test' }],
  });
}

const calendars = [plainCalendar(), amendedOfficeCalendar()];

function calendarVersion(hash: string): WorkingCalendar | undefined {
  return calendars.find((known) => calendarHash(known) === hash);
}

/** How the codes of units begin that no directory knows. */
const strange = 'X-';

const archivist = [{ unit: 'U-1', role: 'archivist' }];
const adminRoles = {
  import: [{ unit: 'U-1', role: 'importer' }],
  migration: [{ unit: 'U-1', role: 'migrator' }],
  transfer: [{ unit: 'U-1', role: 'mover' }],
  work: [{ unit: 'U-1', role: 'keeper' }],
  annulment: [{ unit: 'U-1', role: 'inspector' }],
  archive: archivist,
  erasure: archivist,
  forcedErasure: [{ unit: 'U-1', role: 'judge' }],
};

/**
 * Opens an office for a procedure.
 *
 * @param later - Versions that its dossiers may be moved to.
 * @param documentsRequired - Whether dossiers must hold the documents that steps need.
 */
export function openOffice(
  procedure: Procedure,
  id = 'D-1',
  later: readonly Procedure[] = [],
  documentsRequired = false,
): Office {
  const compiled = compileProcedure(procedure);
  const versions = [compiled, ...later.map(compileProcedure)];
  const rules = createRuleBook(builtInRules);
  const law = { rule: (rule: string) => rules.get(rule), rulesHash: 'rules of the test' };
  const calendar = plainCalendar();
  const lawOf = (dossier: Dossier | undefined): DecidingLaw => {
    const pinned = calendarVersion(dossier?.calendars[calendar.id] ?? '') ?? calendar;
    const procedure = versionOf(versions, dossier);
    return { procedure, ...law, calendarVersion, calendar: () => pinned };
  };
  const contextAt = (
    now: number,
    actor: string,
    command: Command,
    before: Case | undefined,
  ): DecisionContext => ({
    now,
    log: before?.events,
    adminRoles,
    ...lawOf(before?.dossier),
    migration: migrationTo(versions, before?.dossier, command, law),
    before: findsWrongClock(command)
      ? lawOf(dossierBefore(before?.events ?? [], command.event))
      : undefined,
    unit: (code) => (code.startsWith(strange) ? undefined : { above: [] }),
    roles: rolesOf(actor),
    assigneeRoles:
      command.type === 'reassign' || command.type === 'delegate' ? rolesOf(command.to) : undefined,
    salt: 'salt of the test',
    backdatingMaxMs: 3 * 86_400_000,
    documentsRequired,
  });
  const asked: Office['asked'] = (before, { at, actor, command, effectiveAt }) => {
    const version = before?.dossier.version ?? 0;
    const envelope = parseCommand({
      id: `c-${version + 1}`,
      dossier: id,
      actor,
      command,
      ...(effectiveAt === undefined ? {} : { effectiveAt }),
    });
    return { envelope, context: contextAt(at, actor, envelope.command, before) };
  };
  return {
    procedure: compiled,
    calendar,
    versionOf: (dossier) => versionOf(versions, dossier),
    asked,
    act(before, request) {
      const version = before?.dossier.version ?? 0;
      const { envelope, context } = asked(before, request);
      const { events } = decide(before?.dossier, envelope, context);
      let dossier = before?.dossier;
      const sealed = sealEvents(id, version, dossier?.head ?? genesisHash(id), events);
      for (const { event } of sealed) dossier = evolve(dossier, event);
      if (dossier === undefined) throw new Error('a request leads to an event');
      return {
        dossier,
        events: [...(before?.events ?? []), ...sealed.map(({ event }) => event)],
        stored: [...(before?.stored ?? []), ...sealed.map(({ stored }) => stored)],
      };
    },
  };
}

function versionOf(
  versions: readonly CompiledProcedure[],
  dossier: Pick<Dossier, 'procedure'> | undefined,
): CompiledProcedure {
  const [first] = versions;
  const found = versions.find(({ hash }) => hash === dossier?.procedure.hash) ?? first;
  if (found === undefined) throw new Error('an office has a procedure');
  return found;
}

function migrationTo(
  versions: readonly CompiledProcedure[],
  dossier: Dossier | undefined,
  command: Command,
  law: Pick<DecisionContext, 'rule' | 'rulesHash'>,
): PlannedMigration | undefined {
  if (command.type !== 'migrate' || dossier === undefined) return undefined;
  const to = versions.find(({ procedure }) => procedure.version === command.version);
  if (to === undefined) throw new Error(`the office has no version ${command.version}`);
  const from = versionOf(versions, dossier).procedure;
  return plannedMigration(dossier, command, from, { procedure: to, ...law });
}

function rolesOf(actor: string): { unit: string; role: string }[] {
  if (!actor.includes('/') || actor === systemActor) return [];
  return actor
    .slice(actor.indexOf('=') + 1)
    .split(',')
    .map((held) => {
      const slash = held.lastIndexOf('/');
      return { unit: held.slice(0, slash), role: held.slice(slash + 1) };
    });
}
