/** What a decision needs from the world, fetched beforehand by the shell. */
import type { WorkingCalendar, CountingRule } from '@thutuc/legal-time';
import type { CompiledProcedure } from '../compile/compile.js';
import type { DossierEvent } from './event.js';
import type { Dossier, UnitRole } from './dossier.js';

/** A role that the actor holds in a unit; dates are civil dates, both included. */
export interface HeldRole {
  readonly unit: string;
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
  /** The person whose role is exercised by delegation. */
  readonly onBehalfOf?: string;
}

/** A unit that the directory knows. */
export interface KnownUnit {
  readonly kind?: string | undefined;
  /** The units above it, the nearest first. */
  readonly above: readonly string[];
  /** Its first and last civil date. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Those that take over from it. */
  readonly successors?: readonly string[] | undefined;
}

/** Who may do what no procedure names a role for; nobody where nobody is named. */
export interface AdminRoles {
  /** Bring in dossiers that run in another system. */
  readonly import?: readonly UnitRole[];
  /** Move dossiers to another version of their procedure. */
  readonly migration?: readonly UnitRole[];
  /** Bring dossiers to the units that came after others. */
  readonly transfer?: readonly UnitRole[];
  /** Send a signal to all dossiers of a procedure. */
  readonly signal?: readonly UnitRole[];
  /** Put open dossiers under an amended calendar. */
  readonly calendar?: readonly UnitRole[];
  /** Declare interruptions of the working of offices. */
  readonly interruption?: readonly UnitRole[];
  /** List work that nobody does, and free what is claimed, besides the role above. */
  readonly work?: readonly UnitRole[];
  /** Annul what was recorded, besides the role above. */
  readonly annulment?: readonly UnitRole[];
  /** Archive settled dossiers, besides the role that returns results. */
  readonly archive?: readonly UnitRole[];
  /** Erase what settled dossiers say of persons. */
  readonly erasure?: readonly UnitRole[];
  /** Erase it from dossiers that are still open as well. */
  readonly forcedErasure?: readonly UnitRole[];
}

/** Another version of a procedure that a dossier is to come under, and what keeps it from that. */
export interface PlannedMigration {
  readonly to: CompiledProcedure;
  /** The counting rule of an id, as the new version has it. @throws where there is none */
  rule(id: string): CountingRule;
  /** Content hash of the counting rules that the new version uses. */
  readonly rulesHash: string;
  readonly obstacles: readonly { readonly code: string; readonly text: string }[];
}

/** What a dossier runs under. */
export type DecidingLaw = Pick<
  DecisionContext,
  'procedure' | 'rule' | 'rulesHash' | 'calendar' | 'calendarVersion'
>;

/** What `decide` knows besides the dossier and the command. */
export interface DecisionContext {
  /** The recording instant, in epoch milliseconds. */
  readonly now: number;
  readonly procedure: CompiledProcedure;
  /** The counting rule of an id. @throws where there is none */
  rule(id: string): CountingRule;
  /** Content hash of the counting rules that the procedure uses. */
  readonly rulesHash: string;
  /** The working calendar that a unit keeps. */
  calendar(unit: string | undefined): WorkingCalendar;
  /** What the directory says of a unit that the command may bind or ask, where it knows it. */
  unit(code: string): KnownUnit | undefined;
  /** Unit → id of its calendar, for units that keep one of their own. */
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
  /** A version of a calendar by its content hash, where it is known. */
  calendarVersion(hash: string): WorkingCalendar | undefined;
  /** The roles of the actor, also past and future ones. */
  readonly roles: readonly HeldRole[];
  /** The roles of the person that work or a role is to be given to. */
  readonly assigneeRoles?: readonly HeldRole[] | undefined;
  /** Who has claimed the work that the command is about, and the roles that they hold. */
  readonly claimant?: { readonly person: string; readonly roles: readonly HeldRole[] } | undefined;
  /** Who may do what no procedure names a role for. */
  readonly adminRoles?: AdminRoles | undefined;
  /** The dossier that a submission says it follows, whoever's it is; where there is one. */
  readonly earlier?: Dossier | undefined;
  /** The log so far, for a command that corrects or annuls an event of it. */
  readonly log?: readonly DossierEvent[] | undefined;
  /** Of the dossiers that steps have opened: the ids of those that were accepted. */
  readonly accepted?: ReadonlySet<string> | undefined;
  /** The versions that a migration could lead to, where what may be done is asked. */
  readonly migrations?: readonly PlannedMigration[] | undefined;
  /** The version that a migration leads to. */
  readonly migration?: PlannedMigration | undefined;
  /**
   * What the dossier comes under again where a clock was ahead that moved it to another version, or
   * amended its calendars.
   */
  readonly before?: DecidingLaw | undefined;
  /** Random text for the personal part of the events, or what draws it once all is decided. */
  readonly salt: string | (() => string);
  /** How far back an effective instant may lie, in milliseconds. */
  readonly backdatingMaxMs: number;
  /** Whether dossiers must hold the documents that receipt and steps need. */
  readonly documentsRequired?: boolean | undefined;
  /** The code that the dossier gets on acceptance. */
  readonly code?: string | undefined;
}

/** The actor that timers and service handlers act as; no request from outside may use it. */
export const systemActor = '@system';

/** The salt that a context has for the personal part of an event. */
export function saltOf({ salt }: Pick<DecisionContext, 'salt'>): string {
  return typeof salt === 'string' ? salt : salt();
}
