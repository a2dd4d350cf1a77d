/** The write-ahead log of a file. */
import type { Connection } from './connection.js';

/**
 * Folds the write-ahead log into the file and empties it, so that the file alone holds everything.
 * Where other processes have the file open, the last of them does it.
 */
export function foldLogIn(connection: Connection): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
