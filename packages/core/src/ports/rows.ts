/** The shapes that a store keeps: rows of dossiers, their logs, and what is derived from them. */
import type { ActivationKind, Lifecycle } from '../engine/dossier.js';
import type { StoredEvent } from '../engine/event.js';

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
  /** What the step is; `incident` where it cannot go on by itself. */
  readonly kind: ActivationKind | 'incident';
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
  /**
   * When the limit passes from which on it is held: what follows waits until `heldUntil` for facts
   * that came in time. Epoch milliseconds; `null` where nothing is held.
   */
  readonly heldFrom: number | null;
  /** When the recording grace is over, exclusive; `null` where nothing is held. */
  readonly heldUntil: number | null;
}

/**
 * That an open work item may be done by others than the role that owns it: by another role of its
 * step, or by one person, to whom a role is delegated on the dossier. There is none for an item
 * that is claimed.
 */
export interface WorkShare {
  readonly dossier: string;
  readonly activation: string;
  readonly unit: string;
  readonly role: string;
  /** Who exercises the role by delegation; `null` for everybody who holds it. */
  readonly person: string | null;
  /** Civil dates of the delegation, both included; `null` where there is none. */
  readonly from: string | null;
  readonly until: string | null;
  /** That of the work item. */
  readonly dueAt: number | null;
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
  /** Idempotency key: the same for every attempt, and of no other message. */
  readonly key: string;
  readonly dossier: string;
  readonly channel: string;
  readonly body: string;
  /** Not sent before this instant, in epoch milliseconds. */
  readonly notBefore: number;
}

