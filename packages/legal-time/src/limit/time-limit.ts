/** A time limit: an amount and a unit, read from text and written in Vietnamese and English. */
import type { Language } from '../words/language.js';
import { TimeLimitError } from './errors.js';

/** Units of limits, shortest first. */
export const TIME_UNITS = [
  'minutes',
  'hours',
  'workingHours',
  'days',
  'workingDays',
  'weeks',
  'months',
  'years',
] as const;

/** A unit of limits. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * An amount of a unit. Negative amounts count back from the event.
 *
 * Days and weeks are whole; working days may be halves or other parts (they then count as working
 * time); months and years may be halves where the rule says what half a month is.
 */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** The largest amount that is taken for meant: more is refused as a slip. */
export const LIMIT_AMOUNT_MAX = 1_000_000;

/** @throws TimeLimitError `LIMIT_INVALID` for an amount or unit that cannot be counted */
export function assertTimeLimit(limit: TimeLimit): void {
  const { amount, unit } = limit;
  if (!Number.isFinite(amount) || Math.abs(amount) > LIMIT_AMOUNT_MAX) {
    throw invalid(`${amount} ${unit}`, `the amount must be within ±${LIMIT_AMOUNT_MAX}`, limit);
  }
  if (!TIME_UNITS.includes(unit)) throw invalidLimit(limit);
  if ((unit === 'days' || unit === 'weeks') && !Number.isInteger(amount)) {
    throw invalid(`${amount} ${unit}`, 'only working days have parts; use hours', limit);
  }
}

/** The error for a limit whose unit is none. */
export function invalidLimit(limit: TimeLimit): TimeLimitError {
  const why = `the unit must be one of ${TIME_UNITS.join(', ')}`;
  return invalid(`${limit.amount} ${limit.unit}`, why, limit);
}

function invalid(text: string, why: string, limit: unknown): TimeLimitError {
  return new TimeLimitError('LIMIT_INVALID', `The limit "${text}" cannot be counted: ${why}.`, {
    limit,
  });
}

const EN_UNITS: Readonly<Record<TimeUnit, readonly [string, string]>> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  workingHours: ['working hour', 'working hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

const VI_UNITS: Readonly<Record<TimeUnit, string>> = {
  minutes: 'phút',
  hours: 'giờ',
  workingHours: 'giờ làm việc',
  days: 'ngày',
  workingDays: 'ngày làm việc',
  weeks: 'tuần',
  months: 'tháng',
  years: 'năm',
};

let unitByWord: ReadonlyMap<string, TimeUnit> | undefined;

/** Units by their words; made when the first text is read, so that who reads none has none. */
function unitOf(word: string): TimeUnit | undefined {
  unitByWord ??= new Map(
    TIME_UNITS.flatMap((unit): [string, TimeUnit][] => [
      ...EN_UNITS[unit].map((text): [string, TimeUnit] => [text, unit]),
      [VI_UNITS[unit], unit],
      [unit.toLowerCase(), unit],
    ]),
  );
  return unitByWord.get(word);
}

/** A number as thousands are written in one language, and parts in the other. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a limit from English or Vietnamese text.
 *
 * @example
 * ```ts
 * parseTimeLimit('10 working days'); // => { amount: 10, unit: 'workingDays' }
 * parseTimeLimit('0,5 ngày làm việc'); // => { amount: 0.5, unit: 'workingDays' }
 * ```
 * @throws TimeLimitError `LIMIT_INVALID`
 */
export function parseTimeLimit(text: string): TimeLimit {
  const match = /^\s*([+-]?\d+(?:[.,]\d+)?)\s*(\S.*?)\s*$/u.exec(text.normalize('NFC'));
  const unit = unitOf((match?.[2] ?? '').toLowerCase().replace(/[\s_-]+/gu, ' '));
  if (!match || unit === undefined) {
    throw invalid(text, 'write an amount and a unit, such as "10 working days"', text);
  }
  if (AMBIGUOUS.test(match[1] ?? '')) {
    throw invalid(
      text,
      'its separator may stand for thousands or for parts; write thousands without one',
      text,
    );
  }
  const amount = Number((match[1] ?? '').replace(',', '.'));
  // Minus nothing is nothing.
  const limit = { amount: amount === 0 ? 0 : amount, unit };
  assertTimeLimit(limit);
  return limit;
}

/**
 * A limit in words, such that {@link parseTimeLimit} reads the same limit from them.
 *
 * @example
 * ```ts
 * formatTimeLimit({ amount: 0.5, unit: 'workingDays' }, 'vi'); // => '0,5 ngày làm việc'
 * formatTimeLimit({ amount: 1, unit: 'months' }, 'en'); // => '1 month'
 * ```
 */
export function formatTimeLimit(limit: TimeLimit, language: Language): string {
  const amount = decimalText(limit.amount);
  if (language === 'vi') return `${amount.replace('.', ',')} ${VI_UNITS[limit.unit]}`;
  return `${amount} ${EN_UNITS[limit.unit][Math.abs(limit.amount) === 1 ? 0 : 1]}`;
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
