/** Drafts in memory. */
import { checkDraft } from '../ports/check-commit.js';
import type { DraftQuery } from '../ports/draft-port.js';
import type { Page } from '../ports/page-request.js';
import type { DraftRevision, DraftRow, StoredDraft } from '../ports/rows.js';
import { sortedPage } from './worklist.js';

/** What the port says of drafts, at once. */
export class Drafts {
  readonly #drafts = new Map<string, StoredDraft>();

  save(draft: StoredDraft): boolean {
    checkDraft(draft);
    const held = this.#drafts.get(draft.id);
    const isNext = draft.revision === (held?.revision ?? 0) + 1;
    if (!isNext || (held !== undefined && held.owner !== draft.owner)) return false;
    this.#drafts.set(draft.id, draft);
    return true;
  }

  read(id: string): StoredDraft | undefined {
    return this.#drafts.get(id);
  }

  has({ id, revision }: DraftRevision): boolean {
    return this.#drafts.get(id)?.revision === revision;
  }

  list(query: DraftQuery): Page<DraftRow> {
    return sortedPage([...this.#drafts.values()].map(rowOf), query, {
      matches: ({ owner }) => (query.owner ?? owner) === owner,
      keyOf: ({ id }) => [id],
      shape: ['string'],
    });
  }

  delete(id: string): boolean {
    return this.#drafts.delete(id);
  }

  deleteBefore(savedBefore: number): number {
    const old = [...this.#drafts.values()].filter(({ savedAt }) => savedAt < savedBefore);
    for (const { id } of old) this.#drafts.delete(id);
    return old.length;
  }
}

function rowOf({ body: _, ...row }: StoredDraft): DraftRow {
  return row;
}
