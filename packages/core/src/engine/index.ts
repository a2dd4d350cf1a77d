/**
 * The engine: a pure core that decides what a command means and what it leads to.
 *
 * @module
 */
export {
  commandEnvelopeSchema,
  parseCommand,
  type Command,
  type CommandEnvelope,
  type CommandEnvelopeInput,
  type CommandType,
} from './command.js';
export { readInstant } from './command-parts.js';
export {
  activationOf,
  isResting,
  lifecycles,
  openerOf,
  scopeAt,
  stateVersion,
  stoppedOutcome,
} from './dossier.js';
export type {
  Activation,
  Appointment,
  Channel,
  Data,
  DataValue,
  Delegation,
  Dossier,
  DossierClock,
  Lifecycle,
  OpenIncident,
  ParentStep,
  PersonalState,
  Scope,
} from './dossier.js';
export {
  AuthorisationError,
  CommandError,
  ConflictError,
  LogError,
  type AuthorisationErrorCode,
  type CommandErrorCode,
  type LogErrorCode,
} from './errors.js';
export type {
  DecidedEvent,
  DossierEvent,
  EventPayload,
  EventType,
  ImportedEntry,
  PersonalFacts,
  StoredEvent,
} from './event.js';
export type { ActivationKind, DutyKind, Incident, Move, Promised, UnitRole } from './moves.js';
export { parseActivation, staticPath } from './activation.js';
export { isFactOfStep } from './carried-out.js';
export { genesisHash, openLog, recordedAtOf, sealEvents, type SealedEvent } from './chain.js';
export {
  systemActor,
  type DecidingLaw,
  type DecisionContext,
  type HeldRole,
  type KnownUnit,
  type Officers,
  type PlannedMigration,
} from './context.js';
export { bindParties, unitByRule } from './commands/binding.js';
export { newParties } from './commands/migration.js';
export { childId } from './children.js';
export { dutiesDone, dutiesFor } from './outer-duties.js';
export { engineId, isEngineId } from './engine-ids.js';
export { decide, demandPermission, type Decided } from './decide.js';
export { refusalOf } from './refusal.js';
export type {
  ChildEffect,
  Effect,
  NotificationTemplate,
  NotifyEffect,
  Recipient,
  ServiceEffect,
  TellParentEffect,
} from './effects.js';
export { evolve, evolveStanding, foldLog, foldStanding } from './evolve.js';
export { dossierBefore } from './fold-without.js';
export { incidentsOf, type DossierIncident } from './incidents.js';
export { momentsOf } from './moments.js';
export {
  annulledIn,
  atRightInstants,
  findsWrongClock,
  instantFor,
  recordedBy,
  standing,
} from './standing.js';
export { renamed, renamedFact, type Renames } from './rename.js';
export { permissions, type Permission } from './permissions.js';
export { isPerson } from './veil.js';
export { holdsOf, isInReach, presentOf, timersOf, type DossierTimer } from './timers.js';
