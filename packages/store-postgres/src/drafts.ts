/** Drafts: submissions that are not finished. */
import { checkDraft, type StoredDraft } from '@thutuc/core/store';
import { draftTable, tableColumnsOf, tableSelectionOf, tableValuesOf } from '@thutuc/core/sql';
import type { Database } from './database.js';

const draftValues = tableValuesOf(draftTable);

/** Saves a draft as its next revision; `false` where it has another one, or another owner. */
export async function saveDraft(database: Database, draft: StoredDraft): Promise<boolean> {
  checkDraft(draft);
  const sql =
    draft.revision === 1
      ? `INSERT INTO {schema}.drafts (${tableColumnsOf(draftTable)})
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`
      : `UPDATE {schema}.drafts SET revision = $2, procedure = $4, saved_at = $5, body = $6
         WHERE id = $1 AND owner = $3 AND revision = $2::bigint - 1`;
  return (await database.changes(sql, draftValues(draft))) === 1;
}

/** The draft of an id; `undefined` where there is none. */
export async function readDraft(database: Database, id: string): Promise<StoredDraft | undefined> {
  const sql = `SELECT ${tableSelectionOf(draftTable)} FROM {schema}.drafts WHERE id = $1`;
  const [row] = await database.rows(sql, [id]);
  return row as StoredDraft | undefined;
}

/** Deletes a draft; `false` where there is none. */
export async function deleteDraft(database: Database, id: string): Promise<boolean> {
  return (await database.changes('DELETE FROM {schema}.drafts WHERE id = $1', [id])) === 1;
}

/** Deletes every draft that was saved before an instant; answers how many they were. */
export async function deleteDraftsBefore(database: Database, before: number): Promise<number> {
  return database.changes('DELETE FROM {schema}.drafts WHERE saved_at < $1', [before]);
}
