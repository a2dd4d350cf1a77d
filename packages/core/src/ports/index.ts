/**
 * The ports: what the engine needs from the world, to be filled by adapters.
 *
 * @module
 */
export type { BlobStore, KeptBlob } from './blobs.js';
export { accessDay, accessGenesis, accessHash } from './access-chain.js';
export { checkAccess, checkCommits, checkDerived } from './check-commit.js';
export type { Clock } from './clock.js';
export type { Directory, Grant, Unit } from './directory.js';
export { errorText, readableError } from './error-text.js';
export { StoreError, type StoreErrorCode } from './errors.js';
export { loggable, type Logger } from './logger.js';
export { JsonSnapshot } from './json-snapshot.js';
export { groupCommit, type CommitOne, type GroupCommitOptions } from './group-commit.js';
export { decodeCursor, pageLimit, pageOf, searchBounds, storable, type PageKey } from './page.js';
export type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  AccessLink,
  AccessRecord,
  ChainedAccess,
  ClaimedMessage,
  CommandRecord,
  Commit,
  CommitResult,
  DeadMessage,
  DerivedDossier,
  DossierRow,
  KeptMessage,
  LoadedDossier,
  OutboxMessage,
  PinnedKey,
  PinnedKind,
  RecordedAccess,
  StoredDossier,
  StoredSnapshot,
  StrayRow,
  Timer,
  WorkItem,
  WorkOffer,
} from './rows.js';
export { ownColumns, type TableRow, type TableStore } from './tables.js';
export type {
  AccessQuery,
  Deferral,
  Waiting,
  DossierQuery,
  LeaseRequest,
  Page,
  PageRequest,
  RoleInUnit,
  SearchQuery,
  Store,
  WorklistQuery,
} from './store.js';
