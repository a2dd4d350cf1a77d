/**
 * The engine without its shell: what a command means, and what events make of a dossier.
 *
 * @module
 */
export { contentHash } from './content-hash/content-hash.js';
export { parseActivation, staticPath } from './engine/activation.js';
export { advance, type Advanced } from './engine/advance.js';
export { genesisHash, openLog, type SealedEvent, sealEvents } from './engine/chain.js';
export { childId } from './engine/children.js';
export { commandJsonSchema, parseCommand } from './engine/command.js';
export { commands } from './engine/command-list.js';
export { type DecisionContext, systemActor } from './engine/context.js';
export { decide, type Decided } from './engine/decide.js';
export type { DecidedEvent } from './engine/event.js';
export { activationOf, scopeAt } from './engine/dossier.js';
export { representativesOn } from './engine/representatives.js';
export { dossierStatus } from './engine/dossier-status.js';
export { evolve, evolveStanding } from './engine/evolve.js';
export { foldLog } from './engine/fold-log.js';
export { momentsOf } from './engine/moments.js';
export type { Move } from './engine/moves.js';
export type { Permission } from './engine/permission.js';
export { renamed } from './engine/rename.js';
export { recordedBy, standing } from './engine/standing.js';
export { atRightInstants } from './engine/right-instants.js';
export {
  type NoticeOptions,
  noticesOfStatus,
  type StatusNotice,
} from './timeline/status-notices.js';
export { timersOf } from './engine/timers.js';
export type { MigrationCounting, TimerIntoPast } from './migration/into-past.js';
export type { MigrationObstacle, MigrationObstacleCode } from './migration/obstacle.js';
export {
  type DossierMove,
  type DossierStay,
  type MigrationInput,
  type MigrationPlan,
  planMigration,
} from './migration/plan-migration.js';
export type { Position } from './migration/positions.js';
