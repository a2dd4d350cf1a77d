/** The visits of a case to its activities: when each could begin, began, and was complete. */
import type { LogCase, LogEvent } from '../log/event.js';
import { textOf } from '../log/attribute.js';
import { keys } from '../log/standard-keys.js';

/** One time that an activity was done; instants in epoch milliseconds. */
export interface Visit {
  readonly activity: string;
  /** When it could begin: it was scheduled, or else what came before was complete. */
  readonly reachedAt: number;
  /** When it was begun, where the log says so. */
  readonly startedAt?: number | undefined;
  /** When it was complete or broken off; of one that is open, the last instant of the case. */
  readonly until: number;
  readonly isOpen: boolean;
  /** Whether it was complete. */
  readonly isDone: boolean;
  readonly resource?: string | undefined;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
}

/**
 * The visits of a case, in the order in which they were complete, those that are open last. A start
 * and a schedule go with the next completion of the same activity, the first with the first.
 */
export function visitsOf(one: LogCase): readonly Visit[] {
  // Several figures ask for those of the same case, one after the other.
  if (last?.one !== one) last = { one, visits: visitsIn(one) };
  return last.visits;
}

let last: { readonly one: LogCase; readonly visits: readonly Visit[] } | undefined;

function visitsIn({ events }: LogCase): readonly Visit[] {
  const scheduled = new Map<string, LogEvent[]>();
  const started = new Map<string, LogEvent[]>();
  const visits: Visit[] = [];
  const [first] = events;
  const end = events.at(-1)?.at;
  if (first === undefined || end === undefined) return visits;
  let before = first.at;
  for (const event of events) {
    const is = event.phase === 'other' ? otherOf(event) : event.phase;
    if (is === 'start') push(started, event);
    else if (is === 'schedule') push(scheduled, event);
    else if (is !== undefined) {
      const start = started.get(event.activity)?.shift();
      const reached = scheduled.get(event.activity)?.shift();
      if (is === 'abort' && start === undefined && reached === undefined) continue;
      visits.push({
        ...whoOf(event, start),
        reachedAt: reached?.at ?? Math.min(before, start?.at ?? before),
        ...{ startedAt: start?.at, until: event.at, isOpen: false, isDone: is === 'complete' },
      });
      if (is === 'complete') before = event.at;
    }
  }
  for (const [activity, starts] of started)
    for (const start of starts) {
      const reached = scheduled.get(activity)?.shift();
      visits.push(openVisit(start, reached?.at ?? start.at, start.at, end));
    }
  for (const events of scheduled.values())
    for (const one of events) visits.push(openVisit(one, one.at, undefined, end));
  return visits;
}

function openVisit(
  event: LogEvent,
  reachedAt: number,
  startedAt: number | undefined,
  until: number,
): Visit {
  return { ...whoOf(event, undefined), reachedAt, startedAt, until, isOpen: true, isDone: false };
}

function whoOf(event: LogEvent, start: LogEvent | undefined) {
  const { activity, resource, role, group } = event;
  return {
    ...{ activity, resource: resource ?? start?.resource },
    ...{ role: role ?? start?.role, group: group ?? start?.group },
  };
}

/** What an event that neither begins nor completes its activity says of it. */
function otherOf({ attributes }: LogEvent): 'schedule' | 'abort' | undefined {
  const transition = textOf(attributes, keys.transition)?.toLowerCase() ?? '';
  if (transition === 'schedule' || transition === 'assign') return 'schedule';
  return /abort|withdraw|skip/u.test(transition) ? 'abort' : undefined;
}

function push(events: Map<string, LogEvent[]>, event: LogEvent): void {
  const known = events.get(event.activity);
  if (known === undefined) events.set(event.activity, [event]);
  else known.push(event);
}
