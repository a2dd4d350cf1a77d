/** Interruptions of the working of offices as they begin: limits of what is open follow. */
import { rowAt } from '../indexing/row-at.js';
import { legalLimit } from '../model/interruptions.js';
import type { CaseActions } from './case-actions.js';
import { INTERRUPTION_BEGINS } from './event-heap.js';
import type { LegalAccounting } from './legal-accounting.js';
import type { RunState } from './run-state.js';
import type { Shifts } from './shifts.js';

/** Schedules the interruptions of a run. */
export function scheduleInterruptions({ model, queue }: RunState): void {
  for (const [index, { from }] of (model.interruptions ?? []).entries()) {
    queue.push(Math.max(from, model.startAt), INTERRUPTION_BEGINS, index, index);
  }
}

/** Lets all dossiers follow an interruption that begins. */
export function beginInterruption(
  { model, cases, standstills }: RunState,
  index: number,
  parts: {
    readonly accounting: LegalAccounting | undefined;
    readonly actions: CaseActions | undefined;
    readonly shifts: Shifts;
  },
): void {
  const interruption = rowAt(model.interruptions ?? [], index);
  const touchesLimit = interruption.touches(legalLimit);
  if (touchesLimit) standstills.push(interruption);
  for (const [dossier, state] of [...cases.all()]) {
    if (touchesLimit) parts.accounting?.interrupt(state, dossier, interruption);
    parts.shifts.redateOpen(dossier);
    if (touchesLimit) parts.actions?.interrupted(state, dossier);
  }
}
