/** Salts as an engine takes them: long enough, and each once. */
import { SaltError } from './errors.js';

/** Fewest characters of a salt. */
const lengthMin = 16;
/** Of so many salts back it is seen that one repeats. */
const rememberedMax = 4096;

/**
 * Guards a function that makes salts: a short one could be guessed with the digest at hand, and one
 * that repeats tells that two persons gave the same facts.
 *
 * What is found is a function that always gives the same, or goes in a circle of up to 4096; not
 * one that repeats what another process, or this one before its restart, has given.
 */
export function guardedSalts(salt: () => string): () => string {
  const given = new Set<string>();
  return () => {
    const next = salt();
    if (next.length < lengthMin) {
      throw new SaltError(
        'SALT_SHORT',
        `The engine was given a salt of ${next.length} characters; it needs ${lengthMin} or more. Give it random text, such as randomSalt of @thutuc/node.`,
        { length: next.length, min: lengthMin },
      );
    }
    if (given.has(next)) {
      throw new SaltError(
        'SALT_REPEATED',
        'The engine was given a salt that it had before. Give it random text, such as randomSalt of @thutuc/node.',
      );
    }
    if (given.size >= rememberedMax) given.delete(given.values().next().value ?? '');
    given.add(next);
    return next;
  };
}
