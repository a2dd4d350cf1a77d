/** The running numbers of codes, handed out ahead of their commits. */
import type { Store } from '../ports/index.js';

/** Hands out running numbers: many acceptances at once take successive ones, and none waits. */
export interface CodeNumbers {
  /** The value of a counter that the next number is taken from, as if all before were committed. */
  take(key: string): Promise<number>;
  /** Reads a counter anew: a number was taken by somebody else, or handed out and not used. */
  forget(key: string): void;
}

/** Most counters that are kept in mind; there is one for each unit and day. */
const countersMax = 1000;

/** Makes the numbers of a store. */
export function createCodeNumbers(store: Pick<Store, 'readCounter'>): CodeNumbers {
  const next = new Map<string, Promise<number>>();
  return {
    take(key) {
      const taken = next.get(key) ?? store.readCounter(key);
      const following = taken.then((value) => value + 1);
      following.catch(() => next.delete(key));
      if (next.size >= countersMax) next.clear();
      next.set(key, following);
      return taken;
    },
    forget: (key) => void next.delete(key),
  };
}
