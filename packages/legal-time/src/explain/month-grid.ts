/** The days of an explanation laid out by months and weeks, ready for drawing. */
import {
  datePartsOf,
  dayNumberOf,
  daysInMonth,
  toCivilDate,
  weekdayOf,
  toDayNumber,
} from '../calendar/civil-date.js';
import type { DayMark, Explanation } from './explanation.js';

/** A day of a month; without a mark where it lies outside the period. */
export interface GridDay {
  readonly date: string;
  readonly dayOfMonth: number;
  /** Column, 0 for Monday. */
  readonly weekday: number;
  /** Row, from 0. */
  readonly week: number;
  readonly mark: DayMark | undefined;
}

/** A month of the grid. */
export interface GridMonth {
  readonly year: number;
  readonly month: number;
  readonly weeks: number;
  readonly days: readonly GridDay[];
}

/** Months of a picture; `omitted` months are left out after `months[gapAfter - 1]`. */
export interface MonthGrid {
  readonly months: readonly GridMonth[];
  readonly omitted: number;
  readonly gapAfter: number;
}

/** Longer periods show their first and last months only. */
const MONTHS_MAX = 12;

/** Lays out the months from the event to the end. */
export function monthGrid(explanation: Explanation): MonthGrid {
  const marks = new Map(explanation.days.map((day) => [day.date, day]));
  const first = monthIndex(explanation.days[0]?.date ?? explanation.due.slice(0, 10));
  const last = monthIndex(explanation.days.at(-1)?.date ?? explanation.due.slice(0, 10));
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const omitted = Math.max(0, indexes.length - MONTHS_MAX);
  const gapAfter = omitted === 0 ? indexes.length : MONTHS_MAX / 2;
  indexes.splice(gapAfter, omitted);
  return { months: indexes.map((index) => gridMonth(index, marks)), omitted, gapAfter };
}

function monthIndex(date: string): number {
  const { year, month } = datePartsOf(toDayNumber(date));
  return year * 12 + month - 1;
}

function gridMonth(index: number, marks: ReadonlyMap<string, DayMark>): GridMonth {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = dayNumberOf(year, month, 1);
  const lead = weekdayOf(first);
  const length = daysInMonth(year, month);
  const days = Array.from({ length }, (_, i): GridDay => {
    const date = toCivilDate(first + i);
    return {
      date,
      dayOfMonth: i + 1,
      weekday: (lead + i) % 7,
      week: Math.floor((lead + i) / 7),
      mark: marks.get(date),
    };
  });
  return { year, month, weeks: Math.ceil((lead + length) / 7), days };
}
