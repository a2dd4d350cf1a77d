/** Where the time goes: of steps, agencies, roles and persons, in working time and by the clock. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { addSamples, type Durations, Sample, sampleOf } from './sample.js';
import { type Visit, visitsOf } from './visits.js';
import { workedBetween } from './worked.js';

/** The calendar of a unit; `undefined` where none is known, and no working time is counted. */
export type CalendarOfUnit = (unit: string | undefined) => WorkingCalendar | undefined;

/** How long visits took; those that were never complete are left out. */
export interface VisitTimes {
  /** From when it could begin until it was complete. */
  readonly inAll: Durations;
  /** The same in working time of the unit's calendar; of the visits whose unit has one. */
  readonly working: Durations;
  /** From when it could begin until it was begun; of the visits that say so. */
  readonly waiting: Durations;
  /** From when it was begun until it was complete; of the visits that say so. */
  readonly processing: Durations;
  /** The same in working time. */
  readonly processingWorking: Durations;
}

/** Visits by what they have in common; who is not named is under the empty name. */
export interface StepTimes {
  readonly byActivity: ReadonlyMap<string, VisitTimes>;
  readonly byAgency: ReadonlyMap<string, VisitTimes>;
  readonly byRole: ReadonlyMap<string, VisitTimes>;
  readonly byPerson: ReadonlyMap<string, VisitTimes>;
}

const measures = ['inAll', 'working', 'waiting', 'processing', 'processingWorking'] as const;
type Measure = (typeof measures)[number];

const groups = {
  byActivity: ({ activity }: Visit) => activity,
  byAgency: ({ group = '' }: Visit) => group,
  byRole: ({ role = '' }: Visit) => role,
  byPerson: ({ resource = '' }: Visit) => resource,
} as const;
type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as readonly Group[];

/** Times of visits while they are gathered. */
export type StepState = Readonly<Record<Group, Record<Measure, Map<string, Sample>>>>;

/** Gathers how long steps took. */
export function stepTimesFold(calendarOf: CalendarOfUnit): Fold<LogCase, StepState, StepTimes> {
  return {
    start: () => byGroup(() => byMeasure(() => new Map<string, Sample>())),
    add(state, one) {
      for (const visit of visitsOf(one)) if (visit.isDone) note(state, visit, calendarOf);
      return state;
    },
    merge(first, second) {
      for (const group of groupNames)
        for (const measure of measures) addSamples(first[group][measure], second[group][measure]);
      return first;
    },
    result: (state) => byGroup((group) => timesOf(state[group])),
  };
}

function note(state: StepState, visit: Visit, calendarOf: CalendarOfUnit): void {
  const { reachedAt, startedAt, until, group } = visit;
  const calendar = calendarOf(group);
  const worked = (from: number) => workedBetween(calendar, from, until);
  const isBegun = startedAt !== undefined;
  const times: Readonly<Record<Measure, number | undefined>> = {
    inAll: until - reachedAt,
    working: worked(reachedAt),
    waiting: isBegun ? Math.max(0, startedAt - reachedAt) : undefined,
    processing: isBegun ? until - startedAt : undefined,
    processingWorking: isBegun ? worked(startedAt) : undefined,
  };
  for (const name of groupNames) {
    const key = groups[name](visit);
    for (const measure of measures) {
      const time = times[measure];
      if (time !== undefined) sampleOf(state[name][measure], key).add(time);
    }
  }
}

function timesOf(samples: Readonly<Record<Measure, ReadonlyMap<string, Sample>>>) {
  const names = [...samples.inAll.keys()].sort();
  const none = new Sample();
  return new Map(
    names.map((name): [string, VisitTimes] => [
      name,
      byMeasure((measure) => (samples[measure].get(name) ?? none).durations()),
    ]),
  );
}

function byGroup<Value>(valueOf: (group: Group) => Value): Record<Group, Value> {
  return Object.fromEntries(groupNames.map((name) => [name, valueOf(name)])) as Record<
    Group,
    Value
  >;
}

function byMeasure<Value>(valueOf: (measure: Measure) => Value): Record<Measure, Value> {
  return Object.fromEntries(measures.map((name) => [name, valueOf(name)])) as Record<
    Measure,
    Value
  >;
}
