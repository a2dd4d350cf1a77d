/** Pages of work items, dossiers, access records, dead messages and logs. */
import { decodeCursor, pageLimit, pageOf } from '@thutuc/core/store';
import type { DeadMessage, Page, PageRequest } from '@thutuc/core';
import type { ListQuery, workCountQuery } from '@thutuc/core/sql';
import type { Database } from './database.js';
import { messageColumns } from './rows.js';

/** Reads the page that a list query asks for; it is empty where nothing can match. */
export async function readPageOfList<Item>(
  database: Database,
  list: ListQuery<Item> | undefined,
): Promise<Page<Item>> {
  if (list === undefined) return { items: [] };
  return list.pageOf(await database.rows(numbered(list.text), list.values));
}

/** What a query counts, and no more than `max` + 1; nothing where nothing can match. */
export async function countOf(
  database: Database,
  counting: ReturnType<typeof workCountQuery>,
  max: number,
): Promise<number> {
  if (counting === undefined) return 0;
  const [row] = await database.rows(numbered(counting.text), counting.values);
  return Math.min((row as { count: number }).count, max + 1);
}

/** The text of a query with numbers at its places. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => `$${(count += 1)}`);
}

/** Messages that were given up, by key. */
export async function listDead(database: Database, query: PageRequest): Promise<Page<DeadMessage>> {
  const limit = pageLimit(query.limit);
  const [after = ''] = decodeCursor(query, ['string']) ?? [];
  const rows = await database.rows(
    `SELECT ${messageColumns}, attempts, dead AS error FROM {schema}.outbox
     WHERE dead IS NOT NULL AND key > $1 ORDER BY key LIMIT $2`,
    [after, limit + 1],
  );
  return pageOf(rows as readonly DeadMessage[], limit, ({ key }) => [key]);
}
