/**
 * The ports: what the engine needs from the world, to be filled by adapters.
 *
 * @module
 */
export type { Directory, Grant, Unit } from './directory.js';
export type {
  ClaimedMessage,
  Commit,
  CommitResult,
  CommandRecord,
  DossierQuery,
  DossierRow,
  LeaseRequest,
  LoadedDossier,
  OutboxMessage,
  Page,
  Store,
  StoredSnapshot,
  Timer,
  WorkItem,
  WorklistQuery,
} from './store.js';
