/** The working calendar: an immutable value over typed arrays with prefix sums. */
import type { Localized } from '../language/localized.js';
import { toCivilDate, toDayNumber, weekdayOf } from './civil-date.js';
import { CalendarError } from './errors.js';
import { type CalendarSpec, normaliseSpec, WEEKDAYS } from './spec.js';
import { type OfficeHours, officeMinutes, readHours } from './office-hours.js';
import { type Zone, zoneOf } from './zone.js';

/** What a day is: ordinary working day, weekly rest, day off by entry, or make-up working day. */
export type DayKind = 'working' | 'weekend' | 'off' | 'makeUp';

/** Codes of {@link DayKind} in {@link WorkingCalendar.kinds}. */
export const DAY_KINDS = ['working', 'weekend', 'off', 'makeUp'] as const;
const WORKING = 0;
const WEEKEND = 1;
const OFF = 2;
const MAKE_UP = 3;

const SKIPPED = { vi: 'ngày bị múi giờ bỏ qua', en: 'skipped by the time zone' } as const;

/** Name and origin of an entry. */
export interface DayEntry {
  /** The kind of day off, where the entry gives one. */
  readonly class?: string | undefined;
  readonly name?: Localized | undefined;
  readonly source: string;
  readonly knownSince?: string | undefined;
  readonly actId?: string | undefined;
}

/**
 * A calendar made by {@link createCalendar}. Treat the arrays as read-only: they are shared.
 */
export class WorkingCalendar {
  readonly id: string;
  readonly zone: string;
  /** The offsets of {@link zone}. */
  readonly clock: Zone;
  /** Day number of the first day of the bounds. */
  readonly firstDay: number;
  /** Day number of the last day of the bounds. */
  readonly lastDay: number;
  /** Last day known by notice; `lastDay` where the calendar has no horizon. */
  readonly horizonDay: number;
  /** `DAY_KINDS` code of each day of the bounds. */
  readonly kinds: Uint8Array;
  /** `rank[i]`: working days of the bounds before day `firstDay + i`; one entry more than days. */
  readonly rank: Int32Array;
  /** Day numbers of all working days, in order. */
  readonly workingDays: Int32Array;
  /** Days of the bounds that the zone skipped, in order; none in nearly every zone. */
  readonly skippedDays: readonly number[];
  /** Minutes of office hours that make one working day, for halves of days. */
  readonly standardDayMinutes: number;
  readonly #entries = new Map<number, DayEntry>();
  readonly #special = new Map<number, OfficeHours>();
  readonly #week: readonly OfficeHours[];
  readonly #standardHours: OfficeHours;
  readonly #provisional: readonly (readonly [number, number])[];

