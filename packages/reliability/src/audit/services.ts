/** Whether each service step was completed once, or stands as an incident. */
import { foldLog, standing } from '@thutuc/core/pure';
import type { DossierEvent } from '@thutuc/core';
import type { AuditFinding } from './finding.js';

/** Goes through a log after all work is done: no step is completed twice, no service forgotten. */
export function auditServices(events: readonly DossierEvent[]): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const dossier = foldLog(events);
  if (dossier === undefined) return findings;
  const add = (harm: AuditFinding['harm'], what: string) =>
    findings.push({ harm, dossier: dossier.id, what });
  const completed = new Set<string>();
  for (const { payload } of standing(events)) {
    if (payload.type !== 'stepCompleted') continue;
    if (completed.has(payload.activation))
      add('doubled', `${payload.activation} is completed again`);
    completed.add(payload.activation);
  }
  if (dossier.lifecycle !== 'running') return findings;
  for (const { id, kind, incident } of dossier.activations)
    if (kind === 'service' && incident === undefined) add('lost', `${id} was never completed`);
  return findings;
}
