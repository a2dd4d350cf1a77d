/** Bench `engine`: permits through the whole engine, and what a finished one takes. */
import { createMemoryStore, type Store } from '@thutuc/core';
import type { Bench } from '../bench.js';
import { runCallers } from '../stores/callers.js';
import { openStoreOffice, permitCourse, permitEnding } from '../stores/permit-office.js';
import { openSqliteSides, type SqliteSides } from '../stores/sqlite-sides.js';

const callers = 32;
/** More dossiers than an engine keeps in mind, so that each command reads its dossier anew. */
const manyDossiers = 2048;
const codeOf = (facts: { unit: string; day: string; number: number }): string =>
  `${facts.unit}-${facts.day}-${String(facts.number)}`;

let sides: SqliteSides | undefined;

const bench: Bench = {
  title:
    'What the engine itself costs. `beside-rows-by-hand`: building permits of seven commands by 32 ' +
    'callers on one SQLite file, with all that a command brings: schema, roles, law, hashed ' +
    'events, work items, timers, due dates, outbox, search terms, command ids. The other writes ' +
    'the same rows, recorded before, with a group commit written by hand, without deciding or ' +
    'checking anything; processor time, so that no disk counts. `permit-32-callers`: the same on ' +
    'a store in memory, with codes, a thousand dossiers for each engine. One core does it, so V8 ' +
    'collects garbage in the same thread, with a young generation of 32 MB. ' +
    '`hydrate-decide-encode`: one ' +
    'such command on a dossier that is read from its snapshot as text, and written as text again. ' +
    '`snapshot-and-log`: the characters in UTF-8 of a finished permit of ten commands, its ' +
    'snapshot, events, hashes and personal parts.',
  peers: {},
  nodeOptions: ['--single-threaded-gc', '--max-semi-space-size=32'],
  figures: async () => {
    sides = await openSqliteSides();
    return [
      {
        name: 'beside-rows-by-hand',
        unit: 'commands/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: sides.engine,
        others: { 'group commit by hand': sides.byHand },
      },
      {
        name: 'permit-32-callers',
        unit: 'commands/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: async () => {
          const process = openStoreOffice(createMemoryStore(), { codeOf });
          let commands = 0;
          for (let done = 0; done < 1024; done += callers)
            commands += await runCallers(callers, process);
          return commands;
        },
        others: {},
      },
      {
        name: 'hydrate-decide-encode',
        unit: 'ms',
        measure: 'milliseconds',
        clock: 'cpu',
        ours: () => runCallers(manyDossiers, openStoreOffice(keepingTexts(), { codeOf })),
        others: {},
        target: 0.1,
      },
      {
        name: 'snapshot-and-log',
        unit: 'bytes',
        measure: 'amount',
        clock: 'cpu',
        ours: sizeOfFinished,
        others: {},
        target: 6000,
      },
    ];
  },
  close: async () => sides?.close(),
};
export default bench;

/** A store that keeps snapshots as texts, as one on disk does. */
function keepingTexts(): Store {
  const store = createMemoryStore();
  return {
    ...store,
    commit: (commits) =>
      store.commit(
        commits.map((commit) => {
          const { body, personal } = commit.snapshot;
          return { ...commit, snapshot: { body, personal } };
        }),
      ),
  };
}

async function sizeOfFinished(): Promise<number> {
  const store = createMemoryStore();
  await openStoreOffice(store, { codeOf }, [...permitCourse, ...permitEnding])('D-0');
  const stored = await store.readStored('D-0');
  const snapshot = stored?.derived?.snapshot;
  const texts = [snapshot?.body, snapshot?.personal];
  for (const { body, hash, personal } of stored?.events ?? []) texts.push(body, hash, personal);
  return Buffer.byteLength(texts.join(''));
}
