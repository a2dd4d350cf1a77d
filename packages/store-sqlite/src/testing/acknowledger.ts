/** A process that says each commit after the store has said it. */
import { sampleCommit } from '@thutuc/core/testing';
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../index.js';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Give the path of the store.');

const store = openSqliteStore({ path });
for (let version = 0; version < 5; version += 1) {
  await store.commit([sampleCommit('D-1', { after: version })]);
  writeSync(1, `acknowledged ${version}\n`);
}
process.exit();
