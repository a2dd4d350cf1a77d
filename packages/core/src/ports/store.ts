/** The store port: where dossiers, their logs and everything derived from them are kept. */
import type { Lifecycle } from '../engine/dossier.js';
import type { StoredEvent } from '../engine/event.js';
import type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  ChainedAccess,
  ClaimedMessage,
  CommandRecord,
  Commit,
  CommitResult,
  DeadMessage,
  DerivedDossier,
  DossierRow,
  LoadedDossier,
  PinnedKey,
  PinnedKind,
  RecordedAccess,
  StoredDossier,
  StrayRow,
  Timer,
  WorkItem,
} from './rows.js';

/** Where a page of a list begins and how long it is. */
export interface PageRequest {
  /** Where the page before ended: its `next`. */
  readonly after?: string;
  /** Most items of the page, from 1 to 1000. @defaultValue 50 */
  readonly limit?: number;
}

/** Which work items to list, in the order of their due instants; those without one come last. */
export interface WorklistQuery extends PageRequest {
  readonly unit?: string;
  readonly role?: string;
  readonly procedure?: string;
  readonly claimedBy?: string;
  /**
   * Only items that the person has claimed, and those that nobody has and that one of the roles
   * owns, or is offered, or that the person is offered on the day.
   */
  readonly person?: {
    readonly id: string;
    readonly roles: readonly RoleInUnit[];
    /** Civil date. */
    readonly on: string;
  };
  /** Only items whose due instant is this one or later, in epoch milliseconds. */
  readonly dueFrom?: number;
  /** Only items whose due instant lies before this one, in epoch milliseconds. */
  readonly dueBefore?: number;
}

/** Which dossiers to list, in the order of their ids. */
export interface DossierQuery extends PageRequest {
  readonly procedure?: string;
  readonly lifecycle?: Lifecycle;
}

/**
 * Which dossiers to search for, in the order of their ids: those that have every term asked for.
 * At least one must be asked for, and no more than 32.
 */
export interface SearchQuery extends DossierQuery {
  /** Each is the beginning of a term of the dossier. */
  readonly prefixes?: readonly string[];
  /** Each is a term of the dossier. */
  readonly terms?: readonly string[];
}

/** Which access records to list, in the order in which they were made. */
export interface AccessQuery extends PageRequest {
  readonly dossier?: string;
  readonly actor?: string;
  /** Only those of one chain. */
  readonly chain?: AccessChainId;
}

/** A role in a unit. */
export interface RoleInUnit {
  readonly unit: string;
  readonly role: string;
}

/** A page of a list that stays stable while data changes: it goes on after a key, not an offset. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * A lease on due work: nobody else gets it before `until`.
 *
 * Whoever claims lets no lease of others end later than their own `until`: one that does was given
 * by a clock that is ahead, and would hold the work back for as long. So the workers of a store
 * take leases of one length.
 */
export interface LeaseRequest {
  readonly worker: string;
  /** Epoch milliseconds; the store reads no clock of its own. */
  readonly now: number;
  /** Epoch milliseconds, after `now`: when the work of a dead worker is free again. */
  readonly until: number;
  /** Most pieces of work to take, from 1 to 1000. */
  readonly limit: number;
}

/** What becomes of a message whose attempt failed. */
export interface Deferral {
  /** Epoch milliseconds of the next attempt. */
  readonly notBefore: number;
  readonly error: string;
  /** Sets it aside as dead instead, so that the messages behind it go on. */
  readonly dead: boolean;
  /** The attempt is not counted: nothing failed, the message only has to wait. */
  readonly uncounted?: true;
  /** It waits for a dossier to go on, and until `notBefore` at the latest. */
  readonly waitsFor?: Waiting;
}

/** What a message waits for: a commit that wakes those which wait for its dossier. */
export interface Waiting {
  readonly dossier: string;
  /** The version at which the dossier was seen to rest. */
  readonly version: number;
  /** When that was, in epoch milliseconds: it is free from then on if the dossier has moved on. */
  readonly seenAt: number;
}

