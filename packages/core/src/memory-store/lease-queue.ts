/** Leases on due work in memory: a heap of what becomes free when. */
import TinyQueue from 'tinyqueue';
import type { LeaseRequest } from '../ports/index.js';

/** Something that workers take leases on. */
export interface Leasable {
  /** When it can be claimed, in epoch milliseconds: its own instant, or the end of its lease. */
  freeAt: number;
  /** Who holds or last held it; `null` where nobody has. */
  worker: string | null;
}

interface Node<Entry> {
  readonly freeAt: number;
  readonly entry: Entry;
}

/** Fewest nodes before the heap is cleared of dead ones. */
const compactFrom = 1024;

/** A heap of leasable entries by the instant at which they become free. */
export class LeaseQueue<Entry extends Leasable> {
  /** Each entry's valid node: the heap may hold older ones, which are passed over. */
  readonly #valid = new Map<Entry, Node<Entry>>();
  #heap = newHeap<Entry>();

  /** Puts an entry in, or moves it after its `freeAt` has changed. */
  put(entry: Entry): void {
    const node = { freeAt: entry.freeAt, entry };
    this.#valid.set(entry, node);
    this.#heap.push(node);
    if (this.#heap.length > 2 * this.#valid.size + compactFrom)
      this.#heap = newHeap([...this.#valid.values()]);
  }

  delete(entry: Entry): void {
    this.#valid.delete(entry);
  }

  nextFreeAt(): number | undefined {
    return this.#first()?.freeAt;
  }

  /** Takes leases on what is free, what has been free for longest first. */
  claim({ worker, now, until, limit }: LeaseRequest): Entry[] {
    const claimed: Entry[] = [];
    for (let node = this.#first(); node !== undefined; node = this.#first()) {
      if (node.freeAt > now || claimed.length === limit) break;
      this.#valid.delete(node.entry);
      claimed.push(node.entry);
    }
    for (const entry of claimed) {
      entry.freeAt = until;
      entry.worker = worker;
      this.put(entry);
    }
    return claimed;
  }

  entries(): IterableIterator<Entry> {
    return this.#valid.keys();
  }

  #first(): Node<Entry> | undefined {
    for (;;) {
      const node = this.#heap.peek();
      if (node === undefined || this.#valid.get(node.entry) === node) return node;
      this.#heap.pop();
    }
  }
}

function newHeap<Entry>(nodes: Node<Entry>[] = []): TinyQueue<Node<Entry>> {
  return new TinyQueue(nodes, (a, b) => a.freeAt - b.freeAt);
}
