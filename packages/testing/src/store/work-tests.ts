/** Contract: work is listed with its dossiers by any filters at once, and counted. */
import type { Lifecycle, ListedItem, Store, WorkItem, WorkQuery, WorkShare } from '@thutuc/core';
import type { Commit } from '@thutuc/core/store';
import fc from 'fast-check';
import { sampleCommit } from './sample-commit.js';
import { allPages, codeOf, type Suite } from './suite.js';

export function workTests(suite: Suite): void {
  suite.describe('work with its dossiers', () => {
    filterTests(suite);
    wordTests(suite);
    dossierTests(suite);
  });
}

const on = '2025-03-03'; // a Monday
const units = ['U-1', 'U-2'];
const roles = ['officer', 'head'];
const persons = ['an', 'binh'];
const words = ['nguyen', 'nga', 'tran'];
const lifecycles: readonly Lifecycle[] = ['running', 'suspended', 'withdrawalPending', 'submitted'];
const at = fc.integer({ min: 0, max: 8 });

const itemArbitrary = fc.record({
  kind: fc.constantFrom<WorkItem['kind']>('task', 'payment', 'incident'),
  step: fc.constantFrom('check', 'sign'),
  unit: fc.constantFrom(...units),
  role: fc.constantFrom(...roles),
  dueAt: fc.option(at),
  claimedBy: fc.option(fc.constantFrom(...persons), { freq: 2 }),
  heldFrom: fc.option(at),
});

const dossierArbitrary = fc.record({
  procedure: fc.constantFrom('permit', 'birth'),
  lifecycle: fc.constantFrom(...lifecycles),
  submittedAt: at,
  terms: fc.uniqueArray(fc.constantFrom(...words)),
  items: fc.array(itemArbitrary, { maxLength: 3 }),
  shares: fc.uniqueArray(
    fc.record({
      place: fc.nat({ max: 2 }),
      role: fc.constantFrom(...roles),
      person: fc.option(fc.constantFrom(...persons)),
    }),
    { maxLength: 2, selector: ({ place, role, person }) => `${place} ${role} ${String(person)}` },
  ),
});

type Sketch = typeof dossierArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const queryArbitrary = fc
  .record({
    unit: some(fc.constantFrom(...units)),
    role: some(fc.constantFrom(...roles)),
    procedure: some(fc.constantFrom('permit', 'birth')),
    step: some(fc.constantFrom('check', 'sign')),
    lifecycle: some(fc.constantFrom(...lifecycles)),
    claimed: some(fc.boolean()),
    claimedBy: some(fc.constantFrom(...persons)),
    standing: some(fc.record({ is: fc.constantFrom('open', 'held', 'resting', 'incident'), at })),
    dueFrom: some(at),
    dueBefore: some(at),
    overdueAt: some(at),
    prefixes: some(
      fc.array(fc.constantFrom('n', 'ng', 'tran', 'x'), { minLength: 1, maxLength: 2 }),
    ),
    order: some(fc.constantFrom('due', 'received')),
    person: some(
      fc.record({
        id: fc.constantFrom(...persons),
        roles: fc.array(
          fc.record({ unit: fc.constantFrom(...units), role: fc.constantFrom(...roles) }),
          { maxLength: 2 },
        ),
        on: fc.constant(on),
      }),
    ),
  })
  // Most filters are left out: all of them together find nothing.
  .chain((whole) =>
    fc
      .subarray(Object.keys(whole), { maxLength: 4 })
      .map(
        (kept) =>
          Object.fromEntries(
            Object.entries(whole).filter(
              ([key, value]) => kept.includes(key) && value !== undefined,
            ),
          ) as WorkQuery,
      ),
  );

function commitOf(sketch: Sketch, i: number): Commit {
  const { procedure, lifecycle, submittedAt, terms, items, shares } = sketch;
  return sampleCommit(`D-${i}`, {
    row: { procedure, lifecycle, submittedAt },
    searchTerms: terms,
    workItems: items.map((item, k) => ({ ...item, procedure, activation: `a${k}#1` })),
    workShares: shares.flatMap(({ place, role, person }): Partial<WorkShare>[] => {
      const item = items[place];
      if (item === undefined || item.claimedBy !== null) return [];
      const { unit, dueAt } = item;
      return [{ activation: `a${place}#1`, unit, role, person, dueAt }];
    }),
  });
}

