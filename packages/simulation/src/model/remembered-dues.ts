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
const DAY_MS = 86_400_000;
/** So many days are remembered at once: starts come in the order of time, or nearly so. */
const DAYS_MAX = 512;

/** Instants of start, both inclusive, that have one due date. */
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
 * A date never comes earlier for a later start: a start that lies between two with the same date
 * has that date too. So a whole span of starts is known once a later minute with the same date is
 * found.
 * Limits that end with an instant are computed each time.
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
    const day = Math.floor(since / DAY_MS);
    const known = rowAt(days, day & (DAYS_MAX - 1));
    if (known.day !== day) [known.day, known.spans] = [day, []];
    for (const span of known.spans) if (span.from <= since && since <= span.to) return span.due;
    const due = compute(since);
    if (isDate(due)) {
      const bound = (day + 1) * DAY_MS - MINUTE_MS;
      known.spans.push({ from: since, to: lastStartWith(due, since, bound, compute), due });
    }
    return due;
  };
}

/** Whether a limit ended with a day, and not with an instant. */
function isDate({ due }: Due): boolean {
  return !due.includes('T');
}

/**
 * A late start, up to a bound, with the due date of another: the last full minute that has it, or
 * the other itself where a cut-off or the end of a day comes before the next.
 */
function lastStartWith(
  { dueAt }: Due,
  since: number,
  bound: number,
  compute: (from: number) => Due,
): number {
  const isSame = (at: number): boolean => {
    try {
      return compute(at).dueAt === dueAt;
    } catch (error) {
      // A later start may be due after the calendar ends, which is no fault of this one.
      if (error instanceof CalendarError) return false;
      throw error;
    }
  };
  const next = Math.ceil(since / MINUTE_MS) * MINUTE_MS;
  if (next > bound || !isSame(next)) return since;
  if (isSame(bound)) return bound;
  let [low, high] = [next, bound];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (isSame(middle)) low = middle;
    else high = middle;
  }
  return low;
}
