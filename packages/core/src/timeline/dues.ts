/** Promised due dates with the derivation they follow from: derived anew from what is pinned. */
import type { WorkingCalendar } from '../calendar/index.js';
import type { AllottedLimit, Procedure } from '../definition/index.js';
import type { Promised } from '../engine/index.js';
import {
  dueDate,
  legalClock,
  type ClockFact,
  type ClockState,
  type CountingRule,
  type Explanation,
  type TimeLimit,
} from '../time-limit/index.js';

/** The law that a dossier is pinned to. */
export interface TimelineLaw {
  readonly procedure: Procedure;
  /** The counting rule of an id. */
  readonly rule: (id: string) => CountingRule;
  /** The calendar that a unit keeps; that of the standard where none is named. */
  readonly calendar: (unit: string | undefined) => WorkingCalendar;
}

/** A due date as it was promised, and why it falls there. */
export interface TimelineDue extends Promised {
  readonly limit: TimeLimit;
  /** Id of the counting rule. */
  readonly rule: string;
  /** Whether deriving the date anew gives the date that was promised. */
  readonly agrees: boolean;
  /** How the date comes about; built when it is read. */
  readonly explanation: Explanation;
}

interface Derived {
  readonly due: string;
  readonly dueAt: number;
  readonly explanation: Explanation;
}

/** The due date of a duty that was entered at an instant. */
export function dutyDue(
  law: TimelineLaw,
  promised: Promised,
  duty: { readonly limit: AllottedLimit; readonly from: number; readonly unit: string | undefined },
): TimelineDue {
  const { amount, unit, rule = law.procedure.allotmentRule } = duty.limit;
  const limit = { amount, unit };
  const derived = dueDate({
    limit,
    from: duty.from,
    rule: law.rule(rule),
    calendar: law.calendar(duty.unit),
  });
  return timelineDue(promised, limit, rule, derived);
}

/** The due date of a duty whose limit stood still while the applicant was waited for. */
export function shiftedDue(
  law: TimelineLaw,
  promised: Promised,
  duty: { readonly limit: AllottedLimit; readonly from: number; readonly unit: string | undefined },
  waited: { readonly key: string; readonly from: number; readonly to: number },
): TimelineDue | undefined {
  const { amount, unit, rule = law.procedure.allotmentRule } = duty.limit;
  const limit = { amount, unit };
  const { key } = waited;
  const reading = legalClock(
    [
      { type: 'started', at: duty.from, limit },
      { type: 'suspended', at: Math.max(duty.from, waited.from), key, effect: 'suspend' },
      { type: 'resumed', at: Math.max(duty.from, waited.to), key },
    ],
    { rule: law.rule(rule), calendar: law.calendar(duty.unit) },
  );
  return reading.state === 'notStarted' ? undefined : timelineDue(promised, limit, rule, reading);
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

/** The legal clock after the last of some facts, with the due date that this fact promised. */
export function clockDue(
  law: TimelineLaw,
  promised: Promised | undefined,
  facts: readonly ClockFact[],
  unit: string | undefined,
): ClockAfter {
  const { rule } = law.procedure.timeLimit;
  const reading = legalClock(facts, { rule: law.rule(rule), calendar: law.calendar(unit) });
  const { state, consumed, remaining } = reading;
  const after = { state, consumed, remaining };
  if (promised === undefined || reading.state === 'notStarted') return after;
  return { ...after, due: timelineDue(promised, reading.limit, rule, reading) };
}

function timelineDue(
  promised: Promised,
  limit: TimeLimit,
  rule: string,
  derived: Derived,
): TimelineDue {
  return {
    ...promised,
    limit,
    rule,
    agrees: derived.due === promised.due && derived.dueAt === promised.dueAt,
    get explanation() {
      return derived.explanation;
    },
  };
}
