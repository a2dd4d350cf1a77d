/** Giving open duties other due dates: when they had to wait, or when the calendar was amended. */
import { type WorkingCalendar, legalClock, type ClockFact } from '@thutuc/legal-time';
import { timersToArm } from './armed-timers.js';
import { catchesOf } from '../definition/catches.js';
import { endAfterInterruptions } from '../semantics/interrupted-ends.js';
import { promised, ruleOf, stepTimers } from './deadlines.js';
import { withGrace } from './grace.js';
import { touching, waitsSince, withStandstills } from './interruptions.js';
import { anyDutyOf } from './lifecycle-duties.js';
import type { HeldTimers } from './stored-timers.js';
import { record, type Decision } from './decision.js';
import { activationOf, type Activation, type Promised, type Wait } from './dossier.js';
import type { Duty } from './duty.js';

/**
 * Gives every open duty but one the due date that follows when its own limit stood still from the
 * beginning of a wait until the decision's instant. What had passed before the wait stays passed.
 */
export function shiftDuties(decision: Decision, since: number, except?: string): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined || open.id === except || open.due.dueAt < since) continue;
    const wait = { from: Math.max(open.since, since), to: Math.max(open.since, decision.at) };
    const calendar = decision.context.calendar(open.unit);
    redate(decision, open, calendar, [...(open.waits ?? []), wait]);
  }
}

/**
 * Lets a duty that is entered stand still as long as the dossier has rested since it began, and as
 * interruptions have it that the dossier knows of.
 */
export function shiftByRests(decision: Decision, open: Activation): void {
  const missed = (decision.draft.rests ?? []).flatMap(({ from, to }) =>
    to === undefined || to <= open.since ? [] : [{ from: Math.max(from, open.since), to }],
  );
  const isInterrupted = touching(decision.draft.interruptions, open).length > 0;
  if ((missed.length === 0 && !isInterrupted) || open.due === undefined) return;
  redate(decision, open, decision.context.calendar(open.unit), missed);
}

/** Gives the open duties that a calendar counts for the due dates that its new version gives. */
export function redateDutiesByCalendar(decision: Decision, amended: WorkingCalendar): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined || open.id.startsWith('@')) continue;
    if (decision.context.calendar(open.unit).id !== amended.id) continue;
    redate(decision, open, amended, open.waits ?? []);
  }
}

/** Gives an open duty the due date that follows from the calendar of its unit. */
export function redateDutyByUnit(decision: Decision, activation: string): void {
  const open = activationOf(decision.draft, activation);
  if (open?.due === undefined) return;
  redate(decision, open, decision.context.calendar(open.unit), open.waits ?? []);
}

/** Gives every open duty that an interruption touches the due date that follows from it. */
export function redateInterrupted(decision: Decision): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined) continue;
    if (touching(decision.draft.interruptions, open).length === 0) continue;
    redate(decision, open, decision.context.calendar(open.unit), open.waits ?? []);
  }
}

/** Whether the limit of an open duty does not follow yet from an interruption that touches it. */
export function hasOutdatedDuty(decision: Decision): boolean {
  return decision.draft.activations.some((open) => {
    const { due, unit, waits = [] } = open;
    const isTouched = touching(decision.draft.interruptions, open).length > 0;
    if (due === undefined || !isTouched) return false;
    const counted = countedDue(decision, open, decision.context.calendar(unit), waits);
    return counted !== undefined && counted.due.dueAt !== due.dueAt;
  });
}

/** Gives an open duty the due date and timers that another version of the procedure gives it. */
export function redateDutyByVersion(decision: Decision, open: Activation, duty: Duty): void {
  const { id: activation, unit, waits = [] } = open;
  const counted = countLimit(decision, open, duty, decision.context.calendar(unit), waits);
  const isSame =
    counted?.due.dueAt === open.due?.dueAt &&
    JSON.stringify(counted?.timers ?? {}) === JSON.stringify(timersOfLimit(open, duty));
  const { waits: known, ...rest } = counted ?? {};
  const added = known === undefined || known === waits ? {} : { waits: known };
  if (!isSame) record(decision, { op: 'redate', activation, ...rest, ...added });
}

/** The timers of an open duty, without those of what its step catches. */
function timersOfLimit({ timers = {} }: Activation, { step }: Duty): HeldTimers['timers'] {
  const caught = step === undefined ? {} : catchesOf(step);
  return Object.fromEntries(
    Object.entries(timers).filter(([name]) => !Object.hasOwn(caught, name)),
  );
}

/** Says that a duty began at another instant than was recorded, and what follows for its date. */
export function redateDutyBegunAt(decision: Decision, open: Activation, since: number): void {
  const { id: activation, unit, waits = [] } = open;
  const calendar = decision.context.calendar(unit);
  const { waits: known, ...due } = countedDue(decision, { ...open, since }, calendar, waits) ?? {};
  const added = known === undefined || known === waits ? {} : { waits: known };
  record(decision, { op: 'redate', activation, ...due, ...added, since });
}

/** Counts the limit of a duty anew, and records its due date where it is another. */
function redate(
  decision: Decision,
  open: Activation,
  calendar: WorkingCalendar,
  waits: readonly Wait[],
): void {
  const counted = countedDue(decision, open, calendar, waits);
  if (counted === undefined || counted.due.dueAt === open.due?.dueAt) return;
  record(decision, {
    op: 'redate',
    activation: open.id,
    due: counted.due,
    timers: counted.timers,
    held: counted.held,
    ...(counted.waits.length === 0 ? {} : { waits: counted.waits }),
  });
}

/** What follows from a limit that is counted anew. */
interface Counted extends HeldTimers {
  readonly due: Promised;
  /** All spans in which it stood still; those that were asked for, where there are no others. */
  readonly waits: readonly Wait[];
}

function countedDue(
  decision: Decision,
  open: Activation,
  calendar: WorkingCalendar,
  waits: readonly Wait[],
): Counted | undefined {
  const duty = anyDutyOf(decision, open);
  return duty === undefined ? undefined : countLimit(decision, open, duty, calendar, waits);
}

/** The due date and timers of a duty with a limit. */
function countLimit(
  decision: Decision,
  { kind, since, unit, fired }: Activation,
  { step, limit, events }: Duty,
  calendar: WorkingCalendar,
  waits: readonly Wait[],
): Counted | undefined {
  if (limit === undefined || unit === undefined) return undefined;
  const interruptions = touching(decision.draft.interruptions, { unit });
  const all = withStandstills(waits, interruptions, decision.draft.rests);
  const reading = legalClock(
    [
      { type: 'started', at: since, limit: { amount: limit.amount, unit: limit.unit } },
      ...waitsSince(all, since).flatMap(factsOf),
    ],
    { rule: ruleOf(decision, limit), calendar },
  );
  if (reading.due === null) return undefined;
  const { due: day, dueAt, provisional } = reading;
  const counted = promised({ due: day, dueAt, provisional });
  const due = endAfterInterruptions(counted, interruptions, calendar);
  const timers = timersToArm(stepTimers(decision, due, events, unit), fired, decision.context.now);
  return { due, ...withGrace(decision, step, kind, timers), waits: all };
}

function factsOf({ from, to }: Wait, index: number): ClockFact[] {
  const key = String(index);
  return [
    { type: 'suspended', at: from, key, effect: 'suspend' },
    { type: 'resumed', at: to, key },
  ];
}
