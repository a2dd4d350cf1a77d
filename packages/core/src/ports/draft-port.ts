/** The draft port: submissions that are not finished, which are no dossiers. */
import type { Page, PageRequest } from './page-request.js';
import type { DraftRow, StoredDraft } from './rows.js';

/** Which drafts to list, in the order of their ids. */
export interface DraftQuery extends PageRequest {
  /** Only those of a person. */
  readonly owner?: string;
}

/**
 * Where drafts are kept. A draft has no log and no chain: what is deleted is gone. It lies with the
 * log, since the commit of its submission takes it.
 */
export interface DraftPort {
  /**
   * Saves a draft as its next revision; 1 is a new one.
   *
   * @returns `false` where the draft has another revision, or another owner: nothing is written.
   * @throws StoreError `COMMIT_INVALID`, `TEXT_UNSTORABLE`
   */
  saveDraft(draft: StoredDraft): Promise<boolean>;
  /** The draft of an id; `undefined` where there is none. */
  readDraft(id: string): Promise<StoredDraft | undefined>;
  /** A page of drafts without what they say. */
  listDrafts(query: DraftQuery): Promise<Page<DraftRow>>;
  /** Deletes a draft; `false` where there is none. */
  deleteDraft(id: string): Promise<boolean>;
  /**
   * Deletes every draft that was saved before an instant.
   *
   * @param savedBefore - Epoch milliseconds.
   * @returns How many they were.
   */
  deleteDraftsBefore(savedBefore: number): Promise<number>;
}
