/** The ledger of a log: the time of cases by who had them, so that the parts sum exactly. */
import type { Fold } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import type { CalendarOfUnit } from './step-times.js';
import { type Visit, visitsOf } from './visits.js';
import { workedBetween } from './worked.js';

/** How long cases lay with a set of holders. */
export interface LedgerPart {
  /** Who had them at once, by name; none: nothing was open with anybody who is named. */
  readonly holders: readonly string[];
  readonly cases: number;
  readonly clockMs: number;
  /** Of that, in working time of the first holder whose calendar is known. */
  readonly workingMs: number;
  /** Of that, outside of the hours of that calendar. */
  readonly closedMs: number;
}

/** The ledger of all cases. */
export interface LogLedger {
  /** The longest first; their clock time sums to that of all cases from first event to last. */
  readonly parts: readonly LedgerPart[];
  readonly cases: number;
  readonly clockMs: number;
}

/** The ledger while it is gathered. */
export interface LedgerState {
  cases: number;
  clockMs: number;
  readonly parts: Map<string, { cases: number; clockMs: number; workingMs: number; known: number }>;
}

const separator = '\u0000';

/** Gathers who had cases for how long. The holder of a visit is its unit. */
export function logLedgerFold(calendarOf: CalendarOfUnit): Fold<LogCase, LedgerState, LogLedger> {
  return {
    start: () => ({ cases: 0, clockMs: 0, parts: new Map() }),
    add(state, one) {
      addCase(state, one, calendarOf);
      return state;
    },
    merge(first, second) {
      first.cases += second.cases;
      first.clockMs += second.clockMs;
      for (const [holders, more] of second.parts) {
        const part = partOf(first, holders);
        part.cases += more.cases;
        part.clockMs += more.clockMs;
        part.workingMs += more.workingMs;
        part.known += more.known;
      }
      return first;
    },
    result: ({ cases, clockMs, parts }) => ({
      ...{ cases, clockMs },
      parts: [...parts]
        .map(([key, { known, ...part }]) => ({
          holders: key === '' ? [] : key.split(separator),
          ...part,
          closedMs: known - part.workingMs,
        }))
        .sort((a, b) => b.clockMs - a.clockMs || (a.holders.join() < b.holders.join() ? -1 : 1)),
    }),
  };
}

function addCase(state: LedgerState, one: LogCase, calendarOf: CalendarOfUnit): void {
  const visits = visitsOf(one);
  const instants = [
    ...new Set([
      ...one.events.map(({ at }) => at),
      ...visits.flatMap(({ reachedAt, until }) => [reachedAt, until]),
    ]),
  ].sort((a, b) => a - b);
  state.cases += 1;
  state.clockMs += (instants.at(-1) ?? 0) - (instants[0] ?? 0);
  const met = new Set<string>();
  const changes = changesOf(visits);
  const open = new Map<string, number>();
  for (const [i, from] of instants.entries()) {
    const to = instants[i + 1];
    for (const { holder, by } of changes.get(from) ?? [])
      open.set(holder, (open.get(holder) ?? 0) + by);
    if (to === undefined) break;
    const holders = [...open]
      .filter(([, count]) => count > 0)
      .map(([name]) => name)
      .sort();
    const key = holders.join(separator);
    const part = partOf(state, key);
    if (!met.has(key)) part.cases += 1;
    met.add(key);
    part.clockMs += to - from;
    const calendar = holders.map(calendarOf).find((known) => known !== undefined);
    const workingMs = workedBetween(calendar, from, to);
    if (workingMs === undefined) continue;
    part.known += to - from;
    part.workingMs += workingMs;
  }
}

/** When holders come and go. */
function changesOf(visits: readonly Visit[]) {
  const changes = new Map<number, { holder: string; by: 1 | -1 }[]>();
  const note = (at: number, holder: string, by: 1 | -1): void => {
    const known = changes.get(at);
    if (known === undefined) changes.set(at, [{ holder, by }]);
    else known.push({ holder, by });
  };
  for (const { group, reachedAt, until } of visits) {
    if (group === undefined || reachedAt === until) continue;
    note(reachedAt, group, 1);
    note(until, group, -1);
  }
  return changes;
}

function partOf({ parts }: LedgerState, key: string) {
  let part = parts.get(key);
  if (part === undefined) parts.set(key, (part = { cases: 0, clockMs: 0, workingMs: 0, known: 0 }));
  return part;
}