/** A message under lease. */
export interface ClaimedMessage extends OutboxMessage {
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** A message that was given up: its channel continues without it until it is redriven. */
export interface DeadMessage extends OutboxMessage {
  /** How often it was tried. */
  readonly attempts: number;
  /** Why the last attempt failed. */
  readonly error: string;
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
  /** At least one, numbered on from `expectedVersion`. */
  readonly events: readonly StoredEvent[];
  readonly snapshot: StoredSnapshot;
  /** All work items and timers of the dossier after the change. */
  readonly workItems: readonly WorkItem[];
  readonly timers: readonly Timer[];
  readonly outbox: readonly OutboxMessage[];
  readonly command: CommandRecord;
  /**
   * All terms by which the dossier is found after the change; absent where they stay as they are.
   * Distinct.
   */
  readonly searchTerms?: readonly string[] | undefined;
  /** All offers of open work after the change; absent where they stay as they are. */
  readonly workShares?: readonly WorkShare[] | undefined;
  /**
   * The codes of all units that the dossier is bound to after the change; none where nothing is
   * left to be done. Absent where they stay as they are. Distinct.
   */
  readonly boundUnits?: readonly string[] | undefined;
  /**
   * Frees the messages that wait for the dossier to go on, from this instant on, in epoch
   * milliseconds; those that are under lease are left to their workers.
   */
  readonly wakesAt?: number | undefined;
  /**
   * Brings the dossier's own messages that would be free later forward to this instant, in epoch
   * milliseconds: a clock that was ahead had queued them. Those that are under lease are left to
   * their workers.
   */
  readonly freesAt?: number | undefined;
  /**
   * The draft that a new dossier is made of, which the change deletes. Where the draft is gone, or
   * has another revision, nothing is written: `conflict`.
   */
  readonly draft?: DraftRevision | undefined;
  /** A counter that the change takes one number from; `expected` is its value before. */
  readonly counter?: { readonly key: string; readonly expected: number } | undefined;
  /**
   * Erases what all earlier events of the dossier say of persons, its unsent messages, and its
   * search terms and offers besides those that the commit brings. It is part of a commit so that a
   * change decided on the state before cannot bring the data back.
   */
  readonly erasePersonal?: true;
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

/** A work item, with the dossier that it is of. */
export interface ListedItem {
  readonly item: WorkItem;
  readonly dossier: LoadedDossier;
}

/** What is derived from a dossier's log and can be rebuilt from it. */
export interface DerivedDossier extends LoadedDossier {
  readonly workItems: readonly WorkItem[];
  readonly timers: readonly Timer[];
  /** The terms by which the dossier is found; they have no order of their own. */
  readonly searchTerms: readonly string[];
  /** They have no order of their own. */
  readonly workShares: readonly WorkShare[];
  /**
   * The codes of the units that the dossier is bound to, in no order of their own. One empty text
   * where they are not known: a release wrote the dossier that kept none.
   */
  readonly boundUnits: readonly string[];
}

/** A message of the outbox as an audit sees it. */
export interface KeptMessage extends OutboxMessage {
  /** How often it was tried. */
  readonly attempts: number;
  /** Why it was given up; `null` while it is to be sent. */
  readonly error: string | null;
}

/** That a person read what a dossier says of persons. */
export interface AccessRecord {
  /** Empty where it is of several. */
  readonly dossier: string;
  /** All dossiers of a page, where it is of several; distinct. */
  readonly dossiers?: readonly string[] | undefined;
  /** Who read it. */
  readonly actor: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What it was read for, in the reader's words. */
  readonly purpose: string;
}

/** The place of an access record in the chain of its writer and day. */
export interface AccessLink {
  /** Who wrote it: a name of one running engine. */
  readonly writer: string;
  /** The civil date in UTC at which it was written. */
  readonly day: string;
  /** From 1. */
  readonly place: number;
  /** What keeps the digest of the names in it unguessable. */
  readonly salt: string;
  /** Hash of the record before, or of the chain's name. */
  readonly before: string;
  readonly hash: string;
}

/** An access record to be added to the end of a chain. */
export interface ChainedAccess extends AccessRecord {
  readonly link: AccessLink;
}

/** An access record as it is kept. */
export interface RecordedAccess extends AccessRecord {
  /** Place in the order of all records. */
  readonly seq: number;
  /** Absent from records of releases that chained none. */
  readonly link?: Omit<AccessLink, 'before'>;
}

/** Names the chain of a writer and day. */
export interface AccessChainId {
  readonly writer: string;
  readonly day: string;
}

/** Where a chain of access records ends. */
export interface AccessEnd {
  /** How many records it has. */
  readonly length: number;
  /** Hash of the last one. */
  readonly head: string;
}

/** A chain of access records: there are records of it, or its end is known. */
export interface AccessChain extends AccessChainId {
  readonly end: AccessEnd | undefined;
}

/** All that a store keeps of a dossier, read at one moment. */
export interface StoredDossier {
  readonly events: readonly StoredEvent[];
  /** The commands that caused the events, in their order. */
  readonly commands: readonly CommandRecord[];
  /** Absent when the derived rows are lost. */
  readonly derived?: DerivedDossier;
  /** What is not sent yet, in the order in which it was to be sent; what was given up too. */
  readonly messages: readonly KeptMessage[];
}

/** Names a pinned text. */
export interface ContentKey {
  readonly kind: string;
  readonly hash: string;
}

/** That an interruption was declared, or that its end is known: the later entry of an id holds. */
export interface InterruptionEntry {
  /** Place in the list, from 1. */
  readonly place: number;
  readonly id: string;
  /** Content hash of the text that says what it is. */
  readonly hash: string;
}

/** Names a draft as it was read. */
export interface DraftRevision {
  readonly id: string;
  /** How often it was saved, from 1. */
  readonly revision: number;
}

/** A submission that is not finished, as lists show it. */
export interface DraftRow extends DraftRevision {
  /** Whose it is. */
  readonly owner: string;
  /** The id of the procedure. */
  readonly procedure: string;
  /** When it was saved last, in epoch milliseconds. */
  readonly savedAt: number;
}

/** A draft with what it says, as text. */
export interface StoredDraft extends DraftRow {
  readonly body: string;
}

/** Rows that contradict themselves in columns which the port does not show. */
export interface StrayRow {
  /** `null` where they are of none. */
  readonly dossier: string | null;
  /** What is wrong, as the end of a sentence. */
  readonly what: string;
}

/** The kinds of texts that are kept under their content hash. */
export type ContentKind =
  | 'procedure'
  | 'rules'
  | 'calendar'
  | 'interruption'
  /** No dossier pins it: it says that the store was written under a virtual clock. */
  | 'clock'
  /** Nor this: it says that the store was made by a demo, which asks nobody who they are. */
  | 'demo'
  /** Nor this: it says that a plan which a person confirmed was carried out. */
  | 'run';
