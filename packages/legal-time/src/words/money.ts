/** Amounts of money in words. */
import type { Language } from './language.js';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/**
 * An amount in the smallest unit of a currency.
 *
 * @example
 * ```ts
 * moneyInWords(75_000, 'VND', 'vi'); // => '75.000 ₫'
 * moneyInWords(25_000, 'EUR', 'en'); // => '€250.00'
 * ```
 */
export function moneyInWords(amount: number, currency: string, language: Language): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return `${amount} ${currency}`;
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(amount / 10 ** digits);
}
