/** What SQLite's result codes mean for the caller of a store. */
import { StoreError, type StoreErrorCode } from '@thutuc/core';

/** Primary result codes of SQLite, as its documentation numbers them. */
const meanings: Readonly<Record<number, readonly [StoreErrorCode, string]>> = {
  3: ['STORE_UNAVAILABLE', 'The file may not be accessed. Check its rights.'],
  5: ['STORE_BUSY', 'Another process holds the file. Try again, or allow a longer busyTimeoutMs.'],
  6: ['STORE_BUSY', 'Another connection holds a table. Try again.'],
  8: ['STORE_UNAVAILABLE', 'The file cannot be written. Check its rights and those of its folder.'],
  10: ['STORE_UNAVAILABLE', 'The disk failed to read or write. Check the disk.'],
  11: ['STORE_CORRUPT', 'The file is damaged. Restore it from a backup.'],
  13: ['STORE_UNAVAILABLE', 'The disk is full. Make space.'],
  14: ['STORE_UNAVAILABLE', 'The file cannot be opened. Check the path and the rights.'],
  26: ['STORE_FOREIGN', 'The file is not an SQLite database. Give the path of a store.'],
};

/** The error of the port for whatever the binding threw. */
export function storeError(error: unknown, path: string): Error {
  if (error instanceof StoreError) return error;
  if (!isSqliteError(error)) return error instanceof Error ? error : new Error(String(error));
  const primary = (error.rawCode ?? 0) & 0xff;
  const details = { path, sqliteCode: error.code };
  if (error.message.includes('outbox.key'))
    return new StoreError(
      'COMMIT_INVALID',
      'A message with the same key is waiting already. Derive keys from the event they belong to.',
      details,
      { cause: error },
    );
  const [code, advice] = meanings[primary] ?? ['STORE_FAILED', 'See the cause.'];
  return new StoreError(code, `The store "${path}" failed: ${error.message}. ${advice}`, details, {
    cause: error,
  });
}

interface SqliteError extends Error {
  readonly code: string;
  readonly rawCode?: number;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && error.name === 'SqliteError';
}
