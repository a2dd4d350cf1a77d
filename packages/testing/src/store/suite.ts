/** What the parts of the contract share: how a test gets its store, and how it expects refusals. */
import type { Page, PageRequest, Store } from '@thutuc/core';
import type { TestFramework } from './framework.js';

/** Runs with an empty store; `again` opens its data once more. */
type StoreTest = (store: Store, again: () => Promise<Store>) => Promise<void>;

/** A framework, and tests that are given an empty store. */
export interface Suite extends TestFramework {
  readonly runs: number | undefined;
  readonly accessElsewhere: boolean;
  readonly test: (name: string, run: StoreTest) => void;
  readonly withStore: (run: StoreTest) => Promise<void>;
}

/** The code that a promise is rejected with; `resolved` when it is not. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return 'resolved';
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}

/** The statuses of a batch, in its order. */
export async function statusesOf(
  results: Promise<readonly { readonly status: string }[]>,
): Promise<string[]> {
  return (await results).map(({ status }) => status);
}

/** All pages of a list, from `start` on. */
export async function allPages<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
  limit: number,
  start?: string,
): Promise<(readonly Item[])[]> {
  const pages = [];
  let after = start;
  do {
    const page = await list({ limit, ...(after !== undefined && { after }) });
    pages.push(page.items);
    after = page.next;
  } while (after !== undefined);
  return pages;
}
