/** What does not fit together in a log, and what hardly can have happened so. */
import { localDay, localTime, toCivilDate } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Tally } from '../fold/tally.js';
import type { LogCase, LogEvent } from '../log/event.js';
import {
  addCounts,
  countName,
  type Counts,
  listMax as listedOf,
  mostOf,
  type NamedBehind,
} from './behind.js';
import { Instants, type SameInstant } from './instants.js';
import { visitsOf } from './visits.js';

/** What is looked for. */
export interface LogContradictionOptions {
  /** IANA zone of months and days. */
  readonly zone: string;
  /** Later events are of the future; epoch milliseconds. */
  readonly now: number;
  /** The activity by which a case is settled, and the one that hands its result over. */
  readonly settled?: string | undefined;
  readonly result?: string | undefined;
  /** The activity of receipt: nothing comes before it. */
  readonly receipt?: string | undefined;
  /** How many events of one activity at the same instant are too many. @defaultValue 10 */
  readonly sameInstantMin?: number;
  /** What was begun and complete sooner cannot have been done. @defaultValue 1000 */
  readonly impossibleMs?: number;
  /** How many times its share the last day of a month has. @defaultValue 3 */
  readonly monthEndTimes?: number;
  readonly listMax?: number;
}

/** What was found: by kind and activity, with the cases behind. */
export interface LogContradictions {
  /** Settled, and no result handed over by the end of the log. */
  readonly settledWithoutResult: readonly NamedBehind[];
  /** By activity: it came before the receipt. */
  readonly beforeReceipt: readonly NamedBehind[];
  /** By activity: it is of the future. */
  readonly inFuture: readonly NamedBehind[];
  /** By activity: it was complete sooner than it can have been done. */
  readonly impossibleSpeed: readonly NamedBehind[];
  /** By activity and instant, of many cases at once; midnights, which stand for days, are not. */
  readonly sameInstant: readonly SameInstant[];
  /** Months whose last day has a multiple of its share of the completions. */
  readonly monthEnds: readonly {
    readonly month: string;
    readonly onLastDay: number;
    readonly inMonth: number;
  }[];
}

const byActivity = [
  'settledWithoutResult',
  'beforeReceipt',
  'inFuture',
  'impossibleSpeed',
] as const;

/** Contradictions while they are gathered. */
export type FoundState = Record<(typeof byActivity)[number], Counts> & {
  readonly instants: Instants;
  readonly days: Tally<number>;
};

/** Gathers contradictions. */
export function logContradictionsFold(
  options: LogContradictionOptions,
): Fold<LogCase, FoundState, LogContradictions> {
  const { listMax = listedOf } = options;
  return {
    start: () => ({
      ...{ settledWithoutResult: new Map(), beforeReceipt: new Map(), inFuture: new Map() },
      ...{ impossibleSpeed: new Map(), instants: new Instants(), days: new Map() },
    }),
    add(state, one) {
      addCase(state, one, options);
      return state;
    },
    merge(first, second) {
      for (const kind of byActivity) addCounts(first[kind], second[kind], listMax);
      first.instants.addAll(second.instants);
      addTally(first.days, second.days);
      return first;
    },
    result: (state) => resultOf(state, options),
  };
}

function addCase(state: FoundState, one: LogCase, options: LogContradictionOptions): void {
  const { id, events } = one;
  const { receipt, settled, result, now, zone, impossibleMs = 1000, listMax = listedOf } = options;
  const has = (activity: string | undefined) => events.some((event) => event.activity === activity);
  if (settled !== undefined && has(settled) && !has(result))
    countName(state.settledWithoutResult, settled, id, listMax);
  const received = receipt === undefined ? -1 : events.findIndex((e) => e.activity === receipt);
  for (const event of events.slice(0, Math.max(0, received)))
    countName(state.beforeReceipt, event.activity, id, listMax);
  for (const event of events) {
    if (event.at > now) countName(state.inFuture, event.activity, id, listMax);
    if (event.phase === 'complete') noteInstant(state, event, id, zone);
  }
  for (const { activity, startedAt, until, isDone } of visitsOf(one))
    if (isDone && startedAt !== undefined && until - startedAt < impossibleMs)
      countName(state.impossibleSpeed, activity, id, listMax);
}

function noteInstant(
  state: FoundState,
  { activity, at }: LogEvent,
  id: string,
  zone: string,
): void {
  count(state.days, localDay(at, zone));
  if (localTime(at, zone) === 0) return;
  state.instants.add(activity, at, id);
}

function resultOf(state: FoundState, options: LogContradictionOptions): LogContradictions {
  const { sameInstantMin = 10, monthEndTimes = 3, listMax = listedOf } = options;
  const { settledWithoutResult, beforeReceipt, inFuture, impossibleSpeed } = state;
  return {
    settledWithoutResult: mostOf(settledWithoutResult),
    beforeReceipt: mostOf(beforeReceipt),
    inFuture: mostOf(inFuture),
    impossibleSpeed: mostOf(impossibleSpeed),
    sameInstant: state.instants.together(sameInstantMin, listMax),
    monthEnds: monthEndsOf(state.days, monthEndTimes),
  };
}

/** Months of at least thirty completions on at least five days, so that a share says something. */
const eventsMin = 30;
const daysMin = 5;

function monthEndsOf(days: Tally<number>, times: number) {
  const months = new Map<string, { onLastDay: number; inMonth: number; days: number }>();
  for (const [day, events] of days) {
    const month = toCivilDate(day).slice(0, 7);
    const known = months.get(month) ?? { onLastDay: 0, inMonth: 0, days: 0 };
    known.inMonth += events;
    known.days += 1;
    if (toCivilDate(day + 1).slice(0, 7) !== month) known.onLastDay += events;
    months.set(month, known);
  }
  return [...months]
    .filter(([, one]) => one.inMonth >= eventsMin && one.days >= daysMin)
    .filter(([, { onLastDay, inMonth, days: worked }]) => onLastDay > (times * inMonth) / worked)
    .map(([month, { onLastDay, inMonth }]) => ({ month, onLastDay, inMonth }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
