/** Numbered places for what events refer to: a place that is free is used again. */

/** Things by the number of their place. */
export class Slots<T> {
  readonly #things: (T | undefined)[] = [];
  readonly #free: number[] = [];

  /** Keeps a thing, and returns its place. */
  put(thing: T): number {
    const slot = this.#free.pop() ?? this.#things.length;
    this.#things[slot] = thing;
    return slot;
  }

  /** Takes what is kept at a place out of it. */
  take(slot: number): T | undefined {
    const thing = this.#things[slot];
    if (thing === undefined) return undefined;
    this.#things[slot] = undefined;
    this.#free.push(slot);
    return thing;
  }
}
