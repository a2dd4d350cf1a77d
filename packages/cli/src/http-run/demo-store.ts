/** Keeps demos and real dossiers apart: a store that a demo has made carries a mark. */
import type { Store } from '@thutuc/core';
import { contentHash } from '@thutuc/core/pure';
import { CliError } from '../cli-error.js';

const mark = { made: 'by a demo' };
const markHash = contentHash(mark);

const isMarked = async (store: Store): Promise<boolean> =>
  (await store.getContent('demo', markHash)) !== undefined;

/**
 * Marks an empty store as that of a demo, where it is none yet.
 *
 * @throws CliError `STORE_NOT_DEMO` for one with dossiers that no demo has made
 */
export async function assertDemoStore(store: Store): Promise<void> {
  if (await isMarked(store)) return;
  const { items } = await store.listDossiers({ limit: 1 });
  if (items.length > 0) throw new CliError('STORE_NOT_DEMO', ({ notDemo }) => notDemo);
  await store.putContent('demo', markHash, JSON.stringify(mark));
}

/** What a demo has made is no record. @throws CliError `STORE_OF_DEMO` */
export async function assertRealStore(store: Store): Promise<void> {
  if (await isMarked(store)) throw new CliError('STORE_OF_DEMO', ({ ofDemo }) => ofDemo);
}
