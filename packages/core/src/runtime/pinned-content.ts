/** The texts that dossiers pin, kept in a store; read when the engine does not know them. */
import { contentHash } from '../content-hash/content-hash.js';
import { CommandError } from '../engine/errors.js';
import { StoreError } from '../ports/errors.js';
import type { ContentKind } from '../ports/rows.js';
import type { ContentPort } from '../ports/content-port.js';

/** Reads and writes pinned texts. */
export interface PinnedContent {
  /**
   * @throws CommandError `PROCEDURE_UNKNOWN` where the store has no such text; StoreError
   * `PINNED_TAMPERED` where it has another
   */
  read(kind: ContentKind, hash: string, what: string): Promise<string>;
  /** Keeps the JSON of a content, unless it was kept before. @param of - What has the content. */
  keep<Kept extends object>(
    kind: ContentKind,
    hash: string,
    of: Kept,
    contentOf: (of: Kept) => unknown,
  ): Promise<void>;
}

/**
 * Whether a text is the one that was pinned under a hash. What it says is hashed as it stands, not
 * as a parser of this release completes it.
 */
export function isPinned(hash: string, text: string): boolean {
  try {
    return contentHash(JSON.parse(text)) === hash;
  } catch {
    return false;
  }
}

/** Makes the pins of a store. */
export function createPinnedContent(store: ContentPort): PinnedContent {
  /** By hash: what comes first at once waits for one writing. */
  const kept = new Map<string, Promise<void>>();
  return {
    async read(kind, hash, what) {
      const text = await store.getContent(kind, hash);
      if (text !== undefined) {
        if (isPinned(hash, text)) return text;
        throw new StoreError(
          'PINNED_TAMPERED',
          `The ${kind} of ${what} (${hash}) was changed after it was pinned: its hash does not fit. Restore it from a backup.`,
          { kind, hash },
        );
      }
      throw new CommandError(
        'PROCEDURE_UNKNOWN',
        `Neither the engine nor the store has the ${kind} of ${what} (${hash}). ` +
          'Give it to the engine.',
        { kind, hash },
      );
    },
    keep(kind, hash, of, contentOf) {
      let done = kept.get(hash);
      if (done === undefined) {
        done = store.putContent(kind, hash, textOf(of, contentOf));
        kept.set(hash, done);
        done.catch(() => kept.delete(hash));
      }
      return done;
    },
  };
}

const texts = new WeakMap<object, string>();

/** Written the first time: an engine within a transaction is made for each of them. */
function textOf<Kept extends object>(of: Kept, contentOf: (of: Kept) => unknown): string {
  let text = texts.get(of);
  if (text === undefined) {
    text = JSON.stringify(contentOf(of));
    texts.set(of, text);
  }
  return text;
}
