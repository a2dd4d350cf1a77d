/**
 * The shell around the pure engine: it loads, decides and commits through the ports.
 *
 * @module
 */
export { createAddressBook, type ApplicantFields } from './address-book.js';
export type { AmendedDeadline } from './amend.js';
export type { ClockReference, ClockReport, ClockSuspicion } from './clock-watch.js';
export type { DirectoryFile } from './directory-file.js';
export { createDirectory } from './directory.js';
export {
  createEngine,
  type CodeFacts,
  type CommandReceipt,
  type Engine,
  type EngineOptions,
  type JoinedEngine,
} from './engine.js';
export type { Erasure, ErasureRequest } from './erase.js';
export {
  ClockError,
  DirectoryError,
  EngineOptionsError,
  SaltError,
  type EngineProblem,
  type SaltErrorCode,
} from './errors.js';
export { httpStatuses, httpStatusOf } from './http-status.js';
export { messageFits } from './message-fits.js';
export { isPinned } from './pins.js';
export { rowOf, timerRowsOf, workItemsOf } from './projections.js';
export { workOffersOf } from './work-offers.js';
export { isOfAnotherVersion, readSnapshot, snapshotOf } from './snapshot.js';
export type { EngineDispatcherOptions, Processing, ProcessingOptions } from './processing.js';
export type { CountedMove, CountedPlan, MigrationRequest } from './plan-migration.js';
export { readDossier, type AsOf, type DossierRecord } from './read-dossier.js';
export type { FiringOptions } from './timers.js';
export type {
  ServiceAnswer,
  ServiceContext,
  ServiceHandler,
  ServiceHandlers,
  ServiceInput,
} from './services.js';
export type { ListedWork, Reading, SearchRequest, WorklistRequest } from './reading.js';
export type { DocumentUpload, Documents, ReadDocument } from './documents.js';
export type { Reader } from './gate.js';
