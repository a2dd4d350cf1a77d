/** All figures of the page of a log beside the standard ones: a fold, and what is made of it. */
import { localDay, localTime, toCivilDate, weekdayOf } from '@thutuc/legal-time';
import { type Fold, foldBy } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { compareMeans, compareShares, type Difference } from '../log-folds/comparison.js';
import { type Slice, sliceFold, type SliceOptions, type SliceState } from './slice.js';

/** What the figures of a page are counted by. */
export interface PageOptions extends SliceOptions {
  /** IANA zone of days and hours. */
  readonly zone: string;
}

/** One side of a comparison, and by how much it differs from the other. */
export interface Compared {
  /** The unit or period. */
  readonly name: string;
  readonly kind: 'unit' | 'period';
  /** The period before, or absent: all other units together. */
  readonly against?: string | undefined;
  readonly cases: number;
  /** Of shares on time where a procedure is given, else of mean times in milliseconds. */
  readonly of: 'onTime' | 'cycle';
  /** Absent where one side says nothing. */
  readonly difference?: Difference | undefined;
}

/** The figures of the page. */
export interface PageFigures {
  readonly all: Slice;
  /** By month of arrival, as in `2026-11`. */
  readonly months: ReadonlyMap<string, Slice>;
  /** Periods that can be chosen, and the units that most cases came to first. */
  readonly periods: readonly string[];
  readonly units: readonly string[];
  /** By period and unit as {@link sliceKey} joins them; those of few cases are left out. */
  readonly slices: ReadonlyMap<string, Slice>;
  /** Completions by hour of the week from Monday 00:00. */
  readonly week: readonly number[];
  readonly comparisons: readonly Compared[];
  /** The working day that working time is given in days by; absent without a calendar. */
  readonly workingDayMs?: number | undefined;
}

/** The figures of the page while they are gathered. */
export interface PageState {
  /** By month and unit. */
  parts: Map<string, SliceState>;
  readonly week: number[];
}

/** A choice of fewer cases is not shown: it would tell of single dossiers. */
const casesMin = 5;
const periodsMax = 8;
const unitsMax = 6;
const separator = '\u0000';

/** The name of a slice by period and unit; the empty one stands for all. */
export function sliceKey(period: string, unit: string): string {
  return `${period}|${unit}`;
}

/** Gathers the figures of the page. A case belongs to the month and the unit of its first event. */
export function pageFold(options: PageOptions): Fold<LogCase, PageState, PageFigures> {
  const { zone } = options;
  const slice = sliceFold(options);
  const parts = foldBy((one: LogCase) => [partOf(one, zone)], slice);
  return {
    start: () => ({ parts: parts.start(), week: new Array<number>(168).fill(0) }),
    add(state, one) {
      state.parts = parts.add(state.parts, one);
      for (const { phase, at } of one.events) {
        if (phase !== 'complete') continue;
        const hour = Math.floor(localTime(at, zone) / 3_600_000);
        const place = weekdayOf(localDay(at, zone)) * 24 + hour;
        state.week[place] = (state.week[place] ?? 0) + 1;
      }
      return state;
    },
    merge(first, second) {
      first.parts = parts.merge(first.parts, second.parts);
      for (const [place, more] of second.week.entries())
        first.week[place] = (first.week[place] ?? 0) + more;
      return first;
    },
    result(state) {
      const minutes = options.calendarOf(undefined)?.standardDayMinutes;
      return {
        ...resultOf(state, slice),
        ...(minutes !== undefined && { workingDayMs: minutes * 60_000 }),
      };
    },
  };
}

function partOf({ events }: LogCase, zone: string): string {
  const [first] = events;
  if (first === undefined) return separator;
  const unit = events.find(({ group }) => group !== undefined)?.group ?? '';
  return `${toCivilDate(localDay(first.at, zone)).slice(0, 7)}${separator}${unit}`;
}

type SliceFold = Fold<LogCase, SliceState, Slice>;

/** Slices of the parts that a choice takes in. */
interface Chooser {
  readonly of: (isIn: (month: string, unit: string) => boolean) => Slice;
}

function resultOf({ parts, week }: PageState, slice: SliceFold): PageFigures {
  const placed = [...parts].map(([key, state]) => {
    const [month = '', unit = ''] = key.split(separator);
    return { month, unit, state };
  });
  const chooser: Chooser = {
    of(isIn) {
      let sum = slice.start();
      for (const { month, unit, state } of placed)
        if (isIn(month, unit)) sum = slice.merge(sum, state);
      return slice.result(sum);
    },
  };
  const monthNames = [...new Set(placed.map(({ month }) => month))].filter(Boolean).sort();
  const months = new Map(
    monthNames.map((name) => [name, chooser.of((month) => month === name)] as const),
  );
  const [periods, periodOf] = periodsOf(monthNames, periodsMax);
  const units = unitsOf(placed);
  const slices = new Map<string, Slice>();
  for (const period of ['', ...periods])
    for (const unit of ['', ...units]) {
      const one = chooser.of(
        (month, of) =>
          (period === '' || periodOf(month) === period) && (unit === '' || of === unit),
      );
      if (one.cases >= casesMin || (period === '' && unit === ''))
        slices.set(sliceKey(period, unit), one);
    }
  return {
    ...{ all: chooser.of(() => true), months, periods, units, slices, week },
    comparisons: [
      ...units.map((unit) => {
        const others = chooser.of((_, of) => of !== unit);
        return compared('unit', unit, undefined, slices.get(sliceKey('', unit)), others);
      }),
      ...periods.slice(1).map((period, i) => {
        const before = slices.get(sliceKey(periods[i] ?? '', ''));
        return compared('period', period, periods[i], slices.get(sliceKey(period, '')), before);
      }),
    ].filter((one) => one !== undefined),
  };
}

/**
 * Months, or quarters or years of them where there are more than are wanted: the last of those,
 * none where there is only one; and the period of a month.
 */
export function periodsOf(
  months: readonly string[],
  most: number,
): [readonly string[], (month: string) => string] {
  const monthOf = (month: string) => month;
  const quarterOf = (month: string) =>
    `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const yearOf = (month: string) => month.slice(0, 4);
  const few = (periodOf: (month: string) => string) => new Set(months.map(periodOf)).size <= most;
  const periodOf = [monthOf, quarterOf].find(few) ?? yearOf;
  const periods = [...new Set(months.map(periodOf))];
  return [periods.length < 2 ? [] : periods.slice(-most), periodOf];
}

/** The units that most cases came to; none where there is only one. */
function unitsOf(
  placed: readonly { readonly unit: string; readonly state: SliceState }[],
): readonly string[] {
  const cases = new Map<string, number>();
  for (const { unit, state } of placed) cases.set(unit, (cases.get(unit) ?? 0) + state.cases);
  if (cases.size < 2) return [];
  return [...cases]
    .filter(([unit, count]) => unit !== '' && count >= casesMin)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, unitsMax)
    .map(([unit]) => unit);
}

function compared(
  kind: Compared['kind'],
  name: string,
  against: string | undefined,
  one: Slice | undefined,
  other: Slice | undefined,
): Compared | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [a, b] = [one.law?.law, other.law?.law];
  const isLaw = a !== undefined && b !== undefined;
  return {
    ...{ name, kind, against, cases: one.cases, of: isLaw ? 'onTime' : 'cycle' },
    difference: isLaw ? compareShares(a, b) : compareMeans(one.cycle, other.cycle),
  };
}
