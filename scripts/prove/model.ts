/** Due days by walking over arrays of days: the model that every due date is compared with. */
import type { CountingRule, TimeLimit, TimeUnit } from '@thutuc/legal-time';

type Recess = NonNullable<CountingRule['recesses']>[number];
type Units = 'days' | 'workingDays' | 'weeks' | 'months' | 'years';

/** The calendar of the proof: weekends, and the same days off in the engine's calendar. */
export interface ProofDays {
  /** Day number of the first day. */
  readonly first: number;
  /** `YYYY-MM-DD` of each day. */
  readonly texts: readonly string[];
  readonly isHoliday: readonly boolean[];
  /** The number of the month of each day, and the first day of each month. */
  readonly monthOf: readonly number[];
  readonly monthFirsts: readonly number[];
}

/** See {@link Model.dueDays}. */
export interface DueDays {
  readonly counted: Int32Array;
  readonly due: Int32Array;
}

/** What the days of a rule are, for limits in a unit. */
interface RuledDays {
  readonly isSuspended: Uint8Array;
  readonly isWorking: Uint8Array;
  readonly mayEnd: Uint8Array;
  readonly mayBegin: Uint8Array;
  /** Place of the recess that moves ends, and its last day; 0 elsewhere. */
  readonly movesUntil: Int32Array;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Days that the end of a period may still move by. */
const ROOM = 366;

/** Easter Sundays by the method of Gauss, with its two exceptions. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const k = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  let day = 22 + d + e;
  if (day === 57) day = 50;
  if (d === 28 && e === 6 && a > 10) day = 49;
  return new Date(Date.UTC(year, 2, day)).toISOString().slice(0, 10);
}

function indexOf(days: ProofDays, text: string): number {
  return Math.round(Date.parse(text) / 86_400_000) - days.first;
}

/** Marks the days of a recess. */
function mark(days: ProofDays, recess: Recess, put: (day: number, last: number) => void): void {
  const place = (yearly: Recess['from'], year: number): number =>
    typeof yearly === 'string'
      ? indexOf(days, `${String(year)}-${yearly}`)
      : indexOf(days, easter(year)) + yearly.easter;
  const [first, last] = [days.texts[0]!, days.texts.at(-1)!].map((text) =>
    Number(text.slice(0, 4)),
  );
  for (let year = first! - 1; year <= last!; year++) {
    const from = place(recess.from, year);
    let to = place(recess.to, year);
    if (to < from) to = place(recess.to, year + 1);
    for (let day = Math.max(from, 0); day <= Math.min(to, days.texts.length - 1); day++)
      put(day, to);
  }
}

/** A model of a rule for limits given in a unit. */
export class Model {
  readonly #days: ProofDays;
  readonly #rule: CountingRule;
  readonly #unit: Units;
  readonly #ruled: RuledDays;

  constructor(days: ProofDays, rule: CountingRule, unit: Units) {
    this.#days = days;
    this.#rule = rule;
    this.#unit = unit;
    this.#ruled = this.#markDays(days, rule, unit);
  }

  /**
   * Of a start, for the amounts 1 to `most` in a direction, the last days counted and the due days,
   * by their places; 0 for an amount that is counted in hours, or leads beyond the days.
   */
  dueDays(start: number, most: number, step: 1 | -1): DueDays {
    const due = new Int32Array(most + 1);
    const ends = new Int32Array(most + 1);
    const walks = new Map<string, Walk>();
    for (let amount = 1; amount <= most; amount++) {
      const counted = this.#counted(amount);
      if (counted === undefined) continue;
      const { unit } = counted;
      const working = unit === 'workingDays';
      const { event, first } = this.#beginning(start, step, working);
      const key = working ? 'working' : 'days';
      let walk = walks.get(key);
      if (walk === undefined) {
        walks.set(key, (walk = { day: first - step, length: 0 }));
      }
      const length = this.#lengthOf(event, first, counted, step);
      const last = this.#walk(walk, length, working, step);
      if (last === undefined) continue;
      ends[amount] = last;
      due[amount] = this.#end(first, last, counted, step);
    }
    return { counted: ends, due };
  }

