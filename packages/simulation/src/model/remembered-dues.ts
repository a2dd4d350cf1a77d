/** Due dates by the instant that a limit starts, each computed as seldom as can be. */
import {
  type CountingRule,
  dueDate,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import type { Due } from './legal-instants.js';

const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 24 * 60;
/** So many days are remembered at once: starts come in the order of time, or nearly so. */
const DAYS_MAX = 512;

/** Starts, as minutes, that lie between two of which the due date is the same. */
interface Span {
  from: number;
  to: number;
  readonly due: Due;
}

interface RememberedDay {
  readonly day: number;
  readonly spans: Span[];
}

/**
 * The due dates of a limit by the instant that it starts.
 *
 * A date never comes earlier for a later start, and depends on the minute of the start at most: a
 * start that lies between two with the same date has that date too. Limits that end with an instant
 * are computed each time.
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
  const days: (RememberedDay | undefined)[] = new Array<undefined>(DAYS_MAX).fill(undefined);
  return (since) => {
    // 15:00:00.000 itself is still in time where a cut-off says 15:00: a minute ends there.
    const minute = Math.ceil(since / MINUTE_MS);
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const place = day & (DAYS_MAX - 1);
    let remembered = days[place];
    if (remembered?.day !== day) days[place] = remembered = { day, spans: [] };
    for (const { from, to, due } of remembered.spans)
      if (from <= minute && minute <= to) return due;
    const due = compute(since);
    if (isDate(due)) remember(remembered.spans, minute, due);
    return due;
  };
}

/** Whether a limit ended with a day, and not with an instant. */
function isDate({ due }: Due): boolean {
  return !due.includes('T');
}

function remember(spans: Span[], minute: number, due: Due): void {
  const known = spans.find((span) => span.due.dueAt === due.dueAt);
  if (known === undefined) spans.push({ from: minute, to: minute, due });
  else {
    known.from = Math.min(known.from, minute);
    known.to = Math.max(known.to, minute);
  }
}
