/** Entering a duty: its owner, the due date of its limit, and the timers around it. */
import { promise, stepTimers } from './deadlines.js';
import { momentOfMove, record, type Decision } from './decision.js';
import type { Duty } from './duty.js';

/** Records the entry into a duty. */
export function enterOwned(
  decision: Decision,
  activation: string,
  { kind, owner: { party, role }, unit, limit, events }: Duty,
): void {
  const due = limit === undefined ? undefined : promise(decision, limit, unit);
  const timers = due === undefined ? undefined : stepTimers(decision, due, events, unit);
  const at = momentOfMove(decision);
  record(decision, { op: 'enter', activation, kind, party, unit, role, due, timers, at });
}