  /** Whether a day is one to end on, and not suspended. */
  isEnd(day: number): boolean {
    return this.#ruled.mayEnd[day] === 1 && this.#ruled.isSuspended[day] === 0;
  }

  #markDays(days: ProofDays, rule: CountingRule, unit: TimeUnit): RuledDays {
    const size = days.texts.length;
    const ruled = {
      isSuspended: new Uint8Array(size),
      isWorking: new Uint8Array(size),
      mayEnd: new Uint8Array(size),
      mayBegin: new Uint8Array(size).fill(1),
      movesUntil: new Int32Array(size),
    };
    const weekend = ['sun', 'sat'];
    const open = (day: number, worked: readonly string[] | undefined): number => {
      if (days.isHoliday[day]) return 0;
      // Day 0 of the count of days, 1 January 1970, was a Thursday.
      const weekday = WEEKDAYS[(((days.first + day + 4) % 7) + 7) % 7]!;
      return (worked === undefined ? !weekend.includes(weekday) : worked.includes(weekday)) ? 1 : 0;
    };
    const { counts, ends } = rule.week ?? {};
    for (let day = 0; day < size; day++) {
      ruled.isWorking[day] = open(day, counts);
      ruled.mayEnd[day] = open(day, ends ?? counts);
    }
    for (const recess of rule.recesses ?? []) {
      if (recess.units !== undefined && !recess.units.includes(unit)) continue;
      mark(days, recess, (day, last) => {
        if (recess.effect === 'suspends') ruled.isSuspended[day] = 1;
        if (recess.effect === 'closed') ruled.isWorking[day] = ruled.mayEnd[day] = 0;
        if (recess.effect === 'noEnd') ruled.mayEnd[day] = 0;
        if (recess.effect === 'noEdge') ruled.mayEnd[day] = ruled.mayBegin[day] = 0;
        if (recess.effect === 'movesEnd') ruled.movesUntil[day] = last;
      });
    }
    return ruled;
  }

  #beginning(start: number, step: number, working: boolean): { event: number; first: number } {
    let event = start;
    const { firstDay, onDayOff } = this.#rule.event;
    if (onDayOff === 'nextWorkingDay') while (this.#ruled.isWorking[event] === 0) event++;
    let first = firstDay === 'included' ? event : event + step;
    const { isSuspended, isWorking, mayBegin } = this.#ruled;
    for (;;) {
      while (isSuspended[first] === 1) [event, first] = [first, first + step];
      let counted = first;
      while (working && (isWorking[counted] === 0 || isSuspended[counted] === 1)) counted += step;
      if (step < 0 || isWorking[counted] === 0 || mayBegin[counted] === 1) return { event, first };
      [event, first] = [counted, counted + 1];
    }
  }

  /** The limit as the rule counts it; nothing where it counts hours. */
  #counted(amount: number): { amount: number; unit: Units } | undefined {
    const found = this.#rule.conversions?.find(
      ({ units, min = 0, max = Infinity }) =>
        units.includes(this.#unit) && amount >= min && amount <= max,
    );
    if (found === undefined) return { amount, unit: this.#unit };
    if (found.countAs !== 'workingDays') return undefined;
    return { amount: amount * found.factor, unit: 'workingDays' };
  }

