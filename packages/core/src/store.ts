/**
 * For whoever writes a store: its port, what every store checks, and the rows that it keeps.
 *
 * @module
 */
export { accessDay, accessGenesis, accessHash } from './ports/access-chain.js';
export { allItems } from './ports/all-items.js';
export { storedLogs } from './ports/stored-logs.js';
export type { KeptBlob } from './ports/blobs.js';
export {
  checkAccess,
  checkCommits,
  checkDerived,
  checkDraft,
  checkInterruption,
  checkLetter,
  interruptionsMax,
} from './ports/check-commit.js';
export { type CommitOne, groupCommit, type GroupCommitOptions } from './ports/group-commit.js';
export { decodeCursor, type PageKey, pageLimit, pageOf } from './ports/page.js';
export { isStorable } from './ports/storable.js';
export { searchBounds } from './ports/search-bounds.js';
export type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  AccessLink,
  ChainedAccess,
  CommandRecord,
  Commit,
  CommitResult,
  DerivedDossier,
  DraftRevision,
  DraftRow,
  InterruptionEntry,
  KeptMessage,
  LoadedDossier,
  OutboxMessage,
  ContentKey,
  ContentKind,
  StoredDossier,
  StoredDraft,
  StoredSnapshot,
  StrayRow,
  Timer,
} from './ports/rows.js';
export { composeStore, type OtherPorts } from './ports/compose-store.js';
export type { AccessPort } from './ports/access-port.js';
export type { ContentPort } from './ports/content-port.js';
export type { ClaimedDigest, DigestId, DigestLetter, DigestPort } from './ports/digest-port.js';
export type { DraftPort, DraftQuery } from './ports/draft-port.js';
export type { InterruptionPort } from './ports/interruption-port.js';
export type { LeaseRequest } from './ports/lease.js';
export type { BoundQuery, LogPort } from './ports/log-port.js';
export type { Deferral, OutboxPort } from './ports/outbox-port.js';
export type { WorkPort } from './ports/work-port.js';
export { ownColumns, type TableRow, type TableStore } from './ports/tables.js';
export { readStoredDossier } from './runtime/read-stored-dossier.js';
export { dossierRowOf, timerRowsOf, workItemRowsOf } from './runtime/derived-rows.js';
