/** How cases stand by the law's own clock, and what they used of their limit: a fold. */
import { CalendarError, localDay } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Tally } from '../fold/tally.js';
import type { LogCase } from '../log/event.js';
import { shareInterval } from './comparison.js';
import { courseOf, type LawOfLog, lawsOwnTime, type LawsOwnTime, usedOf } from './legal-course.js';
import { type Standing, standings } from './timeliness.js';

/** How cases stand, and the share of them on time. */
export interface StandingFigures {
  readonly standing: Readonly<Record<Standing, number>>;
  /** Ended in time, of all that have ended or are overdue. */
  readonly numerator: number;
  readonly denominator: number;
  /** The share and its interval with 95 % confidence; absent of none. */
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Cases that have used so much of their limit when they ended. */
export interface UsedColumn {
  /** Whole days or hours of the law's own time; more than the limit is late. */
  readonly used: number;
  readonly cases: number;
}

/** How cases stand against the limit of a procedure. */
export interface LawFigures {
  /** By the law's clock, with all that stopped it. */
  readonly law: StandingFigures;
  /** As if nothing had ever stopped the limit. */
  readonly plain: StandingFigures;
  /** Cases whose limit never began. */
  readonly notBegun: number;
  /** Cases outside of the days that the calendar knows; they are in none of the others. */
  readonly outOfCalendar: number;
  readonly time: LawsOwnTime;
  /** Ascending; those that have ended. */
  readonly used: readonly UsedColumn[];
}

/** Standings while they are gathered. */
export interface LawState {
  readonly law: Tally<Standing>;
  readonly plain: Tally<Standing>;
  readonly used: Tally<number>;
  notBegun: number;
  outOfCalendar: number;
}

/** Gathers how cases stand by the law's clock as it is at an instant. */
export function lawFold(law: LawOfLog, now: number): Fold<LogCase, LawState, LawFigures> {
  return {
    start: () => ({
      ...{ law: new Map(), plain: new Map(), used: new Map(), notBegun: 0, outOfCalendar: 0 },
    }),
    add(state, one) {
      try {
        note(state, one, law, now);
      } catch (error) {
        if (!(error instanceof CalendarError)) throw error;
        state.outOfCalendar += 1;
      }
      return state;
    },
    merge(first, second) {
      addTally(first.law, second.law);
      addTally(first.plain, second.plain);
      addTally(first.used, second.used);
      first.notBegun += second.notBegun;
      first.outOfCalendar += second.outOfCalendar;
      return first;
    },
    result: ({ law: byLaw, plain, used, notBegun, outOfCalendar }) => ({
      ...{ law: figuresOf(byLaw), plain: figuresOf(plain), notBegun, outOfCalendar },
      time: lawsOwnTime(law.limit),
      used: [...used]
        .map(([days, cases]) => ({ used: days, cases }))
        .sort((a, b) => a.used - b.used),
    }),
  };
}

function note(state: LawState, one: LogCase, law: LawOfLog, now: number): void {
  const course = courseOf(one, law);
  if (course === undefined) {
    state.notBegun += 1;
    return;
  }
  const { endedAt, dueAt, plainDueAt } = course;
  const used =
    endedAt === undefined || dueAt === undefined ? undefined : usedOf(endedAt, dueAt, law);
  const { zone } = law.calendar;
  count(state.law, standingOf(endedAt, dueAt, zone, now));
  count(state.plain, standingOf(endedAt, plainDueAt, zone, now));
  if (used !== undefined) count(state.used, used);
}

/** Where the limit stands still, nothing is late. */
function standingOf(
  endedAt: number | undefined,
  dueAt: number | undefined,
  zone: string,
  now: number,
): Standing {
  if (endedAt === undefined) return dueAt !== undefined && now > dueAt ? 'overdue' : 'pending';
  if (dueAt === undefined) return 'early';
  if (endedAt > dueAt) return 'late';
  return localDay(endedAt, zone) < localDay(dueAt, zone) ? 'early' : 'onTime';
}

function figuresOf(tally: ReadonlyMap<Standing, number>): StandingFigures {
  const standing = Object.fromEntries(
    standings.map((name) => [name, tally.get(name) ?? 0]),
  ) as Record<Standing, number>;
  const numerator = standing.early + standing.onTime;
  const denominator = numerator + standing.late + standing.overdue;
  return { standing, numerator, denominator, ...shareInterval({ numerator, denominator }) };
}
