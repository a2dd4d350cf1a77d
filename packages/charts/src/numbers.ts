/** Numbers as a language writes them. */
import type { Language } from '@thutuc/legal-time';

/** The ways in which a language writes numbers; what is not a number is a dash. */
export interface Numbers {
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (value: number, digits?: number) => string;
  readonly signed: (value: number, digits?: number) => string;
  /** An amount and its interval; a share is written in per cent. */
  readonly range: (amount: Range, digits?: number) => string;
  readonly percentRange: (share: Range, digits?: number) => string;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Numbers as a language writes them.
 *
 * @param until - What stands between the ends of a range that begins below zero, such as ` to `.
 */
export function numbersWith({ legalTime }: Language, until: string): Numbers {
  const { percent } = legalTime.amounts;
  const write = (
    value: number,
    digits: number,
    signDisplay: 'negative' | 'exceptZero' = 'negative',
  ): string =>
    Number.isFinite(value)
      ? new Intl.NumberFormat(legalTime.locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay,
        }).format(value)
      : '–';
  // A dash beside a minus sign is hard to read.
  const between = (low: number, high: number, digits: number): string =>
    Number.isNaN(low) || Number.isNaN(high)
      ? '–'
      : `${write(low, digits)}${low < 0 ? until : '–'}${write(high, digits)}`;
  return {
    number: (value, digits = 1) => write(value, digits),
    percent: (value, digits = 1) =>
      Number.isNaN(value) ? '–' : percent(write(value * 100, digits)),
    signed: (value, digits = 2) => write(value, digits, 'exceptZero'),
    range: ({ low, high }, digits = 1) => between(low, high, digits),
    percentRange: ({ low, high }, digits = 1) =>
      Number.isNaN(low + high) ? '–' : percent(between(low * 100, high * 100, digits)),
  };
}
