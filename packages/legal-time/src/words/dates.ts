/** Dates, instants and weekdays as people read them, in Vietnamese and English. */
import { datePartsOf, toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import type { Language } from './language.js';

const VI_WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const EN_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Heads of the columns of a month, Monday first. */
export const WEEKDAY_HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

/**
 * A civil date or an instant in words, with its weekday.
 *
 * @example
 * ```ts
 * dateText('2025-03-03', 'en'); // => 'Monday 3 March 2025'
 * dateText('2025-03-03T09:00+07:00', 'vi'); // => '09:00 thứ Hai, ngày 03/03/2025'
 * ```
 */
export function dateText(value: string, language: Language): string {
  const date = value.slice(0, 10);
  const { year, month, day } = datePartsOf(toDayNumber(date));
  const weekday = weekdayOf(toDayNumber(date));
  const time = value.slice(11).replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  if (language === 'vi') {
    const [, m = '', d = ''] = date.split('-');
    return `${time && `${time} `}${VI_WEEKDAYS[weekday] ?? ''}, ngày ${d}/${m}/${year}`;
  }
  return `${EN_WEEKDAYS[weekday] ?? ''} ${day} ${EN_MONTHS[month - 1] ?? ''} ${year}${time && ` at ${time}`}`;
}

/**
 * A civil date in words, without its weekday.
 *
 * @example
 * ```ts
 * dateInWords('2024-08-01', 'vi'); // => '01/08/2024', a Thursday
 * dateInWords('2024-08-01', 'en'); // => '1 August 2024'
 * ```
 */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${EN_MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/**
 * A civil date in figures with a short weekday and without its year.
 *
 * @example
 * ```ts
 * shortDay('2025-02-03', 'en'); // => 'Mon 3 Feb'
 * shortDay('2025-02-03', 'vi'); // => 'T2 03/02'
 * ```
 */
export function shortDay(civilDate: string, language: Language): string {
  const [, month = '', day = ''] = civilDate.split('-');
  const weekday = weekdayOf(toDayNumber(civilDate));
  if (language === 'vi') return `${WEEKDAY_HEADS.vi[weekday] ?? ''} ${day}/${month}`;
  const monthName = EN_MONTHS[Number(month) - 1] ?? '';
  return `${(EN_WEEKDAYS[weekday] ?? '').slice(0, 3)} ${Number(day)} ${monthName.slice(0, 3)}`;
}

/** As {@link shortDay}, with the year: `Mon 3 Feb 2025`, `T2 03/02/2025`. */
export function dayText(civilDate: string, language: Language): string {
  const year = civilDate.slice(0, 4);
  return `${shortDay(civilDate, language)}${language === 'vi' ? '/' : ' '}${year}`;
}

/** A civil date in figures: `03/03/2025` or `3 Mar 2025`. */
export function shortDate(value: string, language: Language): string {
  const [y = '', m = '', d = ''] = value.slice(0, 10).split('-');
  if (language === 'vi') return `${d}/${m}/${y}`;
  return `${Number(d)} ${(EN_MONTHS[Number(m) - 1] ?? '').slice(0, 3)} ${y}`;
}

/** A month with its year: `March 2025`, `Tháng 3 năm 2025`. */
export function monthText(year: number, month: number, language: Language): string {
  if (language === 'vi') return `Tháng ${month} năm ${year}`;
  return `${EN_MONTHS[month - 1] ?? ''} ${year}`;
}
