/** What core publishes of dossiers: the engine, its ports, its workers, and what is read of it. */
export type { AuditCode, AuditProblem } from './audit/problem.js';
export { type AuditOptions, type AuditReport, verifyStore } from './audit/verify-store.js';
export { AnchorError, anchorLines, type AnchorReport, compareWithAnchor } from './audit/anchor.js';
export {
  type RebuildOptions,
  rebuildDossier,
  type RebuildReport,
  rebuildStore,
} from './audit/rebuild.js';
export {
  type DocumentProblem,
  type DocumentReport,
  type OrphanedBytes,
  verifyDocuments,
} from './audit/verify-documents.js';
export { eachLog } from './audit/each-log.js';
export type {
  Lifecycle,
  Activation,
  Appointment,
  Channel,
  Data,
  DataValue,
  Dossier,
  DossierClock,
  OpenIncident,
  ParentStep,
  PersonalState,
  Scope,
} from './engine/dossier.js';
export type {
  StoredEvent,
  DecidedEvent,
  DossierEvent,
  EventPayload,
  EventType,
  PersonalFacts,
} from './engine/event.js';
export { createMemoryBlobs } from './memory-store/blobs.js';
export { createMemoryStore } from './memory-store/create.js';
export type {
  AccessQuery,
  Deferral,
  DossierQuery,
  LeaseRequest,
  Page,
  PageRequest,
  RoleInUnit,
  SearchQuery,
  Store,
  Waiting,
  WorklistQuery,
} from './ports/store.js';
export type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  AccessLink,
  AccessRecord,
  ChainedAccess,
  KeptMessage,
  PinnedKey,
  StrayRow,
  ClaimedMessage,
  CommandRecord,
  Commit,
  CommitResult,
  DeadMessage,
  DerivedDossier,
  DossierRow,
  LoadedDossier,
  OutboxMessage,
  PinnedKind,
  RecordedAccess,
  StoredDossier,
  StoredSnapshot,
  Timer,
  WorkItem,
  WorkOffer,
} from './ports/rows.js';
export { ownColumns, type TableRow, type TableStore } from './ports/tables.js';
export type { BlobStore, KeptBlob } from './ports/blobs.js';
export { checkAccess, checkCommits, checkDerived } from './ports/check-commit.js';
export { type CommitOne, groupCommit, type GroupCommitOptions } from './ports/group-commit.js';
export {
  decodeCursor,
  type PageKey,
  pageLimit,
  pageOf,
  searchBounds,
  storable,
} from './ports/page.js';
export { StoreError, type StoreErrorCode } from './ports/errors.js';
export type { ActivationKind, Incident, UnitRole, Move, Promised } from './engine/moves.js';
export {
  AuthorisationError,
  type AuthorisationErrorCode,
  CommandError,
  type CommandErrorCode,
  ConflictError,
  LogError,
  type LogErrorCode,
} from './engine/errors.js';
export {
  type Command,
  type CommandEnvelope,
  commandEnvelopeSchema,
  type CommandEnvelopeInput,
  type CommandType,
  parseCommand,
} from './engine/command.js';
export { decide, type Decided } from './engine/decide.js';
export {
  type DecisionContext,
  type HeldRole,
  type Officers,
  systemActor,
} from './engine/context.js';
export { type DossierIncident, incidentsOf } from './engine/incidents.js';
export type {
  Effect,
  ChildEffect,
  TellParentEffect,
  NotificationTemplate,
  NotifyEffect,
  Recipient,
  ServiceEffect,
} from './engine/effects.js';
export { childId } from './engine/children.js';
export { evolve, evolveStanding, foldLog } from './engine/evolve.js';
export { momentsOf } from './engine/moments.js';
export { recordedBy, standing } from './engine/standing.js';
export { genesisHash, openLog, type SealedEvent, sealEvents } from './engine/chain.js';
export { type Permission, permissions } from './engine/permissions.js';
export { staticPath } from './engine/activation.js';
export { timersOf } from './engine/timers.js';
export {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
} from './delivery/dispatcher.js';
export {
  DeferDelivery,
  DeliveryAborted,
  RefuseDelivery,
  RetryDelivery,
} from './delivery/errors.js';
export {
  type Deliver,
  type Delivered,
  type DeliveryContext,
  discard,
  type Route,
  type Routes,
} from './delivery/route.js';
export type { DeliveryReport } from './delivery/attempt.js';
export type { RetryPolicy } from './delivery/retry.js';
export { type Ledger, ledgerOf, type LedgerPart, type PartyBusy } from './ledger/ledger.js';
export type { Clock } from './ports/clock.js';
export type { Directory, Grant, Unit } from './ports/directory.js';
export type { Logger } from './ports/logger.js';
export type { AddressBook, Contact } from './notify/address-book.js';
export type {
  AppointmentEntry,
  NamedUnit,
  NotificationFacts,
  PromisedDate,
} from './notify/facts/facts.js';
export type { Notification, Notifier, SendOptions } from './notify/notifier.js';
export type { NotifiedDossier } from './notify/facts/gather.js';
export { NotifyError, type NotifyErrorCode } from './notify/errors.js';
export { notifyRoute, type NotifyRouteOptions, type SkipReason } from './notify/route.js';
export { oneLine } from './notify/letter/clean.js';
export type { Placeholder, TemplateWords } from './notify/templates/template.js';
export type { TemplateChanges } from './notify/templates/changes.js';
export type { AmendedDeadline } from './runtime/amend.js';
export type { Erasure, ErasureRequest } from './runtime/erase.js';
export { type ApplicantFields, createAddressBook } from './runtime/address-book.js';
export {
  type CodeFacts,
  type CommandReceipt,
  createEngine,
  type Engine,
  type EngineOptions,
  type JoinedEngine,
} from './runtime/engine.js';
export { createDirectory } from './runtime/directory.js';
export {
  DirectoryError,
  EngineOptionsError,
  type EngineProblem,
  ClockError,
  SaltError,
  type SaltErrorCode,
} from './runtime/errors.js';
export { httpStatuses, httpStatusOf } from './runtime/http-status.js';
export type { ClockReference, ClockReport, ClockSuspicion } from './runtime/clock-watch.js';
export type { CountedMove, CountedPlan, MigrationRequest } from './runtime/plan-migration.js';
export type { ListedWork, Reading, SearchRequest, WorklistRequest } from './runtime/reading.js';
export type { DirectoryFile } from './runtime/directory-file.js';
export type { Documents, DocumentUpload, ReadDocument } from './runtime/documents.js';
export { type AsOf, type DossierRecord, readDossier } from './runtime/read-dossier.js';
export type {
  EngineDispatcherOptions,
  Processing,
  ProcessingOptions,
} from './runtime/processing.js';
export type { Reader } from './runtime/gate.js';
export { rowOf, timerRowsOf, workItemsOf } from './runtime/projections.js';
export type { FiringOptions } from './runtime/timers.js';
export type {
  ServiceAnswer,
  ServiceContext,
  ServiceHandler,
  ServiceHandlers,
  ServiceInput,
} from './runtime/services.js';
export { fold } from './search/fold.js';
export type { EngineEventName, EngineEvents } from './observe/events.js';
export type { Listener } from './observe/observers.js';
export { createWorker, type Worker, type WorkerOptions } from './worker/worker.js';
export type { WorkerCounts } from './worker/tally.js';
export type { WorkerHealth } from './worker/health.js';
export type { Place } from './timeline/places.js';
export { type Timeline, timelineOf } from './timeline/timeline.js';
export type {
  TimelineChange,
  TimelineDuty,
  TimelineEntry,
  TimelineOutcome,
} from './timeline/entries.js';
export type { TimelineDue, TimelineLaw } from './timeline/dues.js';
