/** Arrivals, endings and backlog, day by day. */
import {
  isWorkingDay,
  localDay,
  toCivilDate,
  weekdayOf,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { count, addTally, type Tally } from '../fold/tally.js';
import type { LogCase } from '../log/event.js';

/** A day, week or month of a log. */
export interface Interval {
  /** First civil day of it. */
  readonly from: string;
  readonly arrived: number;
  readonly ended: number;
  /** Cases that had arrived and not ended when it was over. */
  readonly backlog: number;
  /** Its working days, where a calendar is given: at Tết there are few. */
  readonly workingDays?: number;
}

/** How arrivals are counted. */
export interface ArrivalOptions {
  /** IANA zone of the days. */
  readonly zone: string;
  readonly per: 'day' | 'week' | 'month';
  /** Says which days are working days. */
  readonly calendar?: WorkingCalendar | undefined;
  /** Whether a case is over; one that is not has no end. @defaultValue every case is */
  readonly isOver?: (one: LogCase) => boolean;
}

/** Arrivals and endings while they are gathered, by day. */
export interface ArrivalState {
  readonly arrived: Tally<number>;
  readonly ended: Tally<number>;
}

/** Weeks begin on Monday. */
const mondayBefore = (day: number): number => day - weekdayOf(day);

/** Gathers arrivals: by the first event of each case, and its last. */
export function arrivalsFold(
  options: ArrivalOptions,
): Fold<LogCase, ArrivalState, readonly Interval[]> {
  const { zone, isOver = () => true } = options;
  return {
    start: () => ({ arrived: new Map(), ended: new Map() }),
    add(state, one) {
      const [first] = one.events;
      const last = one.events.at(-1);
      if (first === undefined || last === undefined) return state;
      count(state.arrived, localDay(first.at, zone));
      if (isOver(one)) count(state.ended, localDay(last.at, zone));
      return state;
    },
    merge(first, second) {
      addTally(first.arrived, second.arrived);
      addTally(first.ended, second.ended);
      return first;
    },
    result: (state) => intervalsOf(state, options),
  };
}

function intervalsOf({ arrived, ended }: ArrivalState, options: ArrivalOptions): Interval[] {
  const days = [...arrived.keys(), ...ended.keys()];
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const day of days) [firstDay, lastDay] = [Math.min(firstDay, day), Math.max(lastDay, day)];
  if (firstDay > lastDay) return [];
  const intervals: { -readonly [Name in keyof Interval]: Interval[Name] }[] = [];
  let backlog = 0;
  let current: (typeof intervals)[number] | undefined;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const from = startOf(day, options.per);
    if (current?.from !== from) {
      current = { from, arrived: 0, ended: 0, backlog: 0 };
      if (options.calendar !== undefined) current.workingDays = 0;
      intervals.push(current);
    }
    if (isWorked(options.calendar, day)) current.workingDays = (current.workingDays ?? 0) + 1;
    current.arrived += arrived.get(day) ?? 0;
    current.ended += ended.get(day) ?? 0;
    backlog += (arrived.get(day) ?? 0) - (ended.get(day) ?? 0);
    current.backlog = backlog;
  }
  return intervals;
}

function isWorked(calendar: WorkingCalendar | undefined, day: number): boolean {
  if (calendar === undefined || day < calendar.firstDay || day > calendar.lastDay) return false;
  return isWorkingDay(calendar, day);
}

function startOf(day: number, per: ArrivalOptions['per']): string {
  if (per === 'month') return `${toCivilDate(day).slice(0, 8)}01`;
  return toCivilDate(per === 'week' ? mondayBefore(day) : day);
}
