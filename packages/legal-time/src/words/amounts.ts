/** Amounts in words: limits, lengths of time, money. */
import { TimeLimitError } from '../limit/errors.js';
import { assertTimeLimit, TIME_UNITS, type TimeLimit, type TimeUnit } from '../limit/time-limit.js';
import { english } from './english.js';
import type { Forms, Language } from './language.js';

/** A number as thousands are written in one language, and parts in the other. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

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

/** A number in figures, without marks between thousands: `1250.5`, `1250,5`. */
export function numberText(number: number, { legalTime }: Language): string {
  return decimalText(number).replace('.', formatsOf(legalTime.locale).decimal);
}

/** A number in figures; never so that its parts could be thousands: `1.125` is `1.1250`. */
function decimalText(amount: number): string {
  const [digits = '', exponent] = String(Math.abs(amount)).split('e-');
  const text =
    exponent === undefined
      ? digits
      : `0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`;
  return `${amount < 0 ? '-' : ''}${text}${AMBIGUOUS.test(text) ? '0' : ''}`;
}

/** The form of a noun that a number takes in a language. */
export function formFor(count: number, forms: Forms, { legalTime }: Language): string {
  const category = formatsOf(legalTime.locale).plural.select(Math.abs(count));
  return forms[category] ?? forms.other;
}

interface Formats {
  readonly plural: Intl.PluralRules;
  /** What stands before the parts of a number. */
  readonly decimal: string;
}

/** Formats by locale, kept, since to ask for one takes long. */
const kept = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  let formats = kept.get(locale);
  if (formats === undefined) {
    const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
    const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
    formats = { plural: new Intl.PluralRules(locale), decimal };
    kept.set(locale, formats);
  }
  return formats;
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

/** Hours and minutes: `1 h 30 min`; empty for none. */
export function minutesText(minutes: number, language: Language): string {
  const { hour, minute } = language.legalTime.amounts;
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  return [hours && `${hours} ${hour}`, rest && `${rest} ${minute}`].filter(Boolean).join(' ');
}

/**
 * An amount in the smallest unit of a currency.
 *
 * @example
 * ```ts
 * moneyInWords(25_000, 'EUR'); // => '€250.00'
 * moneyInWords(75_000, 'VND', vietnamese); // => '75.000 ₫'
 * ```
 */
export function moneyInWords(
  amount: number,
  currency: string,
  language: Language = english,
): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return `${amount} ${currency}`;
  const { locale } = language.legalTime;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(amount / 10 ** digits);
}
