/** The future events of a run: those of the coming day, and apart from them the later ones. */
import { EventHeap } from './event-heap.js';

const DAY_MS = 86_400_000;

/**
 * Events in the order of {@link EventHeap}, in two heaps: most limits pass unused, long after the
 * visits that they were set for, and would make the heap of all that is done meanwhile deep.
 */
export class EventQueue {
  /** The events until an instant; as long as there are any events, there are some of them here. */
  readonly near = new EventHeap();
  readonly #far = new EventHeap();
  #lastNear = -Infinity;

  push(at: number, kind: number, index: number, stamp: number): void {
    if (at <= this.#lastNear) this.near.push(at, kind, index, stamp);
    else {
      this.#far.push(at, kind, index, stamp);
      if (this.near.size === 0) this.#advance();
    }
  }

  /** Drops the next event. */
  pop(): void {
    this.near.pop();
    if (this.near.size === 0 && this.#far.size > 0) this.#advance();
  }

  /** Nothing is near any more: brings the events of the next day near. */
  #advance(): void {
    const far = this.#far;
    this.#lastNear = far.at + DAY_MS;
    while (far.size > 0 && far.at <= this.#lastNear) {
      this.near.push(far.at, far.kind, far.index, far.stamp);
      far.pop();
    }
  }
}