  #lengthOf(event: number, first: number, limit: TimeLimit, step: number): number {
    if (limit.unit === 'days' || limit.unit === 'workingDays') return limit.amount;
    if (limit.unit === 'weeks') return 7 * limit.amount;
    const months = limit.unit === 'years' ? 12 * limit.amount : limit.amount;
    const byEvent = this.#rule.months.anchor === 'eventDay' && first !== event;
    const [base, isWhole] = this.#corresponding(byEvent ? event : first, step * months);
    // Beside the day that corresponds to the first; a month without one lies within as a whole.
    const beside = isWhole ? base + (step > 0 ? 0 : 1) : base - step;
    const overflow = this.#rule.months.overflow === 'firstOfNext' && isWhole ? 1 : 0;
    const last = byEvent ? base + overflow : beside;
    return (last - first) * step + 1;
  }

  /** The same day of a month so many away, or that month's last day, which then is whole. */
  #corresponding(day: number, months: number): readonly [number, boolean] {
    const { monthOf, monthFirsts } = this.#days;
    const month = monthOf[day]! + months;
    const [first, next] = [monthFirsts[month], monthFirsts[month + 1]];
    // A month that has no days here leads beyond them, wherever in it.
    if (first === undefined || next === undefined) return [months * Infinity, false];
    const found = first + day - monthFirsts[monthOf[day]!]!;
    return found < next ? [found, false] : [next - 1, true];
  }

  /** The day on which so many are counted; none where a year from it there are no days. */
  #walk(walk: Walk, length: number, working: boolean, step: number): number | undefined {
    const { isSuspended, isWorking } = this.#ruled;
    walk.start ??= walk.day;
    let day = walk.length > length ? walk.start : walk.day;
    let left = length - (walk.length > length ? 0 : walk.length);
    const [first, last] = [ROOM, isSuspended.length - ROOM];
    while (left > 0) {
      if (day < first || day > last) return undefined;
      day += step;
      if (isSuspended[day] === 0 && (!working || isWorking[day] === 1)) left--;
    }
    [walk.day, walk.length] = [day, length];
    return day;
  }

  #end(first: number, last: number, limit: TimeLimit, step: 1 | -1): number {
    const { clearDays, exceptions, minimumWorkingDays: minimum } = this.#rule;
    const { isSuspended, isWorking, movesUntil } = this.#ruled;
    let end = last;
    if (clearDays === 'both' || clearDays === (step > 0 ? 'forward' : 'backward')) {
      do end += step;
      while (isSuspended[end] === 1 || (limit.unit === 'workingDays' && isWorking[end] === 0));
    }
    const isFreed = exceptions?.some(
      ({ unit, moreThan }) => unit === limit.unit && limit.amount > moreThan,
    );
    const rolled = isFreed ? end : this.#rolled(end, step);
    let found = rolled;
    for (const recess of step > 0 ? (this.#rule.recesses ?? []) : []) {
      if (recess.effect !== 'movesEnd') continue;
      const within = [end, rolled].find((day) => movesUntil[day] !== 0);
      if (within === undefined) continue;
      const until = movesUntil[within]!;
      if (recess.startsWithin && movesUntil[first] !== until) continue;
      const year = this.#days.texts[until]!.slice(0, 4);
      const target =
        typeof recess.movesTo === 'string'
          ? indexOf(this.#days, `${year}-${recess.movesTo}`)
          : until + (recess.movesBy ?? 0);
      found = this.#rolled(target, 1);
    }
    if (isFreed || minimum === undefined) return found;
    const size = { days: 1, workingDays: 1, weeks: 7, months: 28, years: 365 }[limit.unit as Units];
    if (limit.amount * size < minimum.fromDays) return found;
    let day = first - step;
    for (let left = minimum.count; left > 0;) {
      day += step;
      if (isWorking[day] === 1 && isSuspended[day] === 0) left--;
    }
    return step > 0 ? Math.max(found, day) : Math.min(found, day);
  }

  #rolled(from: number, step: 1 | -1): number {
    const way = step > 0 ? this.#rule.end.forward : this.#rule.end.backward;
    let day = from;
    for (;;) {
      if (this.#ruled.isSuspended[day] === 1) day += step;
      else if (this.#ruled.mayEnd[day] === 1 || way === 'none') return day;
      else day += way === 'next' ? 1 : -1;
    }
  }
}

/** Where a walk has come to, so that a longer one starts from there. */
interface Walk {
  day: number;
  length: number;
  start?: number;
}
