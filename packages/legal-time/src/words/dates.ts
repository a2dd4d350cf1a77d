/** Dates, instants and weekdays as people read them. */
import { datePartsOf, toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import { english } from './english.js';
import type { DateParts, Language } from './language.js';

/**
 * A civil date or an instant in words, with its weekday.
 *
 * @example
 * ```ts
 * dateText('2025-03-03'); // => 'Monday 3 March 2025'
 * dateText('2025-03-03T09:00+07:00'); // => 'Monday 3 March 2025 at 09:00'
 * ```
 */
export function dateText(value: string, language: Language = english): string {
  const time = value.slice(11).replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  return language.legalTime.dates.full(partsOf(value, language), time === '' ? undefined : time);
}

/**
 * A civil date in words, without its weekday.
 *
 * @example
 * ```ts
 * dateInWords('2024-08-01'); // => '1 August 2024', a Thursday
 * ```
 */
export function dateInWords(date: string, language: Language = english): string {
  return language.legalTime.dates.long(partsOf(date, language));
}

/**
 * A civil date with a short weekday and without its year.
 *
 * @example
 * ```ts
 * shortDay('2025-02-03'); // => 'Mon 3 Feb'
 * ```
 */
export function shortDay(civilDate: string, language: Language = english): string {
  return language.legalTime.dates.day(partsOf(civilDate, language));
}

/** As {@link shortDay}, with the year: `Mon 3 Feb 2025`. */
export function dayText(civilDate: string, language: Language = english): string {
  return language.legalTime.dates.dayOfYear(partsOf(civilDate, language));
}

/** A civil date in short, without its weekday: `3 Mar 2025`. */
export function shortDate(value: string, language: Language): string {
  return language.legalTime.dates.short(partsOf(value, language));
}

/** A month with its year: `March 2025`. */
export function monthText(year: number, month: number, language: Language): string {
  const { months } = namesOf(language.legalTime.locale);
  const { monthLong = '' } = months[month - 1] ?? {};
  return language.legalTime.dates.month({ year, month, monthLong });
}

/** Heads of the columns of a month, Monday first. */
export function columnHeads(language: Language): readonly string[] {
  const { dates, locale } = language.legalTime;
  return namesOf(locale).weekdays.map(dates.columnHead);
}

function partsOf(value: string, { legalTime: { locale } }: Language): DateParts {
  const dayNumber = toDayNumber(value.slice(0, 10));
  const { year, month, day } = datePartsOf(dayNumber);
  const { months, weekdays } = namesOf(locale);
  return { year, month, day, ...months[month - 1]!, ...weekdays[weekdayOf(dayNumber)]! };
}

interface Names {
  readonly months: readonly Pick<DateParts, 'monthLong' | 'monthShort'>[];
  /** Monday first. */
  readonly weekdays: readonly Pick<DateParts, 'weekdayLong' | 'weekdayShort' | 'weekdayNarrow'>[];
}

/** Names by locale, kept, since to ask for a format takes long. */
const kept = new Map<string, Names>();

/** The names of days and months, as the locale has them within a date. */
function namesOf(locale: string): Names {
  let names = kept.get(locale);
  if (names === undefined) kept.set(locale, (names = readNames(locale)));
  return names;
}

function readNames(locale: string): Names {
  const reader = (options: Intl.DateTimeFormatOptions, part: 'month' | 'weekday') => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: number): string =>
      format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
  };
  const long = { day: 'numeric', month: 'long' } as const;
  const [monthLong, monthShort] = [
    reader(long, 'month'),
    reader({ ...long, month: 'short' }, 'month'),
  ];
  const [weekdayLong, weekdayShort, weekdayNarrow] = (['long', 'short', 'narrow'] as const).map(
    (weekday) => reader({ weekday }, 'weekday'),
  ) as [typeof monthLong, typeof monthLong, typeof monthLong];
  return {
    months: Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 1)).map((date) => ({
      monthLong: monthLong(date),
      monthShort: monthShort(date),
    })),
    // 1 January 2024 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, 1 + i)).map((date) => ({
      weekdayLong: weekdayLong(date),
      weekdayShort: weekdayShort(date),
      weekdayNarrow: weekdayNarrow(date),
    })),
  };
}
