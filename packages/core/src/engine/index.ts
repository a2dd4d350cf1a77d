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
  type CommandOf,
  type CommandType,
} from './command.js';
export type {
  Activation,
  Appointment,
  Channel,
  ConsultationRecord,
  Data,
  DataValue,
  Dossier,
  DossierClock,
  Lifecycle,
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
  PersonalFacts,
  StoredEvent,
} from './event.js';
export type { ActivationKind, ClockMove, DutyKind, Move, Promised } from './moves.js';
