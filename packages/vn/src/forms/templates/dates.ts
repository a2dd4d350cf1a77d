/** Dates as Vietnamese papers write them. */
import type { FormDate } from '../form-data.js';

/** Days below ten and the first two months have a nought before them. */
const two = (number: string): string => number.padStart(2, '0');
const month = (number: string): string =>
  Number(number) < 3 ? two(String(Number(number))) : String(Number(number));

/**
 * A civil date, or the date of an instant.
 *
 * @example
 * ```ts
 * dayOnPaper('2026-11-04'); // => 'ngày 04 tháng 11 năm 2026'
 * ```
 */
export function dayOnPaper(value: string): string {
  const [year = '', monthNumber = '', day = ''] = value.slice(0, 10).split('-');
  return `ngày ${two(day)} tháng ${month(monthNumber)} năm ${year}`;
}

/**
 * An instant with its time, or a civil date.
 *
 * @example
 * ```ts
 * momentOnPaper('2026-11-24T15:20+07:00');
 * // => '15 giờ 20 phút, ngày 24 tháng 11 năm 2026'
 * ```
 */
export function momentOnPaper(value: string): string {
  const time = /T(\d\d):(\d\d)/.exec(value);
  if (time === null) return dayOnPaper(value);
  const [, hours = '', minutes = ''] = time;
  return `${hours} giờ ${minutes} phút, ${dayOnPaper(value)}`;
}

/** In figures, for a column: `15:20 24/11/2026`. */
export function shortMoment(value: string): string {
  const [year = '', monthNumber = '', day = ''] = value.slice(0, 10).split('-');
  const time = /T(\d\d:\d\d)/.exec(value)?.[1];
  return `${time === undefined ? '' : `${time} `}${day}/${monthNumber}/${year}`;
}

/** A date that was promised, with the marks of what it rests on. */
export function promised(date: FormDate | undefined): string | undefined {
  return date === undefined ? undefined : momentOnPaper(date.due) + marks(date);
}

/** The same in figures. */
export function shortPromised(date: FormDate | undefined): string {
  return date === undefined ? '' : shortMoment(date.due) + marks(date);
}

function marks({ provisional, assumed }: FormDate): string {
  return (
    (assumed === true ? ' (giả định, chưa có căn cứ về thời hạn này)' : '') +
    (provisional === true ? ' (tạm tính, chưa có thông báo chính thức về ngày nghỉ)' : '')
  );
}
