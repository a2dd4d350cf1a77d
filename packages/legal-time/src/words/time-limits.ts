/** Time limits in words. */
import { TimeLimitError } from '../limit/errors.js';
import { TIME_UNITS, type TimeLimit, type TimeUnit, assertTimeLimit } from '../limit/time-limit.js';
import { AMBIGUOUS, formFor, numberText } from './amounts.js';
import { english } from './english.js';
import type { Language } from './language.js';

/**
 * Reads a limit from text in English, or in the languages given.
 *
 * @example
 * ```ts
 * parseTimeLimit('10 working days'); // => { amount: 10, unit: 'workingDays' }
 * parseTimeLimit('0,5 ngày làm việc', [vietnamese]); // => { amount: 0.5, unit: 'workingDays' }
 * ```
 * @throws TimeLimitError `LIMIT_INVALID`
 */
export function parseTimeLimit(text: string, languages: readonly Language[] = []): TimeLimit {
  const match = /^\s*([+-]?\d+(?:[.,]\d+)?)\s*(\S.*?)\s*$/u.exec(text.normalize('NFC'));
  const word = (match?.[2] ?? '').toLowerCase().replace(/[\s_-]+/gu, ' ');
  const unit = [english, ...languages].flatMap((language) => unitCalled(word, language) ?? [])[0];
  if (!match || unit === undefined) {
    throw invalid(text, 'write an amount and a unit, such as "10 working days"');
  }
  if (AMBIGUOUS.test(match[1] ?? '')) {
    const why = 'its separator may stand for thousands or for parts; write thousands without one';
    throw invalid(text, why);
  }
  const amount = Number((match[1] ?? '').replace(',', '.'));
  // Minus nothing is nothing.
  const limit = { amount: amount === 0 ? 0 : amount, unit };
  assertTimeLimit(limit);
  return limit;
}

function unitCalled(word: string, { legalTime }: Language): TimeUnit | undefined {
  return TIME_UNITS.find(
    (unit) =>
      unit.toLowerCase() === word || Object.values(legalTime.amounts.units[unit]).includes(word),
  );
}

function invalid(text: string, why: string): TimeLimitError {
  return new TimeLimitError('LIMIT_INVALID', `The limit "${text}" cannot be counted: ${why}.`, {
    limit: text,
  });
}

/**
 * A limit in words, such that {@link parseTimeLimit} reads the same limit from them.
 *
 * @example
 * ```ts
 * formatTimeLimit({ amount: 1, unit: 'months' }); // => '1 month'
 * formatTimeLimit({ amount: 0.5, unit: 'workingDays' }, dutch); // => '0,5 werkdagen'
 * ```
 */
export function formatTimeLimit(limit: TimeLimit, language: Language = english): string {
  const unit = language.legalTime.amounts.units[limit.unit];
  return `${numberText(limit.amount, language)} ${formFor(limit.amount, unit, language)}`;
}

/** A limit as a person says it: counted back where negative, the same day where it is none. */
export function limitText(limit: TimeLimit, language: Language): string {
  const { amounts } = language.legalTime;
  if (limit.amount === 0) return amounts.sameDay;
  const size = sizeText(limit, language);
  return limit.amount > 0 ? size : amounts.countedBack(size);
}

/** A limit without its direction. */
export function sizeText({ amount, unit }: TimeLimit, language: Language): string {
  return formatTimeLimit({ amount: Math.abs(amount), unit }, language);
}
