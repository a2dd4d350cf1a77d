/** A process that commits to one dossier until it has done so often enough, against others. */
import { sampleCommit } from '@thutuc/testing';
import { openSqliteStore } from '../open.js';

const [path, name, count] = process.argv.slice(2);
if (path === undefined || name === undefined || count === undefined)
  throw new Error('Give the path, a name and the number of commits.');

const store = openSqliteStore({ path, busyTimeoutMs: 60_000 });
for (let done = 0; done < Number(count);) {
  const version = (await store.load('D-1'))?.row.version ?? 0;
  const [result] = await store.commit([
    sampleCommit('D-1', { after: version, command: `${name} ${done}` }),
  ]);
  if (result?.status === 'committed') done += 1;
}
await store.close();
