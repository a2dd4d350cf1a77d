/**
 * Moving open dossiers to another version of their procedure, on purpose and by name.
 *
 * @module
 */
export {
  movedIntoPast,
  rehearsal,
  uncountable,
  type MigrationCounting,
  type TimerIntoPast,
} from './into-past.js';
export { type MigrationObstacle, type MigrationObstacleCode } from './obstacle.js';
export {
  planMigration,
  type DossierMove,
  type DossierStay,
  type MigrationInput,
  type MigrationPlan,
} from './plan.js';
export { plannedMigration } from './planned.js';
export type { Position } from './positions.js';
