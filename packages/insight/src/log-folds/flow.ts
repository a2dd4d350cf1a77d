/** What happens after what: activities, directly-follows pairs, variants, and work done again. */
import type { Fold } from '../fold/fold.js';
import type { LogCase, LogEvent } from '../log/event.js';
import {
  addCounts,
  addBehind,
  type Behind,
  type BehindState,
  countIn,
  countName,
  type Counts,
  listMax as listedOf,
  mostOf,
  type NamedBehind,
} from './behind.js';
import { type Durations, Sample } from './sample.js';

/** That one activity came directly after another, and how long after. */
export interface DirectlyFollows extends Behind {
  readonly from: string;
  readonly to: string;
  readonly between: Durations;
}

/** Cases that went the same way. */
export interface Variant extends Behind {
  readonly activities: readonly string[];
  /** How long those cases took. */
  readonly cycle: Durations;
}

/** What happens after what in a log. Only events that complete their activity count. */
export interface Flow {
  readonly cases: number;
  /** Cases in which nothing is complete; they are in no variant. */
  readonly emptyCases: number;
  readonly events: number;
  /** First and last instant of the log, in epoch milliseconds; absent of an empty one. */
  readonly from?: number;
  readonly to?: number;
  /** How often each activity was completed. */
  readonly activities: readonly NamedBehind[];
  /** The activities that cases begin and end with. */
  readonly starts: readonly NamedBehind[];
  readonly ends: readonly NamedBehind[];
  readonly directlyFollows: readonly DirectlyFollows[];
  readonly variants: readonly Variant[];
  /** Cases in which an activity came more than once; `again`: how often it came once more. */
  readonly rework: readonly (NamedBehind & { readonly again: number })[];
  /** From the first event of each case to its last, in clock time. */
  readonly cycle: Durations;
}

interface Pair extends BehindState {
  readonly between: Sample;
}

interface OneWay extends BehindState {
  readonly cycle: Sample;
}

/** What happens after what, while it is gathered. */
export interface FlowState {
  cases: number;
  emptyCases: number;
  events: number;
  from: number;
  to: number;
  readonly activities: Counts;
  readonly starts: Counts;
  readonly ends: Counts;
  readonly pairs: Map<string, Map<string, Pair>>;
  readonly variants: Map<string, OneWay>;
  readonly rework: Counts;
  readonly again: Map<string, number>;
  readonly cycle: Sample;
}

/** Stands between the activities of a variant: no name of an activity has it. */
const separator = '\u0000';

/**
 * Gathers what happens after what.
 *
 * @param listMax - How many cases are listed behind each figure. @defaultValue 20
 */
export function flowFold(listMax = listedOf): Fold<LogCase, FlowState, Flow> {
  return {
    start: () => ({
      ...{ cases: 0, emptyCases: 0, events: 0, from: Infinity, to: -Infinity },
      ...{ activities: new Map(), starts: new Map(), ends: new Map(), pairs: new Map() },
      ...{ variants: new Map(), rework: new Map(), again: new Map(), cycle: new Sample() },
    }),
    add(state, one) {
      addCase(state, one, listMax);
      return state;
    },
    merge: (first, second) => mergeFlows(first, second, listMax),
    result: resultOf,
  };
}

function addCase(state: FlowState, { id, events }: LogCase, max: number): void {
  state.cases += 1;
  const done = events.filter(({ phase }) => phase === 'complete');
  const [first] = done;
  const last = done.at(-1);
  if (first === undefined || last === undefined) {
    state.emptyCases += 1;
    return;
  }
  state.events += done.length;
  state.from = Math.min(state.from, first.at);
  state.to = Math.max(state.to, last.at);
  countName(state.starts, first.activity, id, max);
  countName(state.ends, last.activity, id, max);
  const seen = new Map<string, number>();
  let before: LogEvent | undefined;
  for (const event of done) {
    const { activity } = event;
    countName(state.activities, activity, id, max);
    seen.set(activity, (seen.get(activity) ?? 0) + 1);
    if (before !== undefined) {
      const pair = pairOf(state, before.activity, activity);
      countIn(pair, id, max);
      pair.between.add(event.at - before.at);
    }
    before = event;
  }
  for (const [activity, times] of seen) {
    if (times < 2) continue;
    countName(state.rework, activity, id, max);
    state.again.set(activity, (state.again.get(activity) ?? 0) + times - 1);
  }
  const way = done.map(({ activity }) => activity).join(separator);
  let variant = state.variants.get(way);
  if (variant === undefined)
    state.variants.set(way, (variant = { count: 0, cases: [], cycle: new Sample() }));
  countIn(variant, id, max);
  variant.cycle.add(last.at - first.at);
  state.cycle.add(last.at - first.at);
}

function pairOf({ pairs }: FlowState, from: string, to: string): Pair {
  let after = pairs.get(from);
  if (after === undefined) pairs.set(from, (after = new Map<string, Pair>()));
  let pair = after.get(to);
  if (pair === undefined) after.set(to, (pair = { count: 0, cases: [], between: new Sample() }));
  return pair;
}

function mergeFlows(first: FlowState, second: FlowState, max: number): FlowState {
  first.cases += second.cases;
  first.emptyCases += second.emptyCases;
  first.events += second.events;
  first.from = Math.min(first.from, second.from);
  first.to = Math.max(first.to, second.to);
  for (const counts of ['activities', 'starts', 'ends', 'rework'] as const)
    addCounts(first[counts], second[counts], max);
  for (const [activity, times] of second.again)
    first.again.set(activity, (first.again.get(activity) ?? 0) + times);
  for (const [from, after] of second.pairs)
    for (const [to, more] of after) {
      const pair = pairOf(first, from, to);
      addBehind(pair, more, max);
      pair.between.addAll(more.between);
    }
  for (const [way, more] of second.variants) {
    const known = first.variants.get(way);
    if (known === undefined) {
      first.variants.set(way, more);
      continue;
    }
    addBehind(known, more, max);
    known.cycle.addAll(more.cycle);
  }
  first.cycle.addAll(second.cycle);
  return first;
}

function resultOf(state: FlowState): Flow {
  const { cases, emptyCases, events, from, to, activities, starts, ends, again } = state;
  const directlyFollows = [...state.pairs].flatMap(([one, after]) =>
    [...after].map(([other, { count, cases: behind, between }]) => ({
      ...{ from: one, to: other, count, cases: behind, between: between.durations() },
    })),
  );
  const variants = [...state.variants].map(([way, { count, cases: behind, cycle }]) => ({
    ...{ activities: way.split(separator), count, cases: behind, cycle: cycle.durations() },
  }));
  return {
    ...{ cases, emptyCases, events },
    ...(events > 0 && { from, to }),
    activities: mostOf(activities),
    starts: mostOf(starts),
    ends: mostOf(ends),
    directlyFollows: directlyFollows.sort(
      (a, b) => b.count - a.count || byText(a.from, b.from) || byText(a.to, b.to),
    ),
    variants: variants.sort(
      (a, b) =>
        b.count - a.count || byText(a.activities.join(separator), b.activities.join(separator)),
    ),
    rework: mostOf(state.rework).map((one) => ({ ...one, again: again.get(one.name) ?? 0 })),
    cycle: state.cycle.durations(),
  };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
