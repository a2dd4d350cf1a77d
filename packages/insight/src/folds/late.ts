/** The late list: which dossiers missed their limit, by how much, and who held them how long. */
import { workingTimeBetween } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { progressOf } from '../figures/progress.js';
import type { Period } from '../period/period.js';
import { endedBy } from '../reading/account.js';
import { isOfApplicant } from '../reading/duties.js';
import type { LogReading } from '../reading/log-reading.js';
import { type CalendarOf, type Holder, holdersOf } from './holders.js';

/** How long a person had a duty, in working time. */
export interface OfficerTime {
  readonly officer: string;
  readonly unit: string;
  readonly workingMs: number;
}

/** A dossier that is late; instants in epoch milliseconds. */
export interface LateDossier {
  readonly dossier: string;
  readonly code?: string | undefined;
  readonly procedure: string;
  /** The last instant on time. */
  readonly dueAt: number;
  /** Absent where it is pending still. */
  readonly endedAt?: number | undefined;
  /** By how much working time it ended late, or is late at the end of the period. */
  readonly lateMs: number;
  readonly holders: readonly Omit<Holder, 'dossiers'>[];
  /** Of the steps that a person has done; persons who were erased are absent. */
  readonly officers: readonly OfficerTime[];
}

/** The late list. */
export interface LateList {
  readonly count: number;
  /** Those whose limit passed first; no more than are listed. */
  readonly dossiers: readonly LateDossier[];
}

interface LateState {
  count: number;
  /** Up to twice as many as are listed, in no order. */
  dossiers: LateDossier[];
  /** Whatever missed a later instant is not listed any more. */
  dueBefore: number;
}

/**
 * Gathers the dossiers that ended late in a period, or are pending and late at its end.
 *
 * @param listMax - How many are listed: those whose limit passed first. @defaultValue 1000
 */
export function lateFold(
  period: Period,
  calendarOf: CalendarOf,
  listMax = 1000,
): Fold<LogReading, LateState, LateList> {
  return {
    start: () => ({ count: 0, dossiers: [], dueBefore: Infinity }),
    add(state, read) {
      const progress = progressOf(read.account, period);
      if (progress?.ended !== 'late' && progress?.pending !== 'late') return state;
      state.count += 1;
      const { dueAt, end } = missed(read, period);
      if (dueAt > state.dueBefore) return state;
      state.dossiers.push(lateDossier(read, { dueAt, end }, period, calendarOf));
      if (state.dossiers.length >= 2 * listMax) trim(state, listMax);
      return state;
    },
    merge(first, second) {
      first.count += second.count;
      first.dossiers.push(...second.dossiers);
      trim(first, listMax);
      return first;
    },
    result(state) {
      trim(state, listMax);
      return { count: state.count, dossiers: state.dossiers };
    },
  };
}

function trim(state: LateState, listMax: number): void {
  state.dossiers = state.dossiers.sort(firstMissed).slice(0, listMax);
  const last = state.dossiers.at(-1);
  if (last !== undefined && state.dossiers.length === listMax) state.dueBefore = last.dueAt;
}

function firstMissed(a: LateDossier, b: LateDossier): number {
  return a.dueAt - b.dueAt || (a.dossier < b.dossier ? -1 : 1);
}

/** What a late dossier missed, and the instant that it is looked at. */
interface Missed {
  readonly dueAt: number;
  readonly end: number;
}

function missed({ account }: LogReading, period: Period): Missed {
  const ending = endedBy(account, period.toAt);
  const end = ending?.at ?? period.toAt;
  // Where the clock stands still, it had passed before.
  const promised =
    ending?.due ?? account.dues.findLast(({ from, due }) => from <= end && due !== undefined)?.due;
  return { dueAt: promised?.dueAt ?? end, end };
}

function lateDossier(
  read: LogReading,
  { dueAt, end }: Missed,
  period: Period,
  calendarOf: CalendarOf,
): LateDossier {
  const { account } = read;
  return {
    ...{ dossier: account.dossier, code: account.code, procedure: account.procedure },
    dueAt,
    endedAt: endedBy(account, period.toAt)?.at,
    lateMs: workingTimeBetween(calendarOf(account), dueAt, end),
    holders: holdersOf(read, calendarOf, end),
    officers: officersOf(read, calendarOf, end),
  };
}

function officersOf(read: LogReading, calendarOf: CalendarOf, end: number): OfficerTime[] {
  const calendar = calendarOf(read.account);
  const times = new Map<string, { officer: string; unit: string; workingMs: number }>();
  for (const { person, unit, since, until = end, kind } of read.duties) {
    if (person === undefined || since >= end || isOfApplicant(kind)) continue;
    const key = JSON.stringify([person, unit]);
    const time = times.get(key) ?? { officer: person, unit, workingMs: 0 };
    time.workingMs += workingTimeBetween(calendar, since, Math.min(until, end));
    times.set(key, time);
  }
  return [...times.values()].sort(
    (a, b) => b.workingMs - a.workingMs || (a.officer < b.officer ? -1 : 1),
  );
}
