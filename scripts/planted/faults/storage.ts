/** Faults by which something is lost, stays though it was erased, or is committed wrongly. */
import type { Fault } from '../fault.js';

const core = 'packages/core/src';
const folder = 'packages/blob-folder/src/blob-folder.ts';
const execute = `${core}/runtime/execute.ts`;

export const storageFaults: readonly Fault[] = [
  {
    name: 'bytes-erased-after-the-commit',
    why: 'Where the process dies behind the commit, the bytes of an erased dossier stay for ever.',
    file: execute,
    find: 'if (change.erasePersonal === true) await blobs?.delete(change.row.dossier);',
    replacement: '',
    tests: [`${core}/runtime/documents.test.ts`, `${core}/runtime/erase.test.ts`],
  },
  {
    name: 'bytes-of-an-overtaken-upload',
    why: 'An upload that an erasure overtakes leaves its bytes.',
    file: execute,
    find: '  const receipt = await carrying;\n  await blobs?.delete(dossier);',
    replacement: '  const receipt = await carrying;\n  await blobs?.has(dossier, receipt.id);',
    tests: [`${core}/runtime/documents.test.ts`, `${core}/runtime/erase.test.ts`],
  },
  {
    name: 'bytes-of-a-refused-upload',
    why: 'What is refused fills the disk with what nobody can find or delete.',
    file: `${core}/runtime/documents.ts`,
    find: 'if (isRefusal(error)) await settle();',
    replacement: 'isRefusal(error);',
    tests: [`${core}/runtime/documents.test.ts`],
  },
  {
    name: 'blob-file-unsynced',
    why: 'A power cut leaves a document empty that was acknowledged.',
    file: folder,
    find: 'await file.sync();',
    replacement: '',
    tests: ['packages/reliability/src/power/power.test.ts'],
  },
  {
    name: 'blob-folder-unsynced',
    why: 'A power cut takes the name of a document that was acknowledged.',
    file: folder,
    find: '    throw error;\n  }\n  await syncFolder(folder);',
    replacement: '    throw error;\n  }',
    tests: ['packages/reliability/src/power/power.test.ts'],
  },
  {
    name: 'new-blob-folder-unsynced',
    why: 'A power cut takes the folder of a dossier with all its documents.',
    file: 'packages/blob-folder/src/files.ts',
    find: '    await syncFolder(dirname(made));',
    replacement: '    dirname(made);',
    tests: ['packages/reliability/src/power/power.test.ts'],
  },
  {
    name: 'sqlite-not-synced',
    why: 'A power cut takes commands that were acknowledged.',
    file: 'packages/store-sqlite/src/connection.ts',
    find: 'PRAGMA synchronous = FULL;',
    replacement: 'PRAGMA synchronous = OFF;',
    tests: ['packages/reliability/src/power/power.test.ts'],
  },
  {
    name: 'sqlite-begins-without-the-lock',
    why: 'A transaction that reads first and writes then fails beside another process.',
    file: 'packages/store-sqlite/src/connection.ts',
    find: "['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']",
    replacement: "['BEGIN', 'COMMIT', 'ROLLBACK']",
    tests: ['packages/store-sqlite/src/connection.test.ts'],
  },
  {
    name: 'refusal-without-a-look',
    why: 'A command is refused for a state that another process has left long ago.',
    file: execute,
    find: 'if (stored?.row.version !== recalled.version) return undefined;',
    replacement: 'stored?.row.version;',
    tests: [`${core}/runtime/stale-memory.test.ts`],
  },
  {
    name: 'duplicate-remembers-the-old',
    why: 'After a resend that another process carried out, decisions go by the state before it.',
    file: execute,
    find: `        // What is remembered here is from before: the command was committed elsewhere.
        loader.forget(envelope.dossier);`,
    replacement: '',
    tests: [`${core}/runtime/stale-memory.test.ts`],
  },
  {
    name: 'clock-behind-the-dossier',
    why: 'A clock that is behind writes into a dossier whose events are later.',
    file: execute,
    find: 'watch.assertNotBehind(dossier, envelope.command);',
    replacement: '',
    tests: [`${core}/runtime/clock-watch.test.ts`, `${core}/engine/clock-behind.test.ts`],
  },
  {
    name: 'cache-without-bound',
    why: 'A process that runs for long keeps every dossier that it ever saw in memory.',
    file: `${core}/runtime/load.ts`,
    find: "if (cache.size > cachedMax) cache.delete(cache.keys().next().value ?? '');",
    replacement: '',
    tests: [`${core}/runtime/load.test.ts`],
  },
  {
    name: 'group-without-bound',
    why: 'A transaction of many large changes outgrows the memory and the limits of the database.',
    file: `${core}/ports/group-commit.ts`,
    find: 'taken.length === 0 || characters + size <= charactersMax',
    replacement: 'charactersMax > 0 && size >= 0',
    tests: [`${core}/ports/group-commit.test.ts`],
  },
];
