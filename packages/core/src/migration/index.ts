/**
 * Moving open dossiers to another version of their procedure, on purpose and by name.
 *
 * @module
 */
export { obstacle, type MigrationObstacle, type MigrationObstacleCode } from './obstacle.js';
export {
  planMigration,
  type DossierMove,
  type DossierStay,
  type MigrationInput,
  type MigrationPlan,
} from './plan.js';
export { plannedMigration } from './planned.js';
export type { Position } from './positions.js';
