/** The ids of webhooks that have come already: what tells doubles and replays apart. */

/** Remembers ids. Several processes that receive the same webhooks share one. */
export interface SeenIds {
  /**
   * Remembers an id, at once for everybody; `false` when it was known already.
   *
   * @param until - When it may be forgotten, in epoch milliseconds.
   */
  add(id: string, until: number): boolean | Promise<boolean>;
  /** Forgets an id: what it told could not be dealt with, and is to come again. */
  remove(id: string): void | Promise<void>;
}

/** How many ids are kept until the old ones are looked for. */
const sweepEvery = 1000;

/**
 * Remembers ids in the memory of this process.
 *
 * @param now - The present instant, in epoch milliseconds.
 */
export function memorySeenIds(now: () => number = Date.now): SeenIds {
  const seen = new Map<string, number>();
  let added = 0;
  const sweep = (): void => {
    const present = now();
    for (const [id, until] of seen) if (until < present) seen.delete(id);
  };
  return {
    add(id, until) {
      added += 1;
      if (added % sweepEvery === 0) sweep();
      if (seen.has(id)) return false;
      seen.set(id, until);
      return true;
    },
    remove(id) {
      seen.delete(id);
    },
  };
}
