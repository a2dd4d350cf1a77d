/**
 * Public procedures as state machines with legal deadlines: the engine, for whoever embeds it.
 *
 * @module
 */
export { AnchorError, anchorLines, type AnchorReport, compareWithAnchor } from './audit/anchor.js';
export { eachLog } from './audit/each-log.js';
export type { AuditCode, AuditProblem } from './audit/problem.js';
export {
  rebuildDossier,
  type RebuildOptions,
  type RebuildReport,
  rebuildStore,
} from './audit/rebuild.js';
export {
  type DocumentProblem,
  type DocumentReport,
  type OrphanedBytes,
  verifyDocuments,
} from './audit/verify-documents.js';
export { type AuditOptions, type AuditReport, verifyStore } from './audit/verify-store.js';
export { calendarHash } from './content-hash/calendar-hash.js';
export { defineProcedure } from './definition/define-procedure.js';
export type { DefinedProcedure } from './definition/defined-procedure.js';
export { ProcedureError } from './definition/errors.js';
export { parseProcedure } from './definition/parse-procedure.js';
export type { Procedure, ProcedureInput } from './definition/procedure.js';
export {
  type ProcedureSketch,
  type SketchedTask,
  sketchProcedure,
} from './definition/sketch-procedure.js';
export type { DeliveryReport } from './delivery/attempt.js';
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
export { readBody } from './delivery/message-body.js';
export type { RetryPolicy } from './delivery/retry.js';
export {
  type Deliver,
  type Delivered,
  type DeliveryContext,
  discard,
  type Route,
  type Routes,
} from './delivery/route.js';
export {
  type Command,
  type CommandEnvelope,
  type CommandEnvelopeInput,
  commandEnvelopeSchema,
  type CommandType,
} from './engine/command.js';
export type { Channel } from './definition/channel.js';
export type { HeldRole, AdminRoles } from './engine/context.js';
export type {
  Activation,
  ActivationKind,
  Appointment,
  Data,
  DataValue,
  Dossier,
  DossierClock,
  Incident,
  Lifecycle,
  OpenIncident,
  ParentStep,
  PersonalState,
  Promised,
  Scope,
  UnitRole,
} from './engine/dossier.js';
export type {
  ChildEffect,
  Effect,
  NotificationTemplate,
  NotifyEffect,
  Recipient,
  ServiceEffect,
  UndoServiceEffect,
  TellParentEffect,
} from './engine/effects.js';
export {
  AuthorisationError,
  type AuthorisationErrorCode,
  CommandError,
  type CommandErrorCode,
  ConflictError,
  LogError,
  type LogErrorCode,
} from './engine/errors.js';
export type { Complaint, ComplaintAnswer } from './engine/complaint.js';
export type { DocumentSource } from './engine/document-source.js';
export type { PaymentWay } from './engine/payment-way.js';
export type { ResultForm } from './engine/result-form.js';
export type { DossierEvent, StoredEvent } from './engine/event.js';
export type { EventPayload, EventType } from './engine/events.js';
export type { PersonalFacts } from './engine/personal-facts.js';
export { type DossierIncident, incidentsOf } from './engine/incidents.js';
export { type Ledger, ledgerOf, type LedgerPart, type PartyBusy } from './ledger/ledger.js';
export { createMemoryBlobs } from './memory-store/blobs.js';
export { createMemoryStore } from './memory-store/memory-store.js';
export type { EngineEventName, EngineEvents } from './observe/events.js';
export type { Listener } from './observe/observers.js';
export type { BlobStore, StagedBlob } from './ports/blobs.js';
export type { Clock } from './ports/clock.js';
export type { Directory, Grant, Unit } from './ports/directory.js';
export { StoreError, type StoreErrorCode } from './ports/errors.js';
export { loggable, type Logger } from './ports/logger.js';
export type {
  AccessRecord,
  ClaimedMessage,
  DeadMessage,
  DossierRow,
  DraftRow,
  RecordedAccess,
  ListedItem,
  WorkItem,
  WorkShare,
} from './ports/rows.js';
export type { AccessQuery } from './ports/access-port.js';
export type { Waiting } from './ports/outbox-port.js';
export type { Page, PageRequest } from './ports/page-request.js';
export type { Store } from './ports/store.js';
export type {
  DossierQuery,
  RoleInUnit,
  SearchQuery,
  WorklistQuery,
  WorkQuery,
} from './ports/work-port.js';
export type { Span, SpanAttributes, Tracer } from './ports/tracer.js';
export type { AmendedDeadline } from './runtime/amend.js';
export type { ClockReference, ClockReport, ClockSuspicion } from './runtime/clock-watch.js';
export {
  type DirectoryFile,
  directoryJsonSchema,
  parseDirectory,
  type ParsedDirectory,
} from './runtime/directory-file.js';
export { createDirectory } from './runtime/directory.js';
export type { DryDate, DryEvent, DryRun } from './runtime/dry-run.js';
export type {
  Documents,
  DocumentUpload,
  ReadDocument,
  StreamedDocument,
} from './runtime/documents.js';
export type { Draft, DraftRequest, Drafts } from './runtime/drafts.js';
export type { DraftFields, DraftPower } from './runtime/draft-body.js';
export type { CommandReceipt } from './runtime/command-receipt.js';
export { createEngine, type Engine, type TransactionEngine } from './runtime/engine.js';
export type { CodeFacts, EngineOptions, ProcessingOptions } from './runtime/engine-options.js';
export type { Erasure, ErasureRequest } from './runtime/erase.js';
export type {
  NeededPaper,
  Offer,
  Offers,
  OffersRequest,
  RefusedCommand,
} from './runtime/offering.js';
export type { CommandBound, JsonSchema } from './engine/choice.js';
export {
  ClockError,
  RateError,
  DirectoryError,
  EngineOptionsError,
  type EngineProblem,
  SaltError,
  type SaltErrorCode,
} from './runtime/errors.js';
export type { Reader } from './runtime/gate.js';
export type { EngineRoute, EngineRoutes, RouteSurroundings } from './runtime/engine-route.js';
export { httpStatuses, httpStatusOf } from './runtime/http-status.js';
export type {
  FreeingOptions,
  StrandedFor,
  StrandedRequest,
  StrandedWork,
} from './runtime/stranded-work.js';
export type {
  PlannedReopening,
  RefusedReopening,
  ReopeningOptions,
  ReopeningPlan,
  ReopeningRequest,
} from './runtime/plan-reopening.js';
export type {
  PlannedTransfer,
  StayingDossier,
  TransferObstacle,
  TransferObstacleCode,
  TransferOptions,
  TransferPlan,
  TransferRequest,
} from './runtime/plan-transfer.js';
export type { CarriedConsequence } from './runtime/carried-consequences.js';
export type { Interruption } from './runtime/interruption.js';
export type { MovedDate } from './runtime/moved-date.js';
export type {
  InterruptedDossier,
  InterruptionEnd,
  InterruptionObstacle,
  InterruptionObstacleCode,
  InterruptionOptions,
  InterruptionPlan,
  InterruptionRequest,
} from './runtime/plan-interruption.js';
export type { CountedMove, CountedPlan, MigrationRequest } from './runtime/plan-migration.js';
export type { EngineDispatcherOptions, Processing } from './runtime/processing.js';
export type { AsOf, DossierRecord } from './runtime/read-stored-dossier.js';
export type { ListedWork, Reading, SearchRequest, WorklistRequest } from './runtime/reading.js';
export type {
  ServiceAnswer,
  ServiceContext,
  RevocableHandler,
  ServiceHandler,
  ServiceHandlers,
  ServiceInput,
} from './runtime/services.js';
export type { FiringOptions } from './runtime/timers.js';
export type {
  ActorCommands,
  OpeningOptions,
  ProcedureCommands,
  RequestOptions,
} from './runtime/typed-commands.js';
export { withoutPersons } from './runtime/without-persons.js';
export { fold } from './search/fold.js';
export { DossierCalendars } from './timeline/calendars.js';
export type { TimelineDue, TimelineLaw } from './timeline/dues.js';
export type {
  TimelineChange,
  TimelineDuty,
  TimelineEntry,
  TimelineOutcome,
} from './timeline/entries.js';
export { type Place, placesOf } from './timeline/places.js';
export { type Timeline, timelineOf } from './timeline/timeline.js';
export { refusalText } from './words/refusal-text.js';
export { refusalInWords, type RefusalReader } from './telling/refusal-in-words.js';
export type { RefusalTelling, ToldRefusal } from './runtime/tell-refusal.js';
export type { NamedPart } from './telling/names.js';
export type { ShownDue } from './telling/shown-due.js';
export {
  createRateLimiter,
  type RateLimiter,
  type RateRule,
  type Turn,
} from './ports/rate-limit.js';
export type {
  CaseDocument,
  CaseEntry,
  CaseField,
  CaseLink,
  CasePage,
  CasePerson,
  ExplainedDate,
} from './runtime/case-page.js';
export type { LookedUp, LookUpRequest } from './runtime/look-up.js';
export type { AmountDue, OwnDossier, OwnDuty, OwnRequest } from './runtime/own-dossiers.js';
export type { WorkCount } from './runtime/work-rows.js';
export type { WorkReader, WorkRow } from './runtime/work-row.js';
export {
  type WorkFilter,
  workFilterSchema,
  type WorkRequest,
  workRequestSchema,
} from './runtime/work-request.js';
export type { Standing } from './ports/work-standing.js';
export type { WorkerHealth } from './worker/health.js';
export type { WorkerCounts } from './worker/tally.js';
export type { Chore } from './worker/chore.js';
export { createWorker, type Worker, type WorkerOptions } from './worker/worker.js';
