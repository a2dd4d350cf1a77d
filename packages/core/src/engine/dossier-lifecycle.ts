/** Where a dossier stands as a whole, and the spans during which it rests. */
import type { Dossier, Lifecycle } from './dossier.js';
import type { DossierDraft } from './copies.js';

/** Puts a dossier into another lifecycle, and notes when it begins to rest or resumes. */
export function changeLifecycle(draft: DossierDraft, to: Lifecycle, at: number): void {
  const rested = isResting(draft);
  draft.lifecycle = to;
  if (isResting(draft) === rested) return;
  const rests = draft.rests ?? [];
  const last = rests.at(-1);
  if (!rested) draft.rests = [...rests, { from: at }];
  else if (last !== undefined) draft.rests = [...rests.slice(0, -1), { from: last.from, to: at }];
}

/** Lets a dossier go on after a rest, or after a withdrawal that was not to be. */
export function resumeDossier(draft: DossierDraft, at: number): void {
  changeLifecycle(draft, draft.withdrawnFrom ?? 'running', at);
  draft.withdrawnFrom = undefined;
}

/** Ends a dossier by an outcome. */
export function endDossier(draft: DossierDraft, outcome: string, at: number): void {
  changeLifecycle(draft, 'closed', at);
  draft.outcome = outcome;
  draft.settledAt = at;
}

/** Whether a dossier was settled, whatever is left to be done for it. */
export function isOver(lifecycle: Lifecycle): lifecycle is 'closed' | 'archived' {
  return lifecycle === 'closed' || lifecycle === 'archived';
}

/** Whether a dossier stands still: nothing is done for it until it resumes, or is over. */
export function isResting({ lifecycle }: Pick<Dossier, 'lifecycle'>): boolean {
  return lifecycle === 'suspended' || lifecycle === 'withdrawalPending';
}

/** When a dossier resumed last, even if it rests again; `-Infinity` if it never did. */
export function lastRestEnd({ rests }: Dossier): number {
  return rests?.findLast(({ to }) => to !== undefined)?.to ?? -Infinity;
}
