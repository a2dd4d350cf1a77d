/** The list of drafts of an SQL store. */
import type { DraftQuery } from '../ports/draft-port.js';
import { decodeCursor, pageLimit, pageOf } from '../ports/page.js';
import type { DraftRow, StoredDraft } from '../ports/rows.js';
import { isStorable } from '../ports/storable.js';
import type { ListQuery } from './list-query.js';
import { type Table, tableSelectionOf } from './tables.js';

/** Table `drafts`. */
export const draftTable: Table<StoredDraft> = {
  id: 'id',
  revision: 'revision',
  owner: 'owner',
  procedure: 'procedure',
  saved_at: 'savedAt',
  body: 'body',
};

const { body: _, ...rowTable } = draftTable;

/** Drafts without what they say, by id; `undefined` where nothing can match. */
export function draftsQuery(query: DraftQuery): ListQuery<DraftRow> | undefined {
  const limit = pageLimit(query.limit);
  const [after = ''] = decodeCursor(query, ['string']) ?? [];
  const { owner } = query;
  if (owner !== undefined && !isStorable(owner)) return undefined;
  const ofOwner = owner === undefined ? [] : [owner];
  return {
    text:
      `SELECT ${tableSelectionOf(rowTable)} FROM {schema}.drafts ` +
      `WHERE ${owner === undefined ? '' : 'owner = ? AND '}id > ? ORDER BY id LIMIT ?`,
    values: [...ofOwner, after, limit + 1],
    pageOf: (rows) => pageOf(rows as DraftRow[], limit, ({ id }) => [id]),
  };
}
