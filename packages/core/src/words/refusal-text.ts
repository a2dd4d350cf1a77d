/** Why something was refused, in the language of whoever asked for it. */
import type { ThutucError } from '@thutuc/legal-time';
import type { CoreLanguage } from './language.js';

/** The classes of errors that refuse a request; others have codes of the same name. */
const refusing: ReadonlySet<string> = new Set([
  'CommandError',
  'AuthorisationError',
  'ConflictError',
]);

/**
 * Says a refusal of the engine in the words of a language: what is wrong, what to do, and the facts
 * of the error. For English, and for errors that are no refusals, it is the message of the error
 * itself: that is in English, and says more.
 *
 * @example
 * ```ts
 * const error = new CommandError('STEP_UNKNOWN', 'There is no step "chek" …', { step: 'chek' });
 * refusalText(error, dutch); // 'De procedure heeft deze stap niet. … (stap: chek)'
 * ```
 */
export function refusalText(
  { name, code, message, details }: ThutucError,
  { tag, core: { refusals, refusalFacts } }: CoreLanguage,
): string {
  const texts: Readonly<Record<string, string>> = refusals;
  const text = refusing.has(name) && Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (tag === 'en' || text === undefined) return message;
  const names: Readonly<Record<string, string>> = refusalFacts;
  const facts = Object.entries(details).flatMap(([key, fact]) => {
    const value = factText(fact);
    return Object.hasOwn(names, key) && value !== '' ? `${names[key]}: ${value}` : [];
  });
  return facts.length === 0 ? text : `${text} (${facts.join('; ')})`;
}

/** A fact as a text; of a field that is wrong its path, and nothing of what has no short text. */
function factText(fact: unknown): string {
  if (Array.isArray(fact)) return fact.map(factText).filter(Boolean).join(', ');
  if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
  if (typeof fact !== 'object' || fact === null || !('path' in fact)) return '';
  return factText(fact.path);
}
