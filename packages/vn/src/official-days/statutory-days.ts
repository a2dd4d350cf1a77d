/** Days off that follow from the statutes alone, for years without notices: provisional days. */
import { toCivilDate, toDayNumber, weekdayOf } from '@thutuc/legal-time';
import { labourCodeOn, statuteOf, type Holiday, type OffKind } from './holidays.js';
import { lunarDays } from './lunar-days.js';

const FIRST_YEAR = 2000;
const TUESDAY = 1;
const SATURDAY = 5;
const SUNDAY = 6;

/** A day off by rule. */
export interface StatutoryDay {
  readonly date: string;
  readonly holiday: Holiday;
  readonly kind: OffKind;
  readonly source: string;
}

/**
 * The weekdays that the statutes make days off in a year, in order of date.
 *
 * What the statutes leave to a notice follows the practice of 2019–2027: the five days of Tết
 * begin two days before the new year (one before, where that is a Tuesday), and the second
 * National Day stands where it joins a weekend. Swaps cannot be foreseen. A holiday on a weekend
 * gives the next free weekday; 24 November does not, as the article on substitutes does not
 * clearly reach it.
 *
 * @param year 2000 to 2050
 * @returns nothing for a year outside of these, as the lunar days are not known there
 */
export function statutoryDaysOff(year: number): StatutoryDay[] {
  const dated = holidaysOf(year);
  const taken = new Set(dated.map(([day]) => day));
  const off: StatutoryDay[] = [];
  for (const [day, holiday] of dated) {
    const date = toCivilDate(day);
    if (!isWeekend(day)) {
      off.push({ date, holiday, kind: 'holiday', source: statuteOf(holiday, date) });
    } else if (holiday !== 'november24') {
      const substitute = nextFreeWeekday(day, taken);
      taken.add(substitute);
      const source = labourCodeOn(date).weekend;
      off.push({ date: toCivilDate(substitute), holiday, kind: 'substitute', source });
    }
  }
  return off.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function holidaysOf(year: number): [day: number, Holiday][] {
  const lunar = lunarDays[year - FIRST_YEAR];
  if (!lunar) return [];
  const [tet, hungKings] = lunar.map(toDayNumber) as [number, number];
  const fixed = (monthAndDay: string): number => toDayNumber(`${year}-${monthAndDay}`);
  return [
    [fixed('01-01'), 'newYear'],
    ...tetDays(year, tet),
    // A paid day off since Law 84/2007/QH11.
    ...(year >= 2007 ? [[hungKings, 'hungKings'] as [number, Holiday]] : []),
    [fixed('04-30'), 'victory'],
    [fixed('05-01'), 'labour'],
    ...nationalDays(year, fixed('09-02')),
    ...(year >= 2026 ? [[fixed('11-24'), 'november24'] as [number, Holiday]] : []),
  ];
}

/** Four days until 2013 (one before the new year), five since the Labour Code of 2012. */
function tetDays(year: number, newYear: number): [number, Holiday][] {
  const days = year <= 2013 ? 4 : 5;
  const before = days === 4 || weekdayOf(newYear) === TUESDAY ? 1 : 2;
  return Array.from({ length: days }, (_, i) => [newYear - before + i, 'tet']);
}

/** 2 September, and from 2021 on a day beside it. */
function nationalDays(year: number, second: number): [number, Holiday][] {
  if (year < 2021) return [[second, 'national']];
  const joinsBefore = [TUESDAY, 2, 4, SATURDAY].includes(weekdayOf(second));
  return joinsBefore
    ? [
        [second - 1, 'national'],
        [second, 'national'],
      ]
    : [
        [second, 'national'],
        [second + 1, 'national'],
      ];
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === SATURDAY || weekday === SUNDAY;
}

function nextFreeWeekday(day: number, taken: ReadonlySet<number>): number {
  // Eight holidays in a row do not occur, so two weeks always hold a free weekday.
  let next = day + 1;
  while (isWeekend(next) || taken.has(next)) next++;
  return next;
}
