/** Moving the due dates of sibling steps by the time that the applicant took. */
import { legalClock } from '../time-limit/index.js';
import type { Decision } from './decision.js';
import { record } from './decision.js';
import { promised, ruleOf, stepTimers } from './deadlines.js';
import { stepOf } from './ownership.js';

/** What the open duties of a dossier waited for. */
export interface Wait {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * Gives every other open duty of the dossier the due date that follows when its own limit stood
 * still from the beginning of the wait until the decision's instant.
 */
export function shiftSiblings(decision: Decision, waited: Wait): void {
  for (const open of decision.draft.activations) {
    if (open.due === undefined || open.id === waited.id || open.id.startsWith('@')) continue;
    const step = stepOf(decision, open.id);
    if (step.kind === 'end' || step.limit === undefined) continue;
    const { amount, unit } = step.limit;
    const {
      due: dueText,
      dueAt,
      provisional,
    } = legalClock(
      [
        { type: 'started', at: open.since, limit: { amount, unit } },
        {
          type: 'suspended',
          at: Math.max(open.since, waited.since),
          key: waited.id,
          effect: 'suspend',
        },
        { type: 'resumed', at: Math.max(open.since, decision.at), key: waited.id },
      ],
      { rule: ruleOf(decision, step.limit), calendar: decision.context.calendar(open.unit) },
    );
    if (dueText === null || dueAt === null) continue;
    const due = promised({ due: dueText, dueAt, provisional });
    record(decision, {
      op: 'redate',
      activation: open.id,
      due,
      timers: stepTimers(decision, due, step.events, open.unit),
    });
  }
}
