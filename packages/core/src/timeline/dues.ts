/** Promised due dates with the derivation they follow from: derived anew from what is pinned. */
import {
  builtInActBook,
  type WorkingCalendar,
  dueDate,
  legalClock,
  type ClockFact,
  type ClockState,
  type CountingRule,
  type Explanation,
  type LegalNote,
  type TimeLimit,
} from '@thutuc/legal-time';
import type { AllottedLimit } from '../definition/limit.js';
import type { Procedure } from '../definition/procedure.js';
import type { Promised } from '../engine/dossier.js';
import type { DossierInterruption } from '../engine/dossier-interruption.js';
import { waitsSince } from '../engine/interruptions.js';
import { endAfterInterruptions } from '../semantics/interrupted-ends.js';
import { factsOfLimit } from '../semantics/limit-facts.js';
import type { CalendarVersions } from './calendars.js';

/** The law that a dossier is pinned to. */
export interface TimelineLaw {
  readonly procedure: Procedure;
  /** The counting rule of an id. */
  readonly rule: (id: string) => CountingRule;
  /** A version of a calendar by its content hash. */
  readonly calendarVersion: CalendarVersions;
  /** An earlier version by its content hash, for a dossier that was migrated. */
  readonly earlier?: (hash: string) => ProcedureLaw | undefined;
}

/** A version of a procedure, and the rules that count its limits. */
export type ProcedureLaw = Pick<TimelineLaw, 'procedure' | 'rule'>;

/** A due date as it was promised, and why it falls there. */
export interface TimelineDue extends Promised {
  readonly limit: TimeLimit;
  /** Id of the counting rule. */
  readonly rule: string;
  /** Whether deriving the date anew gives the date that was promised. */
  readonly agrees: boolean;
  /** How the date comes about; built when it is read. */
  readonly explanation: Explanation;
  /** What the date rests on that is not in force, or of another country; looked up when read. */
  readonly notes: readonly LegalNote[];
}

/** A limit that runs from an instant (epoch milliseconds), less the spans where it stood still. */
export interface RunningLimit {
  readonly limit: AllottedLimit;
  readonly from: number;
  readonly waits: readonly { readonly from: number; readonly to: number }[];
  readonly calendar: WorkingCalendar;
  /** The interruptions that touch it. */
  readonly interruptions: readonly DossierInterruption[];
}

interface Derived {
  readonly due: string;
  readonly dueAt: number;
  readonly explanation: Explanation;
  readonly notes: readonly LegalNote[];
}

/** The due date of a duty. */
export function dutyDue(law: TimelineLaw, promised: Promised, running: RunningLimit): TimelineDue {
  const { amount, unit, rule = law.procedure.allotmentRule } = running.limit;
  const limit = { amount, unit };
  const derived = derive(limit, law.rule(rule), running);
  return timelineDue(promised, limit, rule, derived, running);
}

function derive(
  limit: TimeLimit,
  rule: CountingRule,
  { from, waits, calendar }: RunningLimit,
): Derived {
  const ground = { rule, calendar, acts: builtInActBook() };
  const met = waitsSince(waits, from);
  if (met.length === 0) return dueDate({ limit, from, ...ground });
  const facts = met.flatMap((wait, i): ClockFact[] => [
    { type: 'suspended', at: wait.from, key: String(i), effect: 'suspend' },
    { type: 'resumed', at: wait.to, key: String(i) },
  ]);
  const reading = legalClock([{ type: 'started', at: from, limit }, ...facts], ground);
  // A clock with a start has started.
  return reading.state === 'notStarted' ? dueDate({ limit, from, ...ground }) : reading;
}

/** The legal clock after a fact. */
export interface ClockAfter {
  readonly state: ClockState;
  /** The due date that the fact promised; none while the clock is suspended. */
  readonly due?: TimelineDue;
  /** What is used up of the limit, and what is left; `null` before the start. */
  readonly consumed: TimeLimit | null;
  readonly remaining: TimeLimit | null;
}

/** The calendars that a legal clock counts in: its first, and those that amendments brought. */
export interface ClockCalendars {
  readonly calendar: WorkingCalendar;
  readonly calendars: Readonly<Record<string, WorkingCalendar>>;
}

/** The legal clock after the last of some facts, with the due date that this fact promised. */
export function clockDue(
  law: TimelineLaw,
  promised: Promised | undefined,
  facts: readonly ClockFact[],
  calendars: ClockCalendars,
  interrupted: Pick<RunningLimit, 'calendar' | 'interruptions'>,
): ClockAfter {
  const { rule } = law.procedure.timeLimit;
  const reading = legalClock(factsOfLimit(facts), {
    rule: law.rule(rule),
    ...calendars,
    acts: builtInActBook(),
  });
  const { state, consumed, remaining } = reading;
  const after = { state, consumed, remaining };
  if (promised === undefined || reading.state === 'notStarted') return after;
  return { ...after, due: timelineDue(promised, reading.limit, rule, reading, interrupted) };
}

function timelineDue(
  promised: Promised,
  limit: TimeLimit,
  rule: string,
  derived: Derived,
  { interruptions, calendar }: Pick<RunningLimit, 'calendar' | 'interruptions'>,
): TimelineDue {
  const { due, dueAt } = endAfterInterruptions(derived, interruptions, calendar);
  return {
    ...promised,
    limit,
    rule,
    agrees: due === promised.due && dueAt === promised.dueAt,
    get explanation() {
      return derived.explanation;
    },
    get notes() {
      return derived.notes;
    },
  };
}
