/** Due dates by the instant that a limit starts, each computed as seldom as can be. */
import {
  CalendarError,
  type CountingRule,
  dueDate,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { rowAt } from '../indexing/row-at.js';
import type { Due } from './legal-instants.js';

const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 24 * 60;
/** So many days are remembered at once: starts come in the order of time, or nearly so. */
const DAYS_MAX = 512;

/** Minutes of start, both inclusive, that have one due date. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly due: Due;
}

/** The spans that are known of a day since the epoch, in UTC. */
interface KnownDay {
  day: number;
  spans: Span[];
}

/**
 * The due dates of a limit by the instant that it starts.
 *
 * A date never comes earlier for a later start, and depends on the minute of the start at most: a
 * start that lies between two with the same date has that date too. So a whole span of starts is
 * known once its last minute is found. Limits that end with an instant are computed each time.
 */
export function rememberedDues(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): (since: number) => Due {
  const compute = (from: number): Due => {
    const { due, dueAt } = dueDate({ limit, rule, calendar, from });
    return { due, dueAt };
  };
  if (limit.amount < 0) return compute;
  const days = Array.from({ length: DAYS_MAX }, (): KnownDay => ({ day: NaN, spans: [] }));
  return (since) => {
    // 15:00:00.000 itself is still in time where a cut-off says 15:00: a minute ends there.
    const minute = Math.ceil(since / MINUTE_MS);
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const known = rowAt(days, day & (DAYS_MAX - 1));
    if (known.day !== day) [known.day, known.spans] = [day, []];
    for (const span of known.spans) if (span.from <= minute && minute <= span.to) return span.due;
    const due = compute(since);
    if (isDate(due)) {
      const to = lastMinuteWith(due, minute, (day + 1) * MINUTES_PER_DAY - 1, compute);
      known.spans.push({ from: minute, to, due });
    }
    return due;
  };
}

/** Whether a limit ended with a day, and not with an instant. */
function isDate({ due }: Due): boolean {
  return !due.includes('T');
}

/** The last minute, up to a bound, of a start with a due date that one from a minute on has. */
function lastMinuteWith(
  { dueAt }: Due,
  from: number,
  bound: number,
  compute: (from: number) => Due,
): number {
  const isSame = (minute: number): boolean => {
    try {
      return compute(minute * MINUTE_MS).dueAt === dueAt;
    } catch (error) {
      // A later start may be due after the calendar ends, which is no fault of this one.
      if (error instanceof CalendarError) return false;
      throw error;
    }
  };
  if (isSame(bound)) return bound;
  let [low, high] = [from, bound];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSame(middle)) low = middle;
    else high = middle;
  }
  return low;
}
