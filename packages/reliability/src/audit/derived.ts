/** Whether what is derived from the logs is what they lead to, checked and rebuilt. */
import { eachLog, rebuildStore, verifyStore, type Store } from '@thutuc/core';
import type { DerivedDossier } from '@thutuc/core/store';
import type { AuditFinding } from './finding.js';

/**
 * Verifies every chain and derived row, drops the rows, and rebuilds them from the logs: they must
 * come back as they were.
 */
export async function auditDerived(store: Store): Promise<AuditFinding[]> {
  const { problems } = await verifyStore(store);
  const findings: AuditFinding[] = problems.map(({ dossier, code, message }) => ({
    harm: 'broken',
    dossier: dossier ?? 'none',
    what: `${code}: ${message}`,
  }));
  const before = await dropDerived(store);
  await rebuildStore(store, { unproven: true });
  for await (const { dossier, stored } of eachLog(store)) {
    if (textOf(stored.derived) !== before.get(dossier))
      findings.push({ harm: 'broken', dossier, what: 'its rows are rebuilt otherwise' });
  }
  return findings;
}

/** Empties the rows of every dossier; gives what they were. */
async function dropDerived(store: Store): Promise<ReadonlyMap<string, string>> {
  const before = new Map<string, string>();
  for await (const { dossier, stored } of eachLog(store)) {
    if (stored.derived === undefined) continue;
    before.set(dossier, textOf(stored.derived));
    const row = { ...stored.derived.row, code: null, lifecycle: 'archived', dueAt: 0 } as const;
    const snapshot = { body: '{}', personal: null };
    const nothing = { workItems: [], timers: [], searchTerms: [], workShares: [], boundUnits: [] };
    await store.replaceDerived({ row, snapshot, ...nothing });
  }
  return before;
}

/** The rows as one text; words to search by have no order, nor have offers of work. */
function textOf(derived: DerivedDossier | undefined): string {
  if (derived === undefined) return '';
  const searchTerms = derived.searchTerms.toSorted();
  const workShares = derived.workShares.map((offer) => JSON.stringify(offer)).sort();
  const boundUnits = derived.boundUnits.toSorted();
  return JSON.stringify({ ...derived, searchTerms, workShares, boundUnits });
}
