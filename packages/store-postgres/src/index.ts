/**
 * The PostgreSQL store: many stateless workers, one database.
 *
 * @module
 */
export { openPostgresStore, type PostgresStore, type PostgresStoreOptions } from './open.js';
export { migrate, migrationPlan, type MigrationOptions, type PlannedMigration } from './migrate.js';
export type { PostgresClient, PostgresPool, PostgresResult } from './database.js';