  constructor(readonly spec: CalendarSpec) {
    this.id = spec.id;
    this.zone = spec.zone;
    this.clock = zoneOf(spec.zone);
    this.firstDay = toDayNumber(spec.bounds.from);
    this.lastDay = toDayNumber(spec.bounds.to);
    this.horizonDay = spec.horizon === undefined ? this.lastDay : toDayNumber(spec.horizon);
    this.#provisional = (spec.provisional ?? []).map(
      ({ from, to }) => [toDayNumber(from), toDayNumber(to)] as const,
    );
    this.#week = WEEKDAYS.map((weekday) => readHours(spec.week[weekday]));
    this.#standardHours = this.#week.reduce((a, b) =>
      officeMinutes(b) > officeMinutes(a) ? b : a,
    );
    this.standardDayMinutes = officeMinutes(this.#standardHours);
    this.skippedDays = this.clock.skippedDays.filter(
      (day) => day >= this.firstDay && day <= this.lastDay,
    );
    this.kinds = this.#markDays();
    this.rank = new Int32Array(this.kinds.length + 1);
    this.workingDays = this.#countDays();
  }

  /** The entry (day off, make-up day, special hours) of a day in the spec, where there is one. */
  entryOf(day: number): DayEntry | undefined {
    return this.#entries.get(day);
  }

  /** Office hours of a day in minutes since midnight; empty on days that are not worked. */
  officeHoursOf(day: number): OfficeHours {
    const kind = this.kinds[day - this.firstDay];
    if (kind === undefined) throw this.outside(day);
    if (kind === WEEKEND || kind === OFF) return [];
    const special = this.#special.get(day);
    if (special !== undefined) return special;
    return kind === MAKE_UP ? this.#standardHours : (this.#week[weekdayOf(day)] ?? []);
  }

  /** Whether any of the days from `first` to `last` is not yet known by notice. */
  isProvisional(first: number, last: number): boolean {
    if (last > this.horizonDay) return true;
    for (const [from, to] of this.#provisional) if (first <= to && last >= from) return true;
    return false;
  }

  /** The error for a day that lies outside of the bounds. */
  outside(day: number): CalendarError {
    const { from, to } = this.spec.bounds;
    const known = Number.isSafeInteger(day) && Math.abs(day) < 700_000;
    const text = known ? toCivilDate(day) : `Day ${day}`;
    return new CalendarError(
      'OUT_OF_CALENDAR',
      `${text} is outside calendar "${this.id}", which runs from ${from} to ${to}. ` +
        'Use a calendar with wider bounds.',
      { calendar: this.id, day: known ? text : day, from, to },
    );
  }

  #markDays(): Uint8Array {
    const kinds = new Uint8Array(this.lastDay - this.firstDay + 1);
    for (let i = 0; i < 7 && i < kinds.length; i++) {
      kinds[i] = this.#week[weekdayOf(this.firstDay + i)]?.length === 0 ? WEEKEND : WORKING;
    }
    // The first week is copied, then the first two, four, eight: half a century in twelve steps.
    for (let done = 7; done < kinds.length; done *= 2) kinds.copyWithin(done, 0, done);
    for (const entry of this.spec.specialHours ?? []) {
      const { from, to } = entry;
      const read = readHours(entry.hours);
      for (let day = toDayNumber(from); day <= toDayNumber(to ?? from); day++) {
        this.#special.set(day, read);
        this.#entries.set(day, entry);
      }
    }
    for (const entry of this.spec.daysOff ?? []) this.#put(kinds, entry.date, OFF, entry);
    for (const entry of this.spec.makeUpDays ?? []) {
      const { date, hours } = entry;
      this.#put(kinds, date, MAKE_UP, entry);
      if (hours) this.#special.set(toDayNumber(date), readHours(hours));
    }
    for (const day of this.skippedDays) {
      kinds[day - this.firstDay] = OFF;
      this.#entries.set(day, { name: SKIPPED, source: `IANA time zone database, ${this.zone}` });
    }
    return kinds;
  }

  #put(kinds: Uint8Array, date: string, kind: number, entry: DayEntry): void {
    const day = toDayNumber(date);
    if (day < this.firstDay || day > this.lastDay) return;
    kinds[day - this.firstDay] = kind;
    this.#entries.set(day, entry);
  }

  #countDays(): Int32Array {
    const { kinds, rank } = this;
    const days = new Int32Array(kinds.length);
    let count = 0;
    for (let i = 0; i < kinds.length; i++) {
      rank[i] = count;
      const kind = kinds[i];
      if (kind === WORKING || kind === MAKE_UP) days[count++] = this.firstDay + i;
    }
    rank[kinds.length] = count;
    return days.slice(0, count);
  }
}

/**
 * Makes an immutable working calendar from its plain JSON.
 *
 * @example
 * ```ts
 * const day: [string, string][] = [['07:30', '11:30'], ['13:30', '17:00']];
 * const calendar = createCalendar({
 *   schema: 'thutuc/calendar@1', id: 'vn/short', zone: 'Asia/Ho_Chi_Minh',
 *   bounds: { from: '2025-01-01', to: '2025-12-31' },
 *   week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
 *   daysOff: [{ date: '2025-01-01', source: 'Labour Code 45/2019/QH14 art. 112' }],
 * });
 * ```
 * @throws CalendarError `CALENDAR_INVALID` | `CALENDAR_CONFLICT` | `ZONE_UNKNOWN`
 */
export function createCalendar(spec: CalendarSpec): WorkingCalendar {
  return new WorkingCalendar(normaliseSpec(spec));
}
