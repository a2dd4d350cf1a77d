/** Salts as an engine takes them: long enough, and each once. */
import type { DossierEvent } from '../engine/event.js';
import { SaltError } from './errors.js';

/** Fewest characters of a salt. */
const lengthMin = 16;
/** Of so many salts back, or of twice as many, it is seen that one repeats. */
const rememberedMax = 4096;

/** Salts that an engine may use. */
export interface GuardedSalts {
  /** The next salt. @throws SaltError */
  readonly salt: () => string;
  /** Remembers the salts of a log that was read: who wrote it may have been another process. */
  readonly note: (log: readonly DossierEvent[]) => void;
}

/**
 * Guards a function that makes salts: a short one could be guessed with the digest at hand, and one
 * that repeats tells that two persons gave the same facts.
 *
 * What is found is a function that always gives the same, goes in a circle of up to 4096, or
 * repeats one of the last 4096 in the logs that this engine has read; no log is read for that.
 */
export function guardedSalts(salt: () => string): GuardedSalts {
  const given = new LastOnes();
  const read = new LastOnes();
  return {
    salt: () => {
      const next = salt();
      if (next.length < lengthMin) throw tooShort(next.length);
      if (read.has(next) || !given.add(next)) throw repeated();
      return next;
    },
    note: (log) => {
      for (const { personal } of log) {
        if (personal !== null) read.add(personal.salt);
      }
    },
  };
}

/**
 * The texts that came last, in two sets that take turns: to find the oldest of one set takes longer
 * the more were deleted from it.
 */
class LastOnes {
  #newer = new Set<string>();
  #older = new Set<string>();

  has(text: string): boolean {
    return isIn(this.#newer, text) || isIn(this.#older, text);
  }

  /** Whether it is a new one. */
  add(text: string): boolean {
    if (isIn(this.#older, text)) return false;
    if (this.#newer.size >= rememberedMax) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    // Seen by the count: to look it up before would be to hash and compare it twice.
    const before = this.#newer.size;
    return this.#newer.add(text).size > before;
  }
}

/** Most engines read no log: to look into an empty set is to hash the text all the same. */
function isIn(texts: ReadonlySet<string>, text: string): boolean {
  return texts.size > 0 && texts.has(text);
}

function tooShort(length: number): SaltError {
  return new SaltError(
    'SALT_SHORT',
    `The engine was given a salt of ${length} characters; it needs ${lengthMin} or more. Give it random text, such as randomSalt of @thutuc/node.`,
    { length, min: lengthMin },
  );
}

function repeated(): SaltError {
  return new SaltError(
    'SALT_REPEATED',
    'The engine was given a salt that it had before, or that stands in a log already. Give it random text, such as randomSalt of @thutuc/node.',
  );
}
