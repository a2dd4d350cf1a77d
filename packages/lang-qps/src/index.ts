/**
 * The pseudo-language for tests: English with every text in ⟦ ⟧. What stands outside of the
 * brackets where it is printed is data, or a text that no language can say.
 *
 * @module
 */
import type { CliLanguage } from 'thutuc';
import { english } from 'thutuc/words';

/** What of a language is not read by people. */
const kept: ReadonlySet<string> = new Set(['tag', 'locale']);

/** The same words, each text of them in brackets, also those that functions make. */
function bracketed(words: unknown, key = ''): unknown {
  if (kept.has(key)) return words;
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`;
  if (typeof words === 'function') {
    return (...facts: unknown[]) => bracketed((words as (...all: unknown[]) => unknown)(...facts));
  }
  if (Array.isArray(words)) return words.map((word) => bracketed(word));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, inner]) => [name, bracketed(inner, name)]),
  );
}

/** English in brackets, under a tag for private use. */
export const pseudo: CliLanguage = { ...(bracketed(english) as CliLanguage), tag: 'qps' };
