/** When a case was due by the law's own clock, and how much of its limit it used. */
import {
  beginsLimit,
  limitStartOf,
  listSteps,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import {
  type ClockFact,
  type CountingRule,
  legalClock,
  localDay,
  type TimeLimit,
  type WorkingCalendar,
  workingDaysBetween,
  workingTimeBetween,
} from '@thutuc/legal-time';
import { textOf } from '../log/attribute.js';
import type { LogCase } from '../log/event.js';
import { ownKeys } from '../own-store/own-keys.js';
import { visitsOf } from './visits.js';

/** The limit of a procedure, and what its cases are held against it with. */
export interface LawOfLog {
  readonly limit: TimeLimit;
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  /** What becomes of the limit while a step is open. */
  readonly effectOf: (activity: string) => 'none' | 'suspend' | 'restart';
  /** Whether the limit begins when a step is left by an outcome; it begins with receipt else. */
  readonly begins?: ((activity: string, outcome: string | undefined) => boolean) | undefined;
}

/** How a case went by the law's clock; instants in epoch milliseconds. */
export interface LegalCourse {
  readonly begunAt: number;
  /** Absent of a case that is open. */
  readonly endedAt?: number | undefined;
  /** The last instant on time; absent while the limit stands still. */
  readonly dueAt?: number | undefined;
  /** The same where nothing had ever stopped the limit. */
  readonly plainDueAt: number;
}

/** The limit of a procedure as the cases of a log are held against it. */
export function lawOfProcedure(
  procedure: Procedure,
  rule: CountingRule,
  calendar: WorkingCalendar,
): LawOfLog {
  const { amount, unit } = procedure.timeLimit;
  const steps = new Map(listSteps(procedure).map(({ path, step }) => [path, step]));
  const begins = (activity: string, outcome: string | undefined): boolean => {
    const step = steps.get(activity);
    return step !== undefined && beginsLimit(procedure, { step, path: activity }, outcome ?? '');
  };
  const start = limitStartOf(procedure);
  const isStep = start === 'payment' || (typeof start === 'object' && !('field' in start));
  return {
    ...{ limit: { amount, unit }, rule, calendar },
    effectOf: (activity) => effectOf(steps.get(activity)),
    ...(isStep && { begins }),
  };
}

function effectOf(step: Step | undefined): 'none' | 'suspend' | 'restart' {
  return step !== undefined && 'clock' in step ? step.clock : 'none';
}

/**
 * The course of a case by the law's clock; `undefined` where the limit never began. A dossier of
 * our own store has the date that its engine promised; of any other case the facts of its clock
 * are read off its events.
 */
export function courseOf(one: LogCase, law: LawOfLog): LegalCourse | undefined {
  const { limit, rule, calendar } = law;
  const begunAt = begunIn(one, law);
  if (begunAt === undefined) return undefined;
  const endedAt = isOurs(one) ? instantOf(one, ownKeys.endedAt) : one.events.at(-1)?.at;
  const started: ClockFact = { type: 'started', at: begunAt, limit };
  const plainDueAt = legalClock([started], { rule, calendar }).dueAt ?? begunAt;
  const course = { begunAt, endedAt, plainDueAt };
  if (isOurs(one)) return { ...course, dueAt: instantOf(one, ownKeys.dueAt) };
  const facts = [started, ...holdsOf(one, law, begunAt)];
  const { state, dueAt } = legalClock(facts, { rule, calendar });
  return { ...course, dueAt: state === 'suspended' ? undefined : (dueAt ?? undefined) };
}

function begunIn(one: LogCase, { begins }: LawOfLog): number | undefined {
  const done = one.events.filter(({ phase }) => phase === 'complete');
  if (begins !== undefined)
    return done.find(({ activity, attributes }) =>
      begins(activity, textOf(attributes, ownKeys.outcome)),
    )?.at;
  // A dossier of ours that was refused at receipt never had a limit.
  return isOurs(one) ? instantOf(one, ownKeys.receivedAt) : done[0]?.at;
}

/** What held the limit, as facts of its clock. */
function holdsOf(one: LogCase, { effectOf: effect }: LawOfLog, begunAt: number): ClockFact[] {
  return visitsOf(one).flatMap(({ activity, reachedAt, until, isOpen }, i): ClockFact[] => {
    const does = effect(activity);
    if (does === 'none' || until <= begunAt) return [];
    const key = `${activity} ${i}`;
    const at = Math.max(reachedAt, begunAt);
    const suspended: ClockFact = { type: 'suspended', at, key, effect: does };
    return isOpen ? [suspended] : [suspended, { type: 'resumed', at: until, key }];
  });
}

function isOurs({ attributes }: LogCase): boolean {
  return textOf(attributes, ownKeys.procedure) !== undefined;
}

function instantOf({ attributes }: LogCase, key: string): number | undefined {
  const text = textOf(attributes, key);
  return text === undefined ? undefined : Date.parse(text);
}

/** Months and years have no length of their own: theirs here only puts the limit on an axis. */
const nominalDays = { days: 1, weeks: 7, months: 30, years: 365 } as const;

/** How long a limit is in the law's own time, and whether that passes in working time. */
export interface LawsOwnTime {
  readonly per: 'day' | 'workingDay' | 'hour' | 'workingHour';
  readonly limit: number;
}

/** The law's own time of a limit. */
export function lawsOwnTime({ amount, unit }: TimeLimit): LawsOwnTime {
  switch (unit) {
    case 'workingDays':
      return { per: 'workingDay', limit: Math.ceil(amount) };
    case 'workingHours':
      return { per: 'workingHour', limit: amount };
    case 'hours':
      return { per: 'hour', limit: amount };
    case 'minutes':
      return { per: 'hour', limit: amount / 60 };
    default:
      return { per: 'day', limit: amount * nominalDays[unit] };
  }
}

/**
 * What a case had used of its limit when it ended, in whole days or hours of the law's own time:
 * the limit less what was left until its due date, which stops had moved by then. It is more than
 * the limit exactly where the case was late.
 */
export function usedOf(endedAt: number, dueAt: number, { limit, calendar }: LawOfLog): number {
  const { per, limit: whole } = lawsOwnTime(limit);
  const between = (from: number, to: number): number => {
    if (per === 'hour') return Math.floor((to - from) / 3_600_000);
    if (per === 'workingHour')
      return Math.floor(workingTimeBetween(calendar, from, to) / 3_600_000);
    const [first, last] = [localDay(from, calendar.zone), localDay(to, calendar.zone)];
    return per === 'day' ? last - first : workingDaysBetween(calendar, first, last);
  };
  // A day off after the due day is late too, though no working day has passed.
  if (endedAt > dueAt) return whole + Math.max(1, between(dueAt, endedAt));
  return Math.max(0, whole - between(endedAt, dueAt));
}
