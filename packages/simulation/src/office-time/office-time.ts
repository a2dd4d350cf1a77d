/** Working time over typed arrays: open periods with prefix sums, made once from a calendar. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import { Floats, Ints } from '../indexing/columns.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** From this much work on, the end is searched instead of walked to. */
const LONG_MS = 3 * DAY_MS;

/** Dates of an absence, as day numbers, both inclusive. */
export interface Absence {
  readonly from: number;
  readonly to: number;
}

/** When an office is open. All instants are epoch milliseconds, all durations milliseconds. */
export interface OfficeTime {
  /** Whether it is open from this instant on. */
  isOpen(at: number): boolean;
  /** The instant itself while open, else the next opening. */
  nextOpen(at: number): number;
  /** The instant at which so much working time has passed. */
  add(at: number, work: number): number;
  /** Working time since a fixed origin: the difference of two is the time between. */
  worked(at: number): number;
  /** The beginning of the next absence after an instant; infinite where there is none. */
  nextAbsence(at: number): number;
}

/** An office that never closes. */
export const alwaysOpen: OfficeTime = {
  isOpen: () => true,
  nextOpen: (at) => at,
  add: (at, work) => at + work,
  worked: (at) => at,
  nextAbsence: () => Infinity,
};

/** Office time of a calendar, without the days of the absences. */
export function officeTimeOf(
  calendar: WorkingCalendar,
  absences: readonly Absence[] = [],
): OfficeTime {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let day = calendar.firstDay; day <= calendar.lastDay; day += 1) {
    if (absences.some(({ from, to }) => day >= from && day <= to)) continue;
    for (const [from, to] of calendar.officeHoursOf(day)) {
      starts.push(calendar.clock.toInstant(day * DAY_MS + from * MINUTE_MS));
      ends.push(calendar.clock.toInstant(day * DAY_MS + to * MINUTE_MS));
    }
  }
  const leaves = absences
    .map(({ from }) => calendar.clock.toInstant(from * DAY_MS))
    .sort((a, b) => a - b);
  return new Periods(Floats.from(starts), Floats.from(ends), calendar, leaves);
}

class Periods implements OfficeTime {
  /** Working time before each period; one entry more than there are periods. */
  readonly #before: Floats;
  /** The first period that ends after the beginning of each day since `#base`. */
  readonly #firstOfDay: Ints;
  readonly #base: number;
  /** The period that was found last: the next question is mostly about it. */
  #last = 0;
  /** The last instant that was asked for, and what was worked until then. */
  #askedAt = NaN;
  #askedWorked = 0;

  constructor(
    private readonly starts: Floats,
    private readonly ends: Floats,
    private readonly calendar: WorkingCalendar,
    private readonly leaves: readonly number[],
  ) {
    this.#base = (calendar.firstDay - 1) * DAY_MS;
    this.#before = Floats.of(starts.length + 1);
    for (let i = 0; i < starts.length; i += 1) {
      this.#before.set(i + 1, this.#before.at(i) + ends.at(i) - starts.at(i));
    }
    this.#firstOfDay = Ints.of(calendar.lastDay - calendar.firstDay + 4);
    for (let day = 0, i = 0; day < this.#firstOfDay.length; day += 1) {
      while (i < ends.length && ends.at(i) <= this.#base + day * DAY_MS) i += 1;
      this.#firstOfDay.set(day, i);
    }
  }

  isOpen(at: number): boolean {
    return this.starts.at(this.#find(at)) <= at;
  }

  nextOpen(at: number): number {
    const start = this.starts.at(this.#find(at));
    return start > at ? start : at;
  }

  add(at: number, work: number): number {
    if (work === 0) return at;
    let i = this.#find(at);
    let from = this.starts.at(i);
    if (from < at) from = at;
    if (work > LONG_MS) return this.#search(this.#before.at(i) + from - this.starts.at(i) + work);
    let left = work;
    for (;;) {
      const room = this.ends.at(i) - from;
      if (left <= room) return from + left;
      left -= room;
      i += 1;
      if (i >= this.starts.length) throw this.#tooShort();
      from = this.starts.at(i);
    }
  }

  worked(at: number): number {
    if (at === this.#askedAt) return this.#askedWorked;
    const i = this.#find(at);
    const into = at - this.starts.at(i);
    this.#askedAt = at;
    return (this.#askedWorked = into > 0 ? this.#before.at(i) + into : this.#before.at(i));
  }

  nextAbsence(at: number): number {
    for (const leave of this.leaves) if (leave > at) return leave;
    return Infinity;
  }

  /** The first period that ends after an instant. */
  #find(at: number): number {
    const last = this.#last;
    if (this.ends.at(last) > at && (last === 0 || this.ends.at(last - 1) <= at)) return last;
    const day = Math.floor((at - this.#base) / DAY_MS);
    const isKnown = day >= 0 && day < this.#firstOfDay.length;
    let i = isKnown ? this.#firstOfDay.at(day) : this.starts.length;
    while (i < this.ends.length && this.ends.at(i) <= at) i += 1;
    if (i >= this.starts.length) throw this.#tooShort();
    this.#last = i;
    return i;
  }

  /** The instant at which so much has been worked since the first period. */
  #search(target: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#before.at(middle + 1) >= target) high = middle;
      else low = middle + 1;
    }
    if (low >= this.starts.length) throw this.#tooShort();
    return this.starts.at(low) + target - this.#before.at(low);
  }

  #tooShort(): SimulationError {
    const { id, spec } = this.calendar;
    return new SimulationError(
      'CALENDAR_TOO_SHORT',
      `The simulation runs on after ${spec.bounds.to}, where calendar "${id}" ends. ` +
        'Give the calendar wider bounds, or the scenario a shorter horizon.',
      { calendar: id, bounds: spec.bounds },
    );
  }
}
