/** The spans during which a dossier rests: suspended by order, or its withdrawal pending. */
import { isResting, type Lifecycle } from './dossier.js';
import type { DossierDraft } from './shape.js';

/** Puts a dossier into another lifecycle, and notes when it begins to rest or goes on. */
export function changeLifecycle(draft: DossierDraft, to: Lifecycle, at: number): void {
  const rested = isResting(draft);
  draft.lifecycle = to;
  if (isResting(draft) === rested) return;
  const rests = draft.rests ?? [];
  const last = rests.at(-1);
  if (!rested) draft.rests = [...rests, { from: at }];
  else if (last !== undefined) draft.rests = [...rests.slice(0, -1), { from: last.from, to: at }];
}
