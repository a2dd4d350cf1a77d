/** One simulation whose replications are spread over threads. */
import type { Collection } from './collection.js';
import type { ReplicationResult } from './replicate.js';

/** What is still to be asked of threads, and what they answered, for one simulation. */
export class Job {
  /** Settled when there are enough replications, or when one of them failed. */
  readonly done: Promise<void>;
  #settle!: { readonly resolve: () => void; readonly reject: (reason: unknown) => void };
  readonly #early = new Map<number, ReplicationResult>();
  #asked = 0;

  constructor(readonly collection: Collection) {
    this.done = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  /** The number of the next replication; none where as many as may be are asked for. */
  next(): number | undefined {
    return this.#asked < this.collection.most ? this.#asked++ : undefined;
  }

  /** Takes an answer, whenever it comes: they are added in the order of their numbers. */
  take(replication: number, result: ReplicationResult): void {
    const { collection } = this;
    this.#early.set(replication, result);
    try {
      for (let next = this.#early.get(collection.size); next && !collection.isDone;) {
        this.#early.delete(collection.size);
        collection.add(next);
        next = this.#early.get(collection.size);
      }
    } catch (error) {
      // A listener to the progress may throw.
      this.fail(error);
    }
    if (collection.isDone) this.#settle.resolve();
  }

  fail(reason: unknown): void {
    this.#settle.reject(reason);
  }
}
