/** Amounts in words: limits, lengths of time, money. */
import { english } from './english.js';
import type { Forms, Language } from './language.js';

/** A number as thousands are written in one language, and parts in the other. */
export const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

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
 * moneyInWords(75_000, 'VND', vietnamese); // => '75.000 đồng'
 * ```
 */
export function moneyInWords(
  amount: number,
  currency: string,
  language: Language = english,
): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return `${amount} ${currency}`;
  const { locale, amounts } = language.legalTime;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const value = amount / 10 ** digits;
  const name = amounts.currencies[currency];
  if (name === undefined) return format.format(value);
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: digits });
  return `${plain.format(value)} ${name}`;
}
