/** The open dossiers that a plan over many of them is about, some at one time. */
import type { Dossier } from '../engine/dossier.js';
import type { BoundQuery } from '../ports/log-port.js';
import type { Store } from '../ports/store.js';
import type { Loader } from './load.js';

/**
 * How many dossiers are looked at before others have their turn: a few milliseconds of work, and as
 * many as one transaction holds.
 */
const pageSize = 128;

/**
 * The open dossiers that may be bound to a unit, or all open ones, in pages. Of those that an
 * earlier release wrote it is not known: whoever asks looks at the dossier itself.
 *
 * They are read with their snapshots, and not remembered: they would drive out those that people
 * are at work on.
 */
export async function* boundDossiers(
  { store, loader }: { readonly store: Store; readonly loader: Loader },
  { unit, ...which }: Pick<BoundQuery, 'procedure'> & { readonly unit?: string },
): AsyncGenerator<readonly Dossier[]> {
  const queries =
    unit === undefined
      ? [which]
      : [
          { ...which, unit: null },
          { ...which, unit },
        ];
  for (const query of queries) {
    let after: string | undefined;
    do {
      const request = { ...query, limit: pageSize, ...(after !== undefined && { after }) };
      const { items, next } = await store.listBound(request);
      const read = await Promise.all(items.map(async (loaded) => loader.read(loaded)));
      yield read;
      after = next;
    } while (after !== undefined);
  }
}
