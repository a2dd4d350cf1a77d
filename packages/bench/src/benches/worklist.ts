/** Bench `worklist`: pages and due timers among a million open dossiers in PostgreSQL. */
import type { WorkQuery } from '@thutuc/core';
import type { Bench, Figure } from '../bench.js';
import { openStoreOfMillion, someInstant, type FullStore } from '../stores/million-dossiers.js';

let full: FullStore | undefined;
const yearMs = 365 * 24 * 3_600_000;

const bench: Bench = {
  title:
    'One million open dossiers in PostgreSQL, each with a work item and two timers: the ' +
    'milliseconds of a page of fifty work items of a unit and role, from the start of the list and ' +
    'from further on, and of a page over all units; and due timers claimed per second, fifty at a ' +
    'time, by four workers; and a page of one person of five roles, some of whose work is offered ' +
    'to them by other roles of its steps or by delegation; pages with their dossiers, as rows are ' +
    'made of them, and counts by the filters of a screen. Against what was asked for.',
  peers: {},
  figures: async () => {
    full = await openStoreOfMillion();
    const { store, units } = full;
    let turn = 0;
    const nextUnit = () => {
      turn += 1;
      return units[turn % units.length]!;
    };
    const page = {
      measure: 'milliseconds',
      unit: 'ms',
      clock: 'wall',
      others: {},
      target: 20,
    } as const;
    return [
      {
        ...page,
        name: 'page-of-unit-and-role',
        ours: async () => {
          await store.worklist({ unit: nextUnit(), role: 'officer' });
          return 1;
        },
      },
      {
        ...page,
        name: 'page-further-on',
        ours: async () => {
          const after = JSON.stringify([someInstant + yearMs / 2, 'D-00500000', 'examine#1']);
          await store.worklist({ unit: nextUnit(), role: 'officer', after });
          return 1;
        },
      },
      {
        ...page,
        name: 'page-of-all-units',
        ours: async () => {
          await store.worklist({ dueBefore: someInstant + yearMs });
          return 1;
        },
      },
      {
        ...page,
        name: 'page-of-a-person',
        ours: async () => {
          const roles = Array.from({ length: 5 }, () => ({ unit: nextUnit(), role: 'head' }));
          const { items } = await store.worklist({
            person: { id: 'mai', roles, on: '2025-07-01' },
          });
          return items.length / 50;
        },
      },
      ...rowFigures(full),
      {
        name: 'due-timers-claimed',
        unit: 'timers/s',
        measure: 'rate',
        clock: 'wall',
        ours: async () => {
          const claims = ['w1', 'w2', 'w3', 'w4'].map((worker) => {
            const now = someInstant + yearMs;
            return store.claimTimers({ worker, now, until: now + yearMs, limit: 50 });
          });
          return (await Promise.all(claims)).flat().length;
        },
        others: {},
        target: 5000,
      },
    ];
  },
  close: () => full?.close() ?? Promise.resolve(),
};

/** Pages with their dossiers, and counts, by what a screen filters by. */
function rowFigures({ store, units }: FullStore): Figure[] {
  const roles = units.slice(0, 5).map((unit) => ({ unit, role: 'head' }));
  const now = someInstant + yearMs / 2;
  const filters: Readonly<Record<string, WorkQuery>> = {
    'unit-and-role': { unit: 'H22.7', role: 'officer' },
    person: { person: { id: 'mai', roles, on: '2025-07-01' } },
    overdue: { overdueAt: now },
    'due-order': {},
    procedure: { procedure: 'tree-felling' },
    'word-of-a-few': { prefixes: ['street77'] },
    'word-of-many': { prefixes: ['nguyen'] },
    'words-in-a-unit': { unit: 'H22.7', role: 'officer', prefixes: ['nguyen', 'street7'] },
  };
  const shared = { measure: 'milliseconds', unit: 'ms', clock: 'wall', others: {} } as const;
  return Object.entries(filters).flatMap(([name, query]): Figure[] => [
    {
      ...shared,
      name: `rows-by-${name}`,
      target: 20,
      ours: async () => {
        await store.listWork(query);
        return 1;
      },
    },
    {
      ...shared,
      name: `count-by-${name}`,
      target: 100,
      ours: async () => {
        await store.countWork(query, 1000);
        return 1;
      },
    },
  ]);
}

export default bench;
