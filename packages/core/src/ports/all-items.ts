/** A list of a store from its first page to its last. */
import type { Page, PageRequest } from './page-request.js';

/** The most items of a page. */
const pageSize = 1000;

/**
 * The items of a list, page by page. What is added or taken away meanwhile is met where it lies
 * behind the last key.
 *
 * @example
 * ```ts
 * for await (const { dossier } of allItems((page) => store.listDossiers(page))) // ...
 * ```
 */
export async function* allItems<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  for await (const items of allPages(list)) yield* items;
}

/** The items of a list, a page at a time. */
export async function* allPages<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  let after: string | undefined;
  do {
    const page = await list({ limit: pageSize, ...(after !== undefined && { after }) });
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}
