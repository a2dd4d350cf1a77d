/** Entering a duty: its owner, the due date of its limit, and the timers around it. */
import { promise, stepTimers } from './deadlines.js';
import { momentOfMove, record, type Decision } from './decision.js';
import type { Duty } from './duty.js';
import { othersOn } from './ownership.js';

/** Records the entry into a duty. */
export function enterOwned(decision: Decision, activation: string, duty: Duty): void {
  const { kind, unit, limit, events } = duty;
  const { party, role } = duty.owner;
  const isTimed = limit !== undefined && unit !== undefined;
  const due = isTimed ? promise(decision, limit, unit) : undefined;
  const timers = due === undefined ? undefined : stepTimers(decision, due, events, unit);
  const at = momentOfMove(decision);
  const also = othersOn(decision, duty);
  record(decision, { op: 'enter', activation, kind, party, unit, role, also, due, timers, at });
}
