/** Rows that are derived from a dossier: they can be dropped and rebuilt from its log. */
import { heldTimersOf, isInReachOfTimer, timersOf, type DossierTimer } from '../engine/timers.js';
import { parseActivation } from '../engine/activation.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierRow, Timer, WorkItem } from '../ports/rows.js';

/** The row of a dossier in lists. */
export function dossierRowOf(dossier: Dossier): DossierRow {
  return {
    dossier: dossier.id,
    version: dossier.version,
    head: dossier.head,
    procedure: dossier.procedure.id,
    procedureVersion: dossier.procedure.version,
    code: dossier.code ?? null,
    lifecycle: dossier.lifecycle,
    outcome: dossier.outcome ?? null,
    dueAt: dossier.clock.due?.dueAt ?? null,
    submittedAt: dossier.submittedAt,
  };
}

/** All open work items of a dossier. */
export function workItemRowsOf(dossier: Dossier): WorkItem[] {
  const items: WorkItem[] = [];
  const holds = heldTimersOf(dossier);
  for (const open of dossier.activations) {
    const { id, incident } = open;
    const { unit, role, since } = incident ?? open;
    if (unit === undefined || role === undefined) continue;
    const hold = holds.length === 0 ? undefined : holdOn(holds, id);
    items.push({
      dossier: dossier.id,
      activation: id,
      kind: incident === undefined ? open.kind : 'incident',
      step: parseActivation(id).step,
      unit,
      role,
      procedure: dossier.procedure.id,
      since,
      due: open.due?.due ?? null,
      dueAt: open.due?.dueAt ?? null,
      claimedBy: open.claimedBy ?? null,
      heldFrom: hold?.at ?? null,
      heldUntil: hold?.carryAt ?? null,
    });
  }
  return items;
}

function holdOn(holds: readonly DossierTimer[], id: string): DossierTimer | undefined {
  return holds.find(({ activation }) => isInReachOfTimer(id, activation));
}

/** All timers of a dossier. */
export function timerRowsOf(dossier: Dossier): Timer[] {
  const rows: Timer[] = [];
  for (const { activation, timer, carryAt } of timersOf(dossier)) {
    rows.push({ dossier: dossier.id, activation, timer, at: carryAt });
  }
  return rows;
}
