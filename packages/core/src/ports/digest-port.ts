/** The digest port: letters that wait for the hour at which a reader gets all of them as one. */
import type { LeaseRequest } from './lease.js';

/** Names a digest: the letters of one reader that fall due at one instant. */
export interface DigestId {
  /** Who gets it: a digest of their address, which says nothing of it. */
  readonly reader: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** A letter that waits in a digest. */
export interface DigestLetter extends DigestId {
  /** Of no other letter: the same one put once more is known. */
  readonly key: string;
  /** The dossier that it is about: what it says goes when that is erased. */
  readonly dossier: string;
  readonly body: string;
}

/** A digest under lease, closed: no letter comes into it any more. */
export interface ClaimedDigest extends DigestId {
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** In the order in which they came; without those whose dossier was erased. */
  readonly letters: readonly Pick<DigestLetter, 'key' | 'dossier' | 'body'>[];
}

/**
 * Where letters wait for their digest. It lies with the log, since an erasure takes what they say
 * in its commit. Of a digest that was sent the keys of its letters stay until they are forgotten.
 */
export interface DigestPort {
  /**
   * Puts a letter into its digest.
   *
   * @returns `known` where a letter of this key was put before, whatever became of it; `closed`
   *   where the digest was claimed already, and nothing is written
   * @throws StoreError `COMMIT_INVALID`, `TEXT_UNSTORABLE`
   */
  putLetter(letter: DigestLetter): Promise<'put' | 'known' | 'closed'>;
  /** When the next digest can be claimed, in epoch milliseconds. */
  nextDigestAt(): Promise<number | undefined>;
  /** Takes leases of digests that are due, the oldest first, and closes them. */
  claimDigests(lease: LeaseRequest): Promise<readonly ClaimedDigest[]>;
  /** Ends a digest that was sent, or given up: what its letters say is deleted. */
  endDigest(digest: DigestId, worker: string): Promise<boolean>;
  /** Ends the lease of a digest until it is tried again, at an instant in epoch milliseconds. */
  postponeDigest(digest: DigestId, worker: string, notBefore: number): Promise<boolean>;
  /** Forgets digests that have ended and were due before an instant; answers how many. */
  forgetDigests(dueBefore: number): Promise<number>;
}
