/** The outbox port: messages that commits leave, until they are delivered or given up. */
import type { LeaseRequest } from './lease.js';
import type { Page, PageRequest } from './page-request.js';
import type { ClaimedMessage, DeadMessage } from './rows.js';

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

/** Where messages wait. Commits write them. */
export interface OutboxPort {
  /** The first unsent message of each dossier and channel that is due and not under lease. */
  claimMessages(lease: LeaseRequest): Promise<readonly ClaimedMessage[]>;
  /**
   * When the next message can be claimed, in epoch milliseconds: its instant, or the end of its
   * lease; `undefined` where there is none.
   */
  nextMessageAt(): Promise<number | undefined>;
  /** Keeps a message for longer, until `until`; `false` as for {@link ackMessage}. */
  renewMessage(key: string, worker: string, until: number): Promise<boolean>;
  /** Takes a sent message out; `false` when another worker holds it or it is gone. */
  ackMessage(key: string, worker: string): Promise<boolean>;
  /** Gives a message back after a failed attempt; `false` as for {@link ackMessage}. */
  nackMessage(key: string, worker: string, deferral: Deferral): Promise<boolean>;
  /** Gives back at once whatever messages a worker holds: for a graceful stop. */
  releaseMessages(worker: string): Promise<void>;
  /** The messages that were given up, in the order of their keys. */
  listDead(query: PageRequest): Promise<Page<DeadMessage>>;
  /** Sends a dead message again from `notBefore` on, with its attempts counted anew. */
  redriveMessage(key: string, notBefore: number): Promise<boolean>;
}
