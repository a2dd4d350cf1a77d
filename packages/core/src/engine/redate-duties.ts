/** Giving open duties other due dates: when they had to wait, or when the calendar was amended. */
import { type WorkingCalendar, legalClock, type ClockFact } from '@thutuc/legal-time';
import { timersToArm } from './armed-timers.js';
import { catchesOf } from '../definition/catches.js';
import { promised, ruleOf, stepTimers } from './deadlines.js';
import { withGrace } from './grace.js';
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

/** Lets a duty that began in the past stand still as long as the dossier has rested since. */
export function shiftByRests(decision: Decision, open: Activation): void {
  const missed = (decision.draft.rests ?? []).flatMap(({ from, to }) =>
    to === undefined || to <= open.since ? [] : [{ from: Math.max(from, open.since), to }],
  );
  if (missed.length === 0 || open.due === undefined) return;
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

/** Gives an open duty the due date and timers that another version of the procedure gives it. */
export function redateDutyByVersion(decision: Decision, open: Activation, duty: Duty): void {
  const { id: activation, unit, waits = [] } = open;
  const counted = countLimit(decision, open, duty, decision.context.calendar(unit), waits);
  const isSame =
    counted?.due.dueAt === open.due?.dueAt &&
    JSON.stringify(counted?.timers ?? {}) === JSON.stringify(timersOfLimit(open, duty));
  if (!isSame) record(decision, { op: 'redate', activation, ...counted });
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
  const due = countedDue(decision, { ...open, since }, calendar, waits);
  record(decision, { op: 'redate', activation, ...due, since });
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
    ...counted,
    ...(waits.length === 0 ? {} : { waits }),
  });
}

/** What follows from a limit that is counted anew. */
interface Counted extends HeldTimers {
  readonly due: Promised;
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
  const reading = legalClock(
    [
      { type: 'started', at: since, limit: { amount: limit.amount, unit: limit.unit } },
      ...waits.flatMap(factsOf),
    ],
    { rule: ruleOf(decision, limit), calendar },
  );
  if (reading.due === null) return undefined;
  const due = promised({
    due: reading.due,
    dueAt: reading.dueAt,
    provisional: reading.provisional,
  });
  const timers = timersToArm(stepTimers(decision, due, events, unit), fired, decision.context.now);
  return { due, ...withGrace(decision, step, kind, timers) };
}

function factsOf({ from, to }: Wait, index: number): ClockFact[] {
  const key = String(index);
  return [
    { type: 'suspended', at: from, key, effect: 'suspend' },
    { type: 'resumed', at: to, key },
  ];
}
