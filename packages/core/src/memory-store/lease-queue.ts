/** Leases on due work in memory: a heap of what becomes free when. */
import TinyQueue from 'tinyqueue';
import type { LeaseRequest } from '../ports/lease.js';

/** Something that workers take leases on. */
export interface Leasable {
  /** When it is due by itself, in epoch milliseconds: no lease makes it free before that. */
  readonly notBefore: number;
  /** When it can be claimed, in epoch milliseconds: its own instant, or the end of its lease. */
  freeAt: number;
  /** Who holds or last held it; `null` where nobody has. */
  worker: string | null;
  /** Its place in the queue, which the queue sets; `null` where it is in none. */
  place: Place | null;
}

/** A node of the heap. The one that its entry names is valid; older ones are passed over. */
interface Place {
  readonly freeAt: number;
  readonly entry: Leasable;
}

/** Fewest nodes before the heap is cleared of dead ones. */
const compactFrom = 1024;

/** A heap of leasable entries by the instant at which they become free. */
export class LeaseQueue<Entry extends Leasable> {
  #heap = newHeap();
  /** How many nodes of the heap are valid. */
  #size = 0;
  /** Entries under lease; some are not any more. */
  readonly #leased = new Set<Entry>();

  /** Puts an entry in, or moves it after its `freeAt` has changed. */
  put(entry: Entry): void {
    if (entry.place === null) this.#size += 1;
    entry.place = { freeAt: entry.freeAt, entry };
    this.#heap.push(entry.place);
    if (this.#heap.length > 2 * this.#size + compactFrom)
      this.#heap = newHeap(this.#heap.data.filter(isValid));
  }

  delete(entry: Entry): void {
    this.hide(entry);
    this.#leased.delete(entry);
  }

  /** Takes an entry out that will come back, with its lease. */
  hide(entry: Entry): void {
    if (entry.place !== null) this.#size -= 1;
    entry.place = null;
  }

  nextFreeAt(): number | undefined {
    return this.#first()?.freeAt;
  }

  /** Takes leases on what is free, what has been free for longest first. */
  claim({ worker, now, until, limit }: LeaseRequest): Entry[] {
    this.#shorten(until);
    const claimed: Entry[] = [];
    for (let entry = this.#first(); entry !== undefined; entry = this.#first()) {
      if (entry.freeAt > now || claimed.length === limit) break;
      this.hide(entry);
      claimed.push(entry);
    }
    for (const entry of claimed) {
      entry.freeAt = until;
      entry.worker = worker;
      this.#leased.add(entry);
      this.put(entry);
    }
    return claimed;
  }

  /** Lets no lease end later than one that is given now: a clock ahead of ours has given it. */
  #shorten(until: number): void {
    for (const entry of this.#leased) {
      if (entry.worker === null) {
        this.#leased.delete(entry);
      } else if (entry.freeAt > Math.max(until, entry.notBefore)) {
        entry.freeAt = Math.max(until, entry.notBefore);
        if (entry.place !== null) this.put(entry);
      }
    }
  }

  /** All entries, in no order. */
  entries(): Entry[] {
    return this.#heap.data.filter(isValid).map(({ entry }) => entry as Entry);
  }

  /** The entry that is free first. An entry is moved whenever its instant changes. */
  #first(): Entry | undefined {
    for (;;) {
      const place = this.#heap.peek();
      if (place === undefined || isValid(place)) return place?.entry as Entry | undefined;
      this.#heap.pop();
    }
  }
}

function isValid(place: Place): boolean {
  return place.entry.place === place;
}

function newHeap(places: Place[] = []): TinyQueue<Place> {
  return new TinyQueue(places, (a, b) => a.freeAt - b.freeAt);
}
