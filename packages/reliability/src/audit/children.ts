/** Whether dossiers and those that they opened know of each other, after all work is done. */
import type { Dossier } from '@thutuc/core';
import type { AuditFinding } from './finding.js';

const isOver = ({ lifecycle }: Dossier) => lifecycle === 'closed' || lifecycle === 'archived';

/** The id that the children of a step know it by: the one from before it was renamed. */
const openerOf = ({ id, openedAs = id }: Dossier['activations'][number]): string => openedAs;

/** Looks for children that nobody waits for, and for parents that wait for nobody. */
export function auditChildren(dossiers: readonly Dossier[]): AuditFinding[] {
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const findings: AuditFinding[] = [];
  const children = new Map<string, Dossier>();
  for (const child of dossiers) {
    if (child.parent === undefined) continue;
    const { dossier, activation } = child.parent;
    children.set(`${dossier} ${activation}`, child);
    const isAwaited =
      byId.get(dossier)?.activations.some((open) => openerOf(open) === activation) ?? false;
    if (!isAwaited && !isOver(child))
      findings.push({ harm: 'broken', dossier: child.id, what: `${dossier} does not wait for it` });
  }
  for (const { id: dossier, lifecycle, activations } of dossiers) {
    if (lifecycle !== 'running') continue;
    for (const open of activations) {
      const { id, kind, incident } = open;
      if (kind !== 'subprocedure' || incident !== undefined) continue;
      const child = children.get(`${dossier} ${openerOf(open)}`);
      if (child !== undefined && !isOver(child)) continue;
      const what = `${id} waits for a dossier that ${child === undefined ? 'is not there' : 'is over'}`;
      findings.push({ harm: 'lost', dossier, what });
    }
  }
  return findings;
}
