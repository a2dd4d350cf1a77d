/** Calendars, pools and arrivals of a scenario, names made into indices. */
import { createCalendar, toDayNumber, type WorkingCalendar } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import {
  type Absence,
  alwaysOpen,
  type OfficeTime,
  officeTimeOf,
} from '../office-time/office-time.js';
import type { Arrivals } from '../scenario/arrivals.js';
import type { Pool } from '../scenario/staff.js';
import type { Scenario } from '../scenario/scenario.js';
import { assertAbsences } from './absences-fit.js';
import type { ArrivalModel, Instants, PoolModel } from './model.js';

/** How many times the counted time a run may last until the last counted dossier is gone. */
const OVERRUN_FACTOR_MAX = 20;

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Calendars by name, each made once. */
export interface Calendars {
  timeOf(name: string, absences?: readonly Absence[]): OfficeTime;
  /** Local milliseconds of an instant; in UTC+7 for offices that never close. */
  localMsOf(name: string): (at: number) => number;
  /** The name of the scenario's own calendar. */
  readonly main: string;
}

/** Reads the calendars of a scenario; `procedure` is the one that the caller runs under. */
export function readCalendars(scenario: Scenario, own: WorkingCalendar | undefined): Calendars {
  const made = new Map<string, WorkingCalendar>();
  const times = new Map<string, OfficeTime>();
  const find = (name: string): WorkingCalendar => {
    const given = scenario.calendars[name];
    let calendar = name === 'procedure' && given === undefined ? own : made.get(name);
    if (calendar === undefined) {
      if (given === undefined) throw withoutCalendar(name);
      made.set(name, (calendar = createCalendar(given)));
    }
    return calendar;
  };
  return {
    main: scenario.calendar ?? (scenario.kind === 'procedure' ? 'procedure' : 'always'),
    timeOf(name, absences = []) {
      if (name === 'always' && absences.length === 0) return alwaysOpen;
      if (absences.length > 0) return officeTimeOf(find(name), absences);
      let time = times.get(name);
      if (time === undefined) times.set(name, (time = officeTimeOf(find(name))));
      return time;
    },
    localMsOf(name) {
      if (name === 'always') return (at) => at + 7 * UNIT_MS.hours;
      const { clock } = find(name);
      return (at) => clock.toLocal(at);
    },
  };
}

function withoutCalendar(name: string): SimulationError {
  return new SimulationError(
    'CALENDAR_UNKNOWN',
    name === 'always'
      ? 'Absences need a calendar: "always" has no days. Give the pool a calendar.'
      : `No calendar "${name}" was given. Write it under "calendars", or simulate with one.`,
    { calendar: name },
  );
}

function instantsOf({ timeUnit, start, warmUp, horizon }: Scenario): Instants {
  const unitMs = UNIT_MS[timeUnit];
  const startAt = Date.parse(start);
  const countUntil = startAt + Math.round(horizon * unitMs);
  return {
    startAt,
    countFrom: startAt + Math.round(warmUp * unitMs),
    countUntil,
    giveUpAt: countUntil + OVERRUN_FACTOR_MAX * (countUntil - startAt),
  };
}

/** The fields of a model that any scenario has. */
export function readFrameOfScenario(scenario: Scenario, calendars: Calendars) {
  const unitMs = UNIT_MS[scenario.timeUnit];
  const instants = instantsOf(scenario);
  const time = calendars.timeOf(calendars.main);
  // Fails at once where the calendar ends before.
  time.worked(instants.countUntil);
  return {
    ...instants,
    unitMs,
    seed: scenario.seed,
    time,
    isAlwaysOpen: calendars.main === 'always',
    localMs: calendars.localMsOf(calendars.main),
    within: scenario.within.map((value) => Math.round(value * unitMs)),
  };
}

/** The pools of a scenario in the order of their names. */
export function readPools(scenario: Scenario, calendars: Calendars): PoolModel[] {
  const instants = instantsOf(scenario);
  return sortedEntriesOfScenario(scenario.pools).map(([name, pool]) => {
    const awayFrom = absentLater(name, pool, calendars, instants);
    const model = readPool(name, pool, calendars);
    return awayFrom === undefined ? model : { ...model, awayFrom };
  });
}

/** The first day of an absence in a pool that begins after the counted time. */
function absentLater(
  name: string,
  { staff, calendar: own }: Pool,
  calendars: Calendars,
  instants: Instants,
): string | undefined {
  const groups = typeof staff === 'number' ? [] : staff;
  const later = groups.flatMap(({ absences, calendar = own ?? calendars.main }, index) => {
    // Absences from a calendar without days are refused elsewhere.
    if (absences.length === 0 || calendar === 'always') return [];
    const localMs = calendars.localMsOf(calendar);
    return assertAbsences(`pools.${name}.staff.${index}`, absences, instants, localMs) ?? [];
  });
  return later.sort()[0];
}

function readPool(name: string, pool: Pool, calendars: Calendars): PoolModel {
  const own = pool.calendar ?? calendars.main;
  const { staff, discipline, cost, waitingMax = Infinity } = pool;
  const groups =
    typeof staff === 'number'
      ? [{ count: staff, time: calendars.timeOf(own) }]
      : staff.map(({ count, calendar, absences, skills }) => ({
          count,
          time: calendars.timeOf(calendar ?? own, absences.map(daysOf)),
          ...(skills === undefined ? {} : { skills: new Set(skills) }),
        }));
  const time = calendars.timeOf(own);
  return { name, discipline, cost, waitingMax, groups: inOrder(staff, groups), time };
}

/** Groups sorted by what is written of them, so that the order of declaration changes nothing. */
function inOrder<T>(staff: Pool['staff'], groups: readonly T[]): T[] {
  if (typeof staff === 'number') return [...groups];
  const text = (index: number) => JSON.stringify(staff[index]);
  return groups
    .map((group, index) => ({ group, key: text(index) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ group }) => group);
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): Absence {
  return { from: toDayNumber(from), to: toDayNumber(to) };
}

/** The streams of dossiers in the order of their names. */
export function readArrivals(
  scenario: Scenario,
  calendars: Calendars,
  nodeOf: (arrivals: Arrivals) => number,
): ArrivalModel[] {
  return sortedEntriesOfScenario(scenario.arrivals).map(([name, given]) => {
    const calendar = ('calendar' in given ? given.calendar : undefined) ?? calendars.main;
    return {
      name,
      given,
      to: nodeOf(given),
      time: calendars.timeOf(calendar),
      localMs: calendars.localMsOf(calendar),
    };
  });
}

/** Entries of a record in the order of their names. */
export function sortedEntriesOfScenario<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
