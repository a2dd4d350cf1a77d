/**
 * The embedded store: one SQLite file, one atomic commit, any number of processes on one machine.
 *
 * @module
 */
export { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './open.js';
