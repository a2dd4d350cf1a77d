/** The texts that dossiers pin, kept in a store; read when the engine does not know them. */
import { CommandError } from '../engine/index.js';
import type { PinnedKind, Store } from '../ports/index.js';

/** Reads and writes pinned texts. */
export interface Pins {
  /** @throws CommandError `PROCEDURE_UNKNOWN` where the store has no such text */
  read(kind: PinnedKind, hash: string, what: string): Promise<string>;
  /** Keeps the JSON of a content, unless it was kept before. */
  keep(kind: PinnedKind, hash: string, content: () => unknown): Promise<void>;
}

/** Makes the pins of a store. */
export function createPins(store: Store): Pins {
  /** By hash: what comes first at once waits for one writing. */
  const kept = new Map<string, Promise<void>>();
  return {
    async read(kind, hash, what) {
      const text = await store.getPinned(kind, hash);
      if (text !== undefined) return text;
      throw new CommandError(
        'PROCEDURE_UNKNOWN',
        `Neither the engine nor the store has the ${kind} of ${what} (${hash}). ` +
          'Give it to the engine.',
        { kind, hash },
      );
    },
    keep(kind, hash, content) {
      let done = kept.get(hash);
      if (done === undefined) {
        done = store.putPinned(kind, hash, JSON.stringify(content()));
        kept.set(hash, done);
        done.catch(() => kept.delete(hash));
      }
      return done;
    },
  };
}
