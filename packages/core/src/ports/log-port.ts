/** The log port: dossiers with their logs, and every change of them. */
import type { StoredEvent } from '../engine/event.js';
import type { Page, PageRequest } from './page-request.js';
import type {
  CommandRecord,
  Commit,
  CommitResult,
  DerivedDossier,
  LoadedDossier,
  StoredDossier,
  StrayRow,
} from './rows.js';

/** Which dossiers to read of those on which something is left to be done, in the order of ids. */
export interface BoundQuery extends PageRequest {
  /**
   * Only those that are bound to the unit of this code, or with `null`, those of which the rows do
   * not say to which: a release wrote them that kept none. All where absent.
   */
  readonly unit?: string | null;
  /** Only those of the procedure of this id. */
  readonly procedure?: string;
}

/** Where the logs of dossiers are kept, with what is derived from them. */
export interface LogPort {
  /** The dossier's row and snapshot; `undefined` where there is none. */
  load(dossier: string): Promise<LoadedDossier | undefined>;
  /** Dossiers that are bound to units, as {@link LogPort.load} gives each, a page at one time. */
  listBound(query: BoundQuery): Promise<Page<LoadedDossier>>;
  /**
   * The record of a command on a dossier; `undefined` where it was never carried out there. Ids of
   * commands are unique within their dossier: the same id on another one is another command.
   */
  findCommand(dossier: string, id: string): Promise<CommandRecord | undefined>;
  /**
   * Commits each change atomically: all of it or nothing. The changes of one call are of
   * different dossiers, share one transaction, and are answered one by one, as if they came one
   * after the other in their order: a conflict or duplicate of one does not touch its neighbours,
   * and two of them may take successive numbers of one counter. When the promise resolves, what
   * is committed is on disk; when it rejects, none of them is, or the connection was lost and
   * sending them again tells.
   *
   * A timer that was there before with the same instant keeps its lease.
   *
   * @throws StoreError `COMMIT_INVALID`, `TEXT_UNSTORABLE` before anything is tried
   */
  commit(commits: readonly Commit[]): Promise<readonly CommitResult[]>;
  /** The log of a dossier in order, from after `after`. */
  readEvents(dossier: string, after?: number): Promise<readonly StoredEvent[]>;
  /** The value of a counter; 0 where it was never taken from. */
  readCounter(key: string): Promise<number>;
  /** The ids of all dossiers of which anything is kept, in order: what an audit walks through. */
  listLogs(query: PageRequest): Promise<Page<string>>;
  /** The events of all dossiers, by their ids and in order: what a report reads through. */
  listEvents(query: PageRequest): Promise<Page<StoredEvent>>;
  /** Everything kept of a dossier, read at one moment; `undefined` where there is nothing. */
  readStored(dossier: string): Promise<StoredDossier | undefined>;
  /**
   * The event that was written last, of all dossiers; `undefined` where there is none. The clock of
   * an engine must not be far behind it. Absent where a store cannot tell it at once.
   */
  lastEvent?(): Promise<StoredEvent | undefined>;
  /**
   * Puts derived rows in the place of those of a dossier; `false` when its log has another length
   * or head than `row` says. Leases of timers are given back.
   */
  replaceDerived(derived: DerivedDossier): Promise<boolean>;
  /**
   * Rows that contradict themselves where nothing else of the port would show it: in the columns by
   * which they are ordered and leased. At most 1000; a store that has no such columns has none.
   */
  findStrays(): Promise<readonly StrayRow[]>;
}
