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
  /** When it was complete; of one that is open, the last instant of the case. */
  readonly until: number;
  readonly isOpen: boolean;
  readonly resource?: string | undefined;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
}

/**
 * The visits of a case, in the order in which they were complete, those that are open last. A start
 * and a schedule go with the next completion of the same activity, the first with the first.
 */
export function visitsOf({ events }: LogCase): readonly Visit[] {
  const scheduled = new Map<string, LogEvent[]>();
  const started = new Map<string, LogEvent[]>();
  const visits: Visit[] = [];
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return visits;
  let before = first.at;
  for (const event of events) {
    if (event.phase === 'start') push(started, event);
    else if (event.phase === 'other') {
      if (isScheduled(event)) push(scheduled, event);
    } else {
      const start = started.get(event.activity)?.shift();
      const reached = scheduled.get(event.activity)?.shift();
      visits.push({
        ...whoOf(event, start),
        reachedAt: reached?.at ?? Math.min(before, start?.at ?? before),
        ...{ startedAt: start?.at, until: event.at, isOpen: false },
      });
      before = event.at;
    }
  }
  for (const [activity, starts] of started)
    for (const start of starts) {
      const reached = scheduled.get(activity)?.shift();
      visits.push(openVisit(start, reached?.at ?? start.at, start.at, last.at));
    }
  for (const events of scheduled.values())
    for (const one of events) visits.push(openVisit(one, one.at, undefined, last.at));
  return visits;
}

function openVisit(
  event: LogEvent,
  reachedAt: number,
  startedAt: number | undefined,
  until: number,
): Visit {
  return { ...whoOf(event, undefined), reachedAt, startedAt, until, isOpen: true };
}

function whoOf(event: LogEvent, start: LogEvent | undefined) {
  const { activity, resource, role, group } = event;
  return {
    ...{ activity, resource: resource ?? start?.resource },
    ...{ role: role ?? start?.role, group: group ?? start?.group },
  };
}

/** Whether an event says that an activity waits for someone from now on. */
function isScheduled({ attributes }: LogEvent): boolean {
  const transition = textOf(attributes, keys.transition)?.toLowerCase();
  return transition === 'schedule' || transition === 'assign';
}

function push(events: Map<string, LogEvent[]>, event: LogEvent): void {
  const known = events.get(event.activity);
  if (known === undefined) events.set(event.activity, [event]);
  else known.push(event);
}
