/** The errors of stores: what a database cannot do, and calls that break the rules of the port. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link StoreError}. */
export type StoreErrorCode =
  /** The caller broke a rule of the port: versions, numbers or ids do not fit each other. */
  | 'COMMIT_INVALID'
  /** A text holds characters that not every database can keep, or a key is too long. */
  | 'TEXT_UNSTORABLE'
  /** A page or lease was asked for with a limit or cursor that makes no sense. */
  | 'QUERY_INVALID'
  /** The file or schema belongs to another program. */
  | 'STORE_FOREIGN'
  /** The store was written by a newer release. */
  | 'STORE_NEWER'
  /** The schema is older than this release and was not to be migrated. */
  | 'STORE_UNMIGRATED'
  /** A store on a connection of the caller's was to write outside a transaction. */
  | 'NO_TRANSACTION'
  /** The stored bytes are damaged. */
  | 'STORE_CORRUPT'
  /** A pinned procedure, rule or calendar is not the text that was pinned. */
  | 'PINNED_TAMPERED'
  /** Another connection holds the store for longer than the time allowed. */
  | 'STORE_BUSY'
  /** The store cannot be reached, opened or written: path, rights, space, connection. */
  | 'STORE_UNAVAILABLE'
  /** A backup was to be restored into a store that holds something. */
  | 'STORE_NOT_EMPTY'
  /** A backup that was cut or altered, or holds what this release does not know. */
  | 'BACKUP_INVALID'
  /** The store was closed. */
  | 'STORE_CLOSED'
  /** Anything else; the cause says more. */
  | 'STORE_FAILED';

/** A store that cannot do what it was asked to; nothing was written. */
export class StoreError extends ThutucError<StoreErrorCode> {
  override readonly name = 'StoreError';
}
