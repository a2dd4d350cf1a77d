/** Entering a duty: its owner, the due date of its limit, and the timers around it. */
import { promise, stepTimers } from './deadlines.js';
import { recordAt, type Decision } from './decision.js';
import type { Duty } from './duty.js';

/** Records the entry into a duty. */
export function enterOwned(
  decision: Decision,
  activation: string,
  { kind, owner: { party, role }, unit, limit, events }: Duty,
): void {
  const move = { op: 'enter', activation, kind, party, unit, role } as const;
  if (limit === undefined) {
    recordAt(decision, move);
    return;
  }
  const due = promise(decision, limit, unit);
  recordAt(decision, { ...move, due, timers: stepTimers(decision, due, events, unit) });
}
