/** Drafts that are not what a release has saved. */
import { allItems } from '../ports/all-items.js';
import { StoreError } from '../ports/errors.js';
import type { Store } from '../ports/store.js';
import { readDraftBody } from '../runtime/draft-body.js';
import type { AuditProblem } from './problem.js';

/** Reads every draft; nothing else vouches for what it says. */
export async function* draftProblems(store: Store): AsyncIterable<AuditProblem> {
  for await (const { id } of allItems((page) => store.listDrafts(page))) {
    const draft = await store.readDraft(id);
    // It may have been submitted since it was listed.
    if (draft === undefined) continue;
    try {
      readDraftBody(draft);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      yield { dossier: null, code: 'ROWS_STRAY', message: error.message };
    }
  }
}
