/** Which paths keep a store, and whether one still leads to the file that was opened. */
import { StoreError } from '@thutuc/core';
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Refuses what the binding would take for something else than a file: nothing, memory, an address.
 *
 * @throws StoreError `STORE_UNAVAILABLE`
 */
export function refuseNoFile(path: string): void {
  const isFile = path !== '' && path !== ':memory:' && !address.test(path) && isText(path);
  if (isFile) return;
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `${JSON.stringify(path)} names no file, so that nothing would be kept. Give the path of a file.`,
    { path },
  );
}

const address = /^(file:|[a-z][a-z\d+.-]*:\/\/)/i;

function isText(path: string): boolean {
  return !path.includes('\u0000') && path.isWellFormed();
}

/**
 * Remembers which files an open connection writes to, and answers a check that they still lie at
 * their path. A file that is removed or replaced stays with whoever has opened it, and nobody else
 * would ever see what is written there.
 */
export function watchFiles(path: string): () => void {
  const file = resolve(path);
  // SQLite puts its log beside the file, not beside a link to it.
  const log = `${realpathSync(file)}-wal`;
  const opened = [identityOf(file), identityOf(log)];
  return () => {
    if (identityOf(file) === opened[0] && identityOf(log) === opened[1]) return;
    throw new StoreError(
      'STORE_UNAVAILABLE',
      `The file of the store "${path}", or its "-wal", was removed or replaced while it was open: what was written last is not in it. Put the file back, open the store again, and send the same commands once more.`,
      { path },
    );
  };
}

/** Tells files apart: one that a process has open keeps its number. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