/** What a query finds, one condition after the other. */
function foundIn(commits: readonly Commit[], query: WorkQuery): ListedItem[] {
  const { person, standing, prefixes = [] } = query;
  const rests = (row: Commit['row']) =>
    row.lifecycle === 'suspended' || row.lifecycle === 'withdrawalPending';
  const standingOf = (item: WorkItem, row: Commit['row'], now: number): string => {
    if (item.kind === 'incident') return 'incident';
    if (rests(row)) return 'resting';
    return item.heldFrom !== null && item.heldFrom <= now ? 'held' : 'open';
  };
  let found = commits.flatMap(({ row, snapshot, workItems, workShares = [], searchTerms = [] }) =>
    workItems.map((item) => ({ item, dossier: { row, snapshot }, workShares, searchTerms })),
  );
  const keep = (is: (one: (typeof found)[number]) => boolean) => (found = found.filter(is));
  for (const field of ['unit', 'role', 'procedure', 'step', 'claimedBy'] as const)
    if (query[field] !== undefined) keep(({ item }) => item[field] === query[field]);
  if (query.claimed === true) keep(({ item }) => item.claimedBy !== null);
  if (query.claimed === false) keep(({ item }) => item.claimedBy === null);
  if (query.lifecycle !== undefined)
    keep(({ dossier }) => dossier.row.lifecycle === query.lifecycle);
  if (standing !== undefined)
    keep(({ item, dossier }) => standingOf(item, dossier.row, standing.at) === standing.is);
  const due = (item: WorkItem): number => item.dueAt ?? Infinity;
  if (query.dueFrom !== undefined) keep(({ item }) => due(item) >= query.dueFrom!);
  if (query.dueBefore !== undefined) keep(({ item }) => due(item) < query.dueBefore!);
  if (query.overdueAt !== undefined)
    keep(({ item, dossier }) => due(item) < query.overdueAt! && !rests(dossier.row));
  for (const prefix of prefixes)
    keep(({ searchTerms }) => searchTerms.some((term) => term.startsWith(prefix)));
  if (person !== undefined)
    keep(({ item, workShares }) => {
      if (item.claimedBy !== null) return item.claimedBy === person.id;
      const holds = (of: { unit: string; role: string }) =>
        person.roles.some((held) => held.unit === of.unit && held.role === of.role);
      const shares = workShares.filter(({ activation }) => activation === item.activation);
      return (
        holds(item) ||
        shares.some((share) => (share.person === null ? holds(share) : share.person === person.id))
      );
    });
  const place = ({ item, dossier }: ListedItem): number =>
    query.order === 'received' ? dossier.row.submittedAt : due(item);
  const key = ({ item }: ListedItem) => `${item.dossier} ${item.activation}`;
  return found
    .map(({ item, dossier }) => ({ item, dossier }))
    .sort((a, b) => (place(a) === place(b) ? (key(a) < key(b) ? -1 : 1) : place(a) - place(b)));
}

function filterTests({ it, expect, withStore, runs }: Suite): void {
  it('is what one finds by looking at each item, on pages of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(dossierArbitrary, { minLength: 4, maxLength: 9 }),
        fc.array(queryArbitrary, { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (sketches, queries, limit) =>
          withStore(async (store) => {
            const commits = sketches.map(commitOf);
            await store.commit(commits);
            for (const query of queries) {
              const found = foundIn(commits, query);
              const pages = await allPages((page) => store.listWork({ ...query, ...page }), limit);
              expect(pages.flat()).toEqual(found);
              const max = limit;
              expect(await store.countWork(query, max)).toEqual(Math.min(found.length, max + 1));
              const { order: _, ...plain } = query;
              const listed = await allPages((page) => store.worklist({ ...plain, ...page }), limit);
              expect(listed.flat()).toEqual(foundIn(commits, plain).map(({ item }) => item));
            }
          }),
      ),
      runs === undefined ? {} : { numRuns: Math.ceil(runs / 3) },
    ));
}

/** More dossiers with a word than a store may look at one by one. */
const many = 2100;

function wordTests({ test, expect }: Suite): void {
  test('is found by words that many dossiers have, and few', async (store) => {
    await fillWith(store, many);
    const query = { unit: 'U-7', prefixes: ['nguyen'] };
    const dossiers = async (asked: WorkQuery) =>
      (await store.listWork({ limit: 3, ...asked })).items.map(({ item }) => item.dossier);
    expect(await dossiers(query)).toEqual(['D-0000', 'D-0007', 'D-0014']);
    expect(await dossiers({ ...query, prefixes: ['nguyen', 'n0014'] })).toEqual(['D-0014']);
    expect(await dossiers({ prefixes: ['n0015'] })).toEqual(['D-0015']);
    expect(await store.countWork(query, 1000)).toEqual(many / 7);
    expect(await store.countWork({ prefixes: ['nguyen'] }, 1000)).toEqual(1001);
  });

  test('is asked for by 1 to 32 words that can be stored', async (store) => {
    expect(await codeOf(store.listWork({ prefixes: [] }))).toEqual('QUERY_INVALID');
    expect(await codeOf(store.countWork({ prefixes: [] }, 1))).toEqual('QUERY_INVALID');
    expect((await store.listWork({ prefixes: ['a\u0000'] })).items).toEqual([]);
    expect(await store.countWork({ unit: 'a\u0000' }, 1)).toEqual(0);
    expect(await codeOf(store.listWork({ after: '["x"]' }))).toEqual('QUERY_INVALID');
  });
}

async function fillWith(store: Store, count: number): Promise<void> {
  const commits = Array.from({ length: count }, (_, i) => {
    const number = String(i).padStart(4, '0');
    return sampleCommit(`D-${number}`, {
      searchTerms: ['nguyen', `n${number}`],
      workItems: [{ unit: i % 7 === 0 ? 'U-7' : 'U-1', dueAt: i }],
    });
  });
  for (let from = 0; from < count; from += 300) await store.commit(commits.slice(from, from + 300));
}

function dossierTests({ test, expect }: Suite): void {
  test('shows its dossier as it is once a commit changed it, and after an erasure', async (store) => {
    const workItems = [{ unit: 'U-1' }];
    await store.commit([sampleCommit('D-1', { workItems })]);
    const next = sampleCommit('D-1', { after: 1, workItems, row: { lifecycle: 'suspended' } });
    await store.commit([next]);
    const listed = async () => (await store.listWork({ unit: 'U-1' })).items[0]?.dossier;
    expect(await listed()).toEqual({ row: next.row, snapshot: next.snapshot });
    await store.commit([
      sampleCommit('D-1', { after: 2, workItems, personal: null, erasePersonal: true }),
    ]);
    expect((await listed())?.snapshot.personal).toEqual(null);
  });

  test('of dossiers, that with a code is found', async (store) => {
    const commits = ['C-1', 'C-2', null].map((code, i) =>
      sampleCommit(`D-${i}`, { row: { code } }),
    );
    await store.commit(commits);
    expect((await store.listDossiers({ code: 'C-2' })).items).toEqual([commits[1]!.row]);
    expect((await store.listDossiers({ code: 'C-3' })).items).toEqual([]);
  });
}
