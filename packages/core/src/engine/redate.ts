/** Giving open duties other due dates: when they had to wait, or when the calendar was amended. */
import type { WorkingCalendar } from '../calendar/index.js';
import { legalClock, type ClockFact } from '../time-limit/index.js';
import { promised, ruleOf, stepTimers } from './deadlines.js';
import { record, type Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { dutyOf } from './duty.js';
import type { Wait } from './moves.js';

/**
 * Gives every open duty but one the due date that follows when its own limit stood still from the
 * beginning of a wait until the decision's instant.
 */
export function shiftDuties(decision: Decision, since: number, except?: string): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined || open.id === except || open.id.startsWith('@')) continue;
    const wait = { from: Math.max(open.since, since), to: Math.max(open.since, decision.at) };
    const calendar = decision.context.calendar(open.unit);
    redate(decision, open, calendar, [...(open.waits ?? []), wait]);
  }
}

/** Gives the open duties that a calendar counts for the due dates that its new version gives. */
export function recountDuties(decision: Decision, amended: WorkingCalendar): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined || open.id.startsWith('@')) continue;
    if (decision.context.calendar(open.unit).id !== amended.id) continue;
    redate(decision, open, amended, open.waits ?? []);
  }
}

/** Counts the limit of a duty anew, and records its due date where it is another. */
function redate(
  decision: Decision,
  open: Activation,
  calendar: WorkingCalendar,
  waits: readonly Wait[],
): void {
  const duty = dutyOf(decision, open.id);
  if (duty?.limit === undefined) return;
  const { amount, unit } = duty.limit;
  const reading = legalClock(
    [{ type: 'started', at: open.since, limit: { amount, unit } }, ...waits.flatMap(factsOf)],
    { rule: ruleOf(decision, duty.limit), calendar },
  );
  if (reading.due === null || reading.dueAt === open.due?.dueAt) return;
  const { due: dueText, dueAt, provisional } = reading;
  const due = promised({ due: dueText, dueAt, provisional });
  const timers = stepTimers(decision, due, duty.events, open.unit);
  record(decision, {
    op: 'redate',
    activation: open.id,
    due,
    timers,
    ...(waits.length === 0 ? {} : { waits }),
  });
}

function factsOf({ from, to }: Wait, index: number): ClockFact[] {
  const key = String(index);
  return [
    { type: 'suspended', at: from, key, effect: 'suspend' },
    { type: 'resumed', at: to, key },
  ];
}
