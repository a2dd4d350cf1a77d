/** What the limits of another version put before the present: it acts when a dossier has moved. */
import type { WorkingCalendar, RuleBook } from '@thutuc/legal-time';
import { compileProcedure } from '../compile/compile.js';
import type { Procedure } from '../definition/procedure.js';
import { decide } from '../engine/decide.js';
import { timersOf } from '../engine/timers.js';
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { presentOf } from '../engine/present.js';
import { rehearsal } from './rehearsal.js';

/** A timer that a change puts before the present: it acts at once. */
export interface TimerIntoPast {
  /** The step that it is of; `@clock#1` for the limit of the law. */
  readonly activation: string;
  readonly timer: string;
  /** Its legal instant before the change, where it ran, and after it; epoch milliseconds. */
  readonly from?: number;
  readonly to: number;
}

/** What the new limits are counted by. */
export interface MigrationCounting {
  /** The present, in epoch milliseconds. */
  readonly now: number;
  readonly rules: RuleBook;
  /** The working calendar that a unit keeps. */
  readonly calendar: (unit: string | undefined) => WorkingCalendar;
}

/** The timers that lie at or before an instant after a change, and did not before it. */
export function movedIntoPast(before: Dossier, after: Dossier, now: number): TimerIntoPast[] {
  const were = new Map(timersOf(before).map((one) => [nameOf(one), one.at]));
  return timersOf(after, Infinity, now).flatMap((one) => {
    const from = were.get(nameOf(one));
    if (from !== undefined && from <= now) return [];
    const { activation, timer, at: to } = one;
    return [{ activation, timer, ...(from !== undefined && { from }), to }];
  });
}

function nameOf({ activation, timer }: { activation: string; timer: string }): string {
  return `${activation} ${timer}`;
}

/**
 * The timers of a dossier that its move puts before the present, as the engine itself decides it;
 * every unit of the new version is taken to be known.
 *
 * @throws CommandError where the move would be refused
 */
export function intoPast(
  dossier: Dossier,
  versions: { readonly from: Procedure; readonly to: Procedure },
  renames: Readonly<Record<string, string>>,
  { now, rules, calendar }: MigrationCounting,
): TimerIntoPast[] {
  const rule = (id: string) => rules.get(id);
  const to = compileProcedure(versions.to);
  const { after } = decide(dossier, rehearsal(systemActor, dossier.id, versions.to, renames), {
    now: presentOf(dossier, now),
    procedure: compileProcedure(versions.from),
    rule,
    rulesHash: '',
    calendar,
    unit: () => ({ above: [] }),
    unitCalendars: dossier.unitCalendars,
    calendarVersion: () => undefined,
    roles: [],
    migration: { to, rule, rulesHash: '', obstacles: [] },
    salt: 'a plan is not written',
    backdatingMaxMs: 0,
  });
  return movedIntoPast(dossier, after, now);
}
