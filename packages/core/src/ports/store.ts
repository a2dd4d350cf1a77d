/** The store port: where dossiers, their logs and everything derived from them are kept. */
import type { ActivationKind, Lifecycle, StoredEvent } from '../engine/index.js';

/** What a dossier folds to, as text; the personal part is apart so that it can be erased. */
export interface StoredSnapshot {
  readonly body: string;
  readonly personal: string | null;
}

/** The row of a dossier: what lists and searches show, and the head of its chain. */
export interface DossierRow {
  readonly dossier: string;
  /** Number of events in the log. */
  readonly version: number;
  /** Hash of the last event. */
  readonly head: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly code: string | null;
  readonly lifecycle: Lifecycle;
  readonly outcome: string | null;
  /** Last instant on time by the law's clock, in epoch milliseconds; `null` while it stands. */
  readonly dueAt: number | null;
  readonly submittedAt: number;
}

/** An open duty of a unit and role on a dossier: what a worklist shows. */
export interface WorkItem {
  readonly dossier: string;
  readonly activation: string;
  readonly kind: ActivationKind;
  /** Step name in its graph. */
  readonly step: string;
  readonly unit: string;
  readonly role: string;
  readonly procedure: string;
  readonly since: number;
  /** Civil date or instant to show. */
  readonly due: string | null;
  readonly dueAt: number | null;
  readonly claimedBy: string | null;
}

/** An instant at which a dossier wants to be woken. */
export interface Timer {
  readonly dossier: string;
  readonly activation: string;
  readonly timer: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A message to be sent after the commit, at least once, in order per dossier and channel. */
export interface OutboxMessage {
  /** Idempotency key: the same for every attempt. */
  readonly key: string;
  readonly dossier: string;
  readonly channel: string;
  readonly body: string;
  /** Not sent before this instant, in epoch milliseconds. */
  readonly notBefore: number;
}

/** The record of a command that was carried out. */
export interface CommandRecord {
  readonly id: string;
  /** Digest of the command's content: another content under the same id is refused. */
  readonly digest: string;
  readonly dossier: string;
  /** The numbers of the first and last event that it caused. */
  readonly first: number;
  readonly last: number;
}

/** One atomic change of one dossier. */
export interface Commit {
  /** The version that the change builds on; 0 for a new dossier. */
  readonly expectedVersion: number;
  readonly row: DossierRow;
  readonly events: readonly StoredEvent[];
  readonly snapshot: StoredSnapshot;
  /** All work items and timers of the dossier after the change. */
  readonly workItems: readonly WorkItem[];
  readonly timers: readonly Timer[];
  readonly outbox: readonly OutboxMessage[];
  readonly command: CommandRecord;
  /** A counter that the change takes one number from; `expected` is its value before. */
  readonly counter?: { readonly key: string; readonly expected: number };
}

/** What became of a commit. */
export type CommitResult =
  | { readonly status: 'committed' }
  /** The dossier or the counter has moved on; nothing was written. */
  | { readonly status: 'conflict' }
  /** The command id is known; nothing was written. */
  | { readonly status: 'duplicate'; readonly record: CommandRecord };

/** A dossier as loaded for a decision. */
export interface LoadedDossier {
  readonly row: DossierRow;
  readonly snapshot: StoredSnapshot;
}

/** Which work items to list, in the order of their due instants. */
export interface WorklistQuery {
  readonly unit?: string;
  readonly role?: string;
  readonly procedure?: string;
  readonly claimedBy?: string;
  /** Only items whose due instant lies before this one, in epoch milliseconds. */
  readonly dueBefore?: number;
  /** Where the page before ended: its `next`. */
  readonly after?: string;
  /** Most items of the page. @defaultValue 50 */
  readonly limit?: number;
}

/** A page of a list that stays stable while data changes: it goes on after a key, not an offset. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

/** Which dossiers to list, in the order of their ids. */
export interface DossierQuery {
  readonly procedure?: string;
  readonly lifecycle?: Lifecycle;
  readonly after?: string;
  readonly limit?: number;
}

/** A lease on due work: nobody else gets it before `until`. */
export interface LeaseRequest {
  readonly worker: string;
  /** Epoch milliseconds; the store reads no clock of its own. */
  readonly now: number;
  readonly until: number;
  readonly limit: number;
}

/**
 * Where dossiers are kept. Every adapter passes the contract suite of `@thutuc/core/testing`.
 *
 * A store keeps texts and rows; it interprets neither events nor snapshots.
 */
export interface Store {
  /** The dossier's row and snapshot; `undefined` where there is none. */
  load(dossier: string): Promise<LoadedDossier | undefined>;
  /** The record of a command; `undefined` where it was never carried out. */
  findCommand(id: string): Promise<CommandRecord | undefined>;
  /**
   * Commits each change atomically: all of it or nothing. The changes of one call are of
   * different dossiers, share one transaction where the store can, and are answered one by one:
   * a conflict or duplicate of one does not touch its neighbours. When the promise resolves, what
   * is committed is on disk.
   */
  commit(commits: readonly Commit[]): Promise<readonly CommitResult[]>;
  /** The log of a dossier in order, from after `after`. */
  readEvents(dossier: string, after?: number): Promise<readonly StoredEvent[]>;
  /** The value of a counter; 0 where it was never taken from. */
  readCounter(key: string): Promise<number>;
  worklist(query: WorklistQuery): Promise<Page<WorkItem>>;
  listDossiers(query: DossierQuery): Promise<Page<DossierRow>>;
  /** The earliest instant of a timer not under lease, in epoch milliseconds. */
  nextTimerAt(): Promise<number | undefined>;
  /** Timers that are due and not under lease, earliest first. A commit replaces them. */
  claimTimers(lease: LeaseRequest): Promise<readonly Timer[]>;
  /** The first unsent message of each dossier and channel that is due and not under lease. */
  claimOutbox(lease: LeaseRequest): Promise<readonly ClaimedMessage[]>;
  /** Takes a sent message out; `false` when the lease was lost. */
  settleOutbox(key: string, worker: string): Promise<boolean>;
  /** Gives a message back to be tried again at `notBefore`, or sets it aside as dead. */
  deferOutbox(key: string, worker: string, retry: { readonly notBefore: number; readonly error: string; readonly dead: boolean }): Promise<boolean>;
  /** Keeps a text under its content hash: procedures and calendars that dossiers pin. */
  putPinned(kind: 'procedure' | 'calendar', hash: string, text: string): Promise<void>;
  /** The text kept under a hash. */
  getPinned(kind: 'procedure' | 'calendar', hash: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A message under lease. */
export interface ClaimedMessage extends OutboxMessage {
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}
