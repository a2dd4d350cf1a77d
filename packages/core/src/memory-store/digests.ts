/** Letters that wait for their digest, in memory. */
import { checkLetter } from '../ports/check-commit.js';
import type { ClaimedDigest, DigestId, DigestLetter } from '../ports/digest-port.js';
import type { LeaseRequest } from '../ports/lease.js';
import { pageLimit } from '../ports/page.js';

interface Held extends DigestId {
  freeAt: number;
  worker: string | null;
  attempts: number;
  /** Whether it was claimed: no letter comes into it any more. */
  isClosed: boolean;
  hasEnded: boolean;
  readonly letters: DigestLetter[];
  /** The keys of all of its letters, also of those that were erased. */
  readonly keys: string[];
}

/** What the port says of digests, at once. */
export class Digests {
  readonly #digests = new Map<string, Held>();
  readonly #keys = new Set<string>();

  put(letter: DigestLetter): 'put' | 'known' | 'closed' {
    checkLetter(letter);
    if (this.#keys.has(letter.key)) return 'known';
    const { reader, dueAt } = letter;
    const held = this.#digests.get(keyOf(letter)) ?? {
      ...{ reader, dueAt, freeAt: dueAt, worker: null, attempts: 0 },
      ...{ isClosed: false, hasEnded: false, letters: [], keys: [] },
    };
    if (held.isClosed) return 'closed';
    this.#digests.set(keyOf(letter), held);
    this.#keys.add(letter.key);
    held.letters.push(letter);
    held.keys.push(letter.key);
    return 'put';
  }

  nextFreeAt(): number | undefined {
    const free = [...this.#digests.values()].filter(({ hasEnded }) => !hasEnded);
    return free.length === 0 ? undefined : Math.min(...free.map(({ freeAt }) => freeAt));
  }

  claim({ worker, now, until, limit }: LeaseRequest): ClaimedDigest[] {
    const left = [...this.#digests.values()].filter(({ hasEnded }) => !hasEnded);
    // No lease ends later than one that is given now: a clock ahead of ours has given it.
    for (const held of left) {
      if (held.worker !== null) held.freeAt = Math.min(held.freeAt, until);
    }
    const free = left
      .filter(({ dueAt, freeAt }) => dueAt <= now && freeAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt || (a.reader < b.reader ? -1 : 1))
      .slice(0, pageLimit(limit));
    return free.map((held) => {
      Object.assign(held, { worker, freeAt: until, isClosed: true });
      held.attempts += 1;
      const { reader, dueAt, attempts: attempt } = held;
      const letters = held.letters.map(({ key, dossier, body }) => ({ key, dossier, body }));
      return { reader, dueAt, attempt, letters };
    });
  }

  end(digest: DigestId, worker: string): boolean {
    const held = this.#digests.get(keyOf(digest));
    if (held?.worker !== worker) return false;
    Object.assign(held, { worker: null, hasEnded: true });
    return true;
  }

  postpone(digest: DigestId, worker: string, notBefore: number): boolean {
    const held = this.#digests.get(keyOf(digest));
    if (held?.worker !== worker) return false;
    Object.assign(held, { worker: null, freeAt: notBefore });
    return true;
  }

  forget(dueBefore: number): number {
    const old = [...this.#digests.values()].filter(
      ({ hasEnded, dueAt }) => hasEnded && dueAt < dueBefore,
    );
    for (const held of old) {
      this.#digests.delete(keyOf(held));
      for (const key of held.keys) this.#keys.delete(key);
    }
    return old.length;
  }

  /** Takes what letters about a dossier say; their keys stay known. */
  erase(dossier: string): void {
    for (const { letters } of this.#digests.values()) {
      const kept = letters.filter((letter) => letter.dossier !== dossier);
      letters.splice(0, letters.length, ...kept);
    }
  }
}

/** Stored texts hold no NUL, so that it can join two of them. */
function keyOf({ reader, dueAt }: DigestId): string {
  return `${reader}\u0000${dueAt}`;
}