/**
 * Where dossiers are kept. Every adapter passes the contract suite of `@thutuc/testing`.
 *
 * A store keeps texts and rows; it interprets neither events nor snapshots. What it cannot do it
 * says by a `StoreError`, and then nothing has been written.
 */
export interface Store {
  /** The dossier's row and snapshot; `undefined` where there is none. */
  load(dossier: string): Promise<LoadedDossier | undefined>;
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
  worklist(query: WorklistQuery): Promise<Page<WorkItem>>;
  listDossiers(query: DossierQuery): Promise<Page<DossierRow>>;
  search(query: SearchQuery): Promise<Page<DossierRow>>;

  /**
   * Keeps that somebody read what a dossier says of persons, at the end of its chain; `false` when
   * the chain ends elsewhere than the record says, and then nothing is kept.
   */
  recordAccess(access: ChainedAccess): Promise<boolean>;
  /** Where a chain of access records ends; `undefined` where there is none. */
  accessEnd(chain: AccessChainId): Promise<AccessEnd | undefined>;
  /** The chains of access records, by writer and day. */
  listAccessChains(query: PageRequest): Promise<Page<AccessChain>>;
  listAccess(query: AccessQuery): Promise<Page<RecordedAccess>>;

  /**
   * When the next timer can be claimed, in epoch milliseconds: its instant, or the end of its
   * lease; `undefined` where there is no timer.
   */
  nextTimerAt(): Promise<number | undefined>;
  /** Timers that are due and not under lease, those free for longest first. A commit drops them. */
  claimTimers(lease: LeaseRequest): Promise<readonly Timer[]>;
  /** The first unsent message of each dossier and channel that is due and not under lease. */
  claimOutbox(lease: LeaseRequest): Promise<readonly ClaimedMessage[]>;
  /**
   * When the next message can be claimed, in epoch milliseconds: its instant, or the end of its
   * lease; `undefined` where there is none.
   */
  nextMessageAt(): Promise<number | undefined>;
  /** Keeps a message for longer, until `until`; `false` as for {@link settleOutbox}. */
  renewOutbox(key: string, worker: string, until: number): Promise<boolean>;
  /** Takes a sent message out; `false` when somebody else holds it or it is gone. */
  settleOutbox(key: string, worker: string): Promise<boolean>;
  /** Gives a message back after a failed attempt; `false` as for {@link settleOutbox}. */
  deferOutbox(key: string, worker: string, deferral: Deferral): Promise<boolean>;
  /** Gives back at once whatever timers and messages a worker holds: for a graceful stop. */
  releaseLeases(worker: string): Promise<void>;
  /** The messages that were given up, in the order of their keys. */
  listDead(query: PageRequest): Promise<Page<DeadMessage>>;
  /** Sends a dead message again from `notBefore` on, with its attempts counted anew. */
  reviveOutbox(key: string, notBefore: number): Promise<boolean>;

  /** Keeps a text under its content hash: procedures and calendars that dossiers pin. */
  putPinned(kind: PinnedKind, hash: string, text: string): Promise<void>;
  /** The text kept under a hash. */
  getPinned(kind: PinnedKind, hash: string): Promise<string | undefined>;
  /** What is pinned, by kind and hash. */
  listPinned(query: PageRequest): Promise<Page<PinnedKey>>;

  /** The ids of all dossiers of which anything is kept, in order: what an audit walks through. */
  listLogs(query: PageRequest): Promise<Page<string>>;
  /** Everything kept of a dossier, read at one moment; `undefined` where there is nothing. */
  readStored(dossier: string): Promise<StoredDossier | undefined>;
  /**
   * The present instant by a clock of the store's own, in epoch milliseconds: that of its server,
   * which the clock of an engine is compared with. Absent where the store has no other clock than
   * the machine of the engine.
   */
  now?(): Promise<number>;
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
  close(): Promise<void>;
}
