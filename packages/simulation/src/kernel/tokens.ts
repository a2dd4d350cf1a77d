/** Where dossiers are: one token for each place, in columns that grow as they are needed. */

/** States of a token. */
export const FREE = 0;
export const QUEUED = 1;
export const SERVED = 2;
export const DELAYED = 3;
export const FORKED = 4;
/** Nobody may act on it, because its dossier rests. */
export const HELD = 5;
/** Its limit has passed, or one above it: what comes of it counts no more. */
export const TOO_LATE = 6;
/** It would have ended since, had it not been too late. */
export const ENDED_LATE = 7;

/** No token, no group, no node. */
export const NONE = -1;

/**
 * Tokens in columns. The token with which a dossier came in stands for the dossier itself; branches
 * have tokens of their own, which name it as their `dossier`.
 */
export class Tokens {
  capacity = 1024;
  state = new Uint8Array(this.capacity);
  /** Counts the turns of service of a slot: the end of an earlier turn is known as such. */
  turn = new Int32Array(this.capacity);
  /** Counts the stays of a slot, so that a timer of an earlier stay is known as such. */
  stamp = new Int32Array(this.capacity);
  dossier = new Int32Array(this.capacity);
  parent = new Int32Array(this.capacity);
  node = new Int32Array(this.capacity);
  /** How often its dossier had been at the node before. */
  visit = new Uint16Array(this.capacity);
  /** When the stay at the node began. */
  since = new Float64Array(this.capacity);
  /** Working time of the pool at the beginning of the stay. */
  sinceWorked = new Float64Array(this.capacity);
  /** When service began or went on, or when it was given up, and how much is left of it. */
  servedFrom = new Float64Array(this.capacity);
  left = new Float64Array(this.capacity);
  service = new Float64Array(this.capacity);
  group = new Int32Array(this.capacity);
  /** Whether who serves it goes away before it is done. */
  interrupted = new Uint8Array(this.capacity);
  /** The next in the queue, and the place in the order of arrival. */
  next = new Int32Array(this.capacity);
  order = new Float64Array(this.capacity);
  /** Of dossiers: when they came, whether they are counted, their priority and due instant. */
  cameAt = new Float64Array(this.capacity);
  cameWorked = new Float64Array(this.capacity);
  counted = new Uint8Array(this.capacity);
  priority = new Uint8Array(this.capacity);
  /** The stream that they came in by, and their number in it. */
  stream = new Uint16Array(this.capacity);
  number = new Int32Array(this.capacity);
  dueAt = new Float64Array(this.capacity);
  /** How often each dossier was at each node: a row for each slot. */
  #visits: Uint16Array<ArrayBuffer>;
  #free: number[] = [];
  #used = 0;

  constructor(readonly nodesCount: number) {
    this.#visits = new Uint16Array(this.capacity * nodesCount);
  }

  /** A free slot for a dossier that was nowhere yet. */
  takeForDossier(): number {
    const slot = this.take();
    const visits = this.#visits;
    const from = slot * this.nodesCount;
    // By hand: to call `fill` takes longer than to clear so few.
    for (let place = from; place < from + this.nodesCount; place += 1) visits[place] = 0;
    return slot;
  }

  /** Brings a token to a node. */
  place(token: number, node: number): void {
    this.node[token] = node;
    this.visit[token] = this.#visits[this.dossier[token]! * this.nodesCount + node]!++;
  }

  /** A free slot. */
  take(): number {
    const slot = this.#free.pop();
    if (slot !== undefined) return slot;
    if (this.#used === this.capacity) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  /** The counted dossiers that are still there. */
  countedDossiers(): number[] {
    const found: number[] = [];
    for (let slot = 0; slot < this.#used; slot += 1) {
      if (this.dossier[slot] === slot && this.counted[slot] === 1) found.push(slot);
    }
    return found;
  }

  release(slot: number): void {
    this.state[slot] = FREE;
    this.stamp[slot]! += 1;
    this.turn[slot]! += 1;
    this.#free.push(slot);
  }

  #grow(): void {
    this.capacity *= 2;
    const bytes = (from: Uint8Array<ArrayBuffer>) => copy(from, new Uint8Array(this.capacity));
    const ints = (from: Int32Array<ArrayBuffer>) => copy(from, new Int32Array(this.capacity));
    const floats = (from: Float64Array<ArrayBuffer>) => copy(from, new Float64Array(this.capacity));
    this.state = bytes(this.state);
    this.turn = ints(this.turn);
    this.stamp = ints(this.stamp);
    this.dossier = ints(this.dossier);
    this.parent = ints(this.parent);
    this.node = ints(this.node);
    this.visit = copy(this.visit, new Uint16Array(this.capacity));
    this.#visits = copy(this.#visits, new Uint16Array(this.capacity * this.nodesCount));
    this.since = floats(this.since);
    this.sinceWorked = floats(this.sinceWorked);
    this.servedFrom = floats(this.servedFrom);
    this.left = floats(this.left);
    this.service = floats(this.service);
    this.group = ints(this.group);
    this.interrupted = bytes(this.interrupted);
    this.next = ints(this.next);
    this.order = floats(this.order);
    this.cameAt = floats(this.cameAt);
    this.cameWorked = floats(this.cameWorked);
    this.counted = bytes(this.counted);
    this.priority = bytes(this.priority);
    this.stream = copy(this.stream, new Uint16Array(this.capacity));
    this.number = ints(this.number);
    this.dueAt = floats(this.dueAt);
  }
}

function copy<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
