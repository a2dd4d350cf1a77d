/** Dates and numbers as tables write them: day first, Excel's days, Vietnamese numbers. */
import { instantOfLocal, toDayNumber } from '@thutuc/legal-time';
import { instantOf } from '../log/xml-date.js';
import type { Mapping } from './mapping.js';

const dayMs = 86_400_000;

/** The day that Excel counts from, so that its days from March 1900 on fit. */
const excelEpoch = toDayNumber('1899-12-30');

/** A date by its three numbers, and a time after it. */
const numbers =
  /^(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})(?:(?:\s*[,T]\s*|\s+)(\d{1,2}[:hg.].*))?$/iu;

const clock =
  /^(\d{1,2})[:hg.](\d{2})?(?:[:mp.](\d{2})(?:[.,](\d{1,3})\d*)?)?s?\s*(am|pm|sa|ch)?$/iu;

/** A time with its offset. */
const hasOffset = /\d:\d\d.*?(?:Z|[+-]\d\d:?\d\d)$/u;

/** How a table writes its dates. */
export type DateStyle = Pick<Mapping, 'dates' | 'zone'>;

/**
 * The instant of a cell, in epoch milliseconds; `undefined` for what is none. A time without an
 * offset is of the zone of the mapping; where clocks are set back, the first of two.
 *
 * @param time - The text of a second cell with the time, where the day stands alone.
 */
export function instantOfCell(text: string, style: DateStyle, time = ''): number | undefined {
  const trimmed = text.trim();
  if (style.dates === 'epochMs') return numeric(trimmed);
  if (style.dates === 'epochSeconds') return scaled(numeric(trimmed), 1000);
  const whole = time.trim() === '' ? trimmed : `${trimmed} ${time.trim()}`;
  if (hasOffset.test(whole)) return instantOf(whole);
  const local = style.dates === 'excel' ? excelLocal(trimmed, time) : localOf(whole, style.dates);
  return local === undefined ? undefined : instantOfLocal(local, style.zone);
}

/** Milliseconds by the clock of the place since 1970-01-01T00:00. */
function localOf(text: string, order: Mapping['dates']): number | undefined {
  const iso = instantOf(text);
  if (iso !== undefined || order === 'iso') return iso;
  const parts = numbers.exec(text);
  if (parts === null) return undefined;
  const [, first = '', second = '', third = '', time = ''] = parts;
  const [year, month, day] =
    first.length > 2
      ? [first, second, third]
      : order === 'monthFirst'
        ? [third, first, second]
        : [third, second, first];
  const yearOf4 = year.length === 2 ? `20${year}` : year;
  const date = `${yearOf4}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = instantOf(date);
  const after = time === '' ? 0 : clockMs(time);
  return days === undefined || after === undefined ? undefined : days + after;
}

/** Milliseconds since midnight of `14:05`, `14h05`, `2:05 PM` and `2:05 CH`. */
function clockMs(text: string): number | undefined {
  const parts = clock.exec(text.trim());
  if (parts === null) return undefined;
  const [, hour = '', minute = '0', second = '0', fraction = '0', half = ''] = parts;
  const isHalf = half !== '';
  const hours = isHalf ? Number(hour) % 12 : Number(hour);
  const isLater = /^(?:pm|ch)$/iu.test(half);
  if (hours > 24 || (isHalf && Number(hour) > 12) || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const seconds = ((hours + (isLater ? 12 : 0)) * 60 + Number(minute)) * 60 + Number(second);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** A day of Excel with its part of the day; its seconds are whole. */
function excelLocal(text: string, time: string): number | undefined {
  const serial = numeric(text.replace(',', '.'));
  if (serial === undefined) return localOf(time === '' ? text : `${text} ${time}`, 'dayFirst');
  if (serial < 0 || serial > 2_958_466) return undefined;
  const part = time.trim() === '' ? 0 : (numeric(time.replace(',', '.')) ?? NaN);
  const ofClock = Number.isNaN(part) ? clockMs(time) : Math.round(part * 86_400) * 1000;
  if (ofClock === undefined) return undefined;
  return excelEpoch * dayMs + Math.round(serial * 86_400) * 1000 + ofClock;
}

/**
 * A number as a computer writes it: `1.234.567,89` where the comma stands before the decimals,
 * `1,234,567.89` where the point does; `undefined` where groups and decimals do not fit.
 */
export function plainNumber(text: string, decimal: '.' | ','): string | undefined {
  const compact = text.trim().replaceAll(/[\s\u00A0\u202F]/gu, '');
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', ...after] = compact.split(decimal);
  const groups = whole.split(group);
  const isGrouped = groups.length > 1;
  if (after.length > 1 || after.some((part) => !/^\d+(?:e[+-]?\d+)?$/iu.test(part)))
    return undefined;
  if (!groups.every((part, i) => fitsGroup(part, i, isGrouped))) return undefined;
  return [groups.join(''), ...after].join('.');
}

function fitsGroup(part: string, place: number, isGrouped: boolean): boolean {
  if (place > 0) return /^\d{3}$/u.test(part);
  return isGrouped ? /^[+-]?\d{1,3}$/u.test(part) : /^[+-]?\d+(?:e[+-]?\d+)?$/iu.test(part);
}

function numeric(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
}

function scaled(number: number | undefined, by: number): number | undefined {
  return number === undefined ? undefined : number * by;
}
