/** Where dossiers are: one token for each place, in columns that grow as they are needed. */
import { Bytes, Floats, growColumnsOf, Ints, Shorts } from '../indexing/columns.js';

/** States of a token. */
export const FREE = 0;
export const QUEUED = 1;
export const IN_SERVICE = 2;
export const DELAYED = 3;
export const FORKED = 4;
/** Its dossier is suspended, so that no act on it is allowed. */
export const HELD = 5;
/** Its limit has passed, or one above it: its outcome counts no more. */
export const TOO_LATE = 6;
/** It would have ended since, had it not been too late. */
export const ENDED_LATE = 7;

/** No token, no group, no node. */
export const NONE = -1;

/**
 * Tokens in columns. The token with which a dossier arrived stands for the dossier itself; branches
 * have tokens of their own, which name it as their `dossier`. A token that is released is used
 * again, so that a long run takes no more memory than a short one.
 */
export class Tokens {
  #capacity = 1024;
  readonly state = Bytes.of(this.#capacity);
  /** Counts the turns of service of a slot: the end of an earlier turn is known as such. */
  readonly turn = Ints.of(this.#capacity);
  /** Counts the visits of a slot, so that a timer of an earlier visit is known as such. */
  readonly stamp = Ints.of(this.#capacity);
  readonly dossier = Ints.of(this.#capacity);
  readonly parent = Ints.of(this.#capacity);
  readonly node = Ints.of(this.#capacity);
  /** How often its dossier had visited the node before. */
  readonly visit = Ints.of(this.#capacity);
  /** When the visit of the node began. */
  readonly since = Floats.of(this.#capacity);
  /** Working time of the pool at the beginning of the visit. */
  readonly sinceWorked = Floats.of(this.#capacity);
  /** When service began or was resumed, or when it was given up. */
  readonly servedFrom = Floats.of(this.#capacity);
  /** The service that the visit needs, and what is left of it. */
  readonly service = Floats.of(this.#capacity);
  readonly left = Floats.of(this.#capacity);
  readonly group = Ints.of(this.#capacity);
  /** Whether the server leaves before the service is done. */
  readonly interrupted = Bytes.of(this.#capacity);
  /** The next in the queue, and the place in the order of arrival. */
  readonly next = Ints.of(this.#capacity);
  readonly order = Floats.of(this.#capacity);
  /** What its visit is booked as in the account of its dossier's time. */
  readonly booked = Bytes.of(this.#capacity);
  /** Whether its visit holds the legal clock. */
  readonly holdsClock = Bytes.of(this.#capacity);
  /** Of dossiers: when they arrived, whether they are counted, their priority and due instant. */
  readonly arrivedAt = Floats.of(this.#capacity);
  readonly arrivedWorked = Floats.of(this.#capacity);
  readonly counted = Bytes.of(this.#capacity);
  readonly priority = Bytes.of(this.#capacity);
  /** The stream that they arrived by, and their number in it. */
  readonly stream = Ints.of(this.#capacity);
  readonly number = Ints.of(this.#capacity);
  readonly dueAt = Floats.of(this.#capacity);
  /**
   * How often each dossier visited each node: a row for each slot. Random numbers are told apart by
   * 16 bits of it.
   */
  readonly #visits: Shorts;
  readonly #free: number[] = [];
  #used = 0;

  constructor(readonly nodesCount: number) {
    this.#visits = Shorts.of(this.#capacity * nodesCount);
  }

  /** A free slot for a dossier that visited no node yet. */
  takeForDossier(): number {
    const slot = this.take();
    const from = slot * this.nodesCount;
    for (let place = from; place < from + this.nodesCount; place += 1) this.#visits.set(place, 0);
    return slot;
  }

  /** Brings a token to a node. */
  place(token: number, node: number): void {
    const place = this.dossier.at(token) * this.nodesCount + node;
    const visit = this.#visits.at(place);
    this.node.set(token, node);
    this.visit.set(token, visit);
    this.#visits.set(place, visit + 1);
  }

  /** A free slot. */
  take(): number {
    const slot = this.#free.pop();
    if (slot !== undefined) return slot;
    if (this.#used === this.#capacity) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  /** The counted dossiers that are still there. */
  countedDossiers(): number[] {
    const found: number[] = [];
    for (let slot = 0; slot < this.#used; slot += 1) {
      if (this.dossier.at(slot) === slot && this.counted.at(slot) === 1) found.push(slot);
    }
    return found;
  }

  release(slot: number): void {
    this.state.set(slot, FREE);
    this.stamp.add(slot, 1);
    this.turn.add(slot, 1);
    this.#free.push(slot);
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#visits.grow(this.#capacity * this.nodesCount);
    growColumnsOf(this, this.#capacity);
  }
}
