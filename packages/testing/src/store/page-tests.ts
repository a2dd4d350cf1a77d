/** Contract: pages of any size, read while the list changes at random, neither skip nor repeat. */
import fc from 'fast-check';
import type { Store } from '@thutuc/core';
import { sampleCommit } from './sample-commit.js';
import type { Suite } from './suite.js';

const dossiers = Array.from({ length: 12 }, (_, i) => `D-${String(i).padStart(2, '0')}`);

/** What happens between two pages: a dossier gets another due instant, or loses its work item. */
const changeArbitrary = fc.record({
  dossier: fc.constantFrom(...dossiers),
  dueAt: fc.option(fc.integer({ min: 0, max: 30 })),
});

export function stablePageTests({ describe, it, expect, withStore, runs }: Suite): void {
  describe('pages of a list that changes', () => {
    it('hold what stays where it is once, and in order', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }),
          fc.integer({ min: 1, max: 5 }),
          fc.array(fc.array(changeArbitrary, { maxLength: 3 }), { maxLength: 8 }),
          (dues, limit, changes) =>
            withStore(async (store) => {
              await store.commit(
                dossiers.map((name, i) => sampleCommit(name, { workItems: [{ dueAt: dues[i]! }] })),
              );
              const { listed, touched } = await readWhileChanging(store, limit, changes);
              const stayed = dossiers
                .map((dossier, i) => ({ dossier, dueAt: dues[i]! }))
                .filter(({ dossier }) => !touched.has(dossier))
                .sort((a, b) => a.dueAt - b.dueAt || (a.dossier < b.dossier ? -1 : 1));
              expect(listed.filter(({ dossier }) => !touched.has(dossier))).toEqual(stayed);
            }),
        ),
        // Each run commits up to twenty times.
        runs === undefined ? {} : { numRuns: Math.ceil(runs / 5) },
      ));
  });
}

async function readWhileChanging(
  store: Store,
  limit: number,
  changes: readonly (readonly { readonly dossier: string; readonly dueAt: number | null }[])[],
) {
  const touched = new Set<string>();
  const listed: { dossier: string; dueAt: number | null }[] = [];
  let after: string | undefined;
  for (let page = 0; ; page += 1) {
    const { items, next } = await store.worklist({ limit, ...(after !== undefined && { after }) });
    listed.push(...items.map(({ dossier, dueAt }) => ({ dossier, dueAt })));
    if (next === undefined) return { listed, touched };
    after = next;
    for (const { dossier, dueAt } of changes[page] ?? []) {
      touched.add(dossier);
      const version = (await store.load(dossier))!.row.version;
      const workItems = dueAt === null ? [] : [{ dueAt }];
      await store.commit([sampleCommit(dossier, { after: version, workItems })]);
    }
  }
}
