/** Points for duties: early, on time and late, by the officer who did them and by the unit. */
import { promptness } from '../figures/progress.js';
import type { Fold } from '../fold/fold.js';
import { isIn, type Period } from '../period/period.js';
import { type Duty, isOfApplicant } from '../reading/duties.js';
import type { LogReading } from '../reading/log-reading.js';

/** How many duties were done early, on time and late. */
export interface DutiesDone {
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

/** The duties that were done in a period, by whoever did them. */
export interface DutiesBy {
  readonly officers: ReadonlyMap<string, DutiesDone>;
  readonly units: ReadonlyMap<string, DutiesDone>;
  /** By procedure and path of the step, as in `permit/check`. */
  readonly steps: ReadonlyMap<string, DutiesDone>;
}

interface Done {
  early: number;
  onTime: number;
  late: number;
}

interface DutyState {
  readonly officers: Map<string, Done>;
  readonly units: Map<string, Done>;
  readonly steps: Map<string, Done>;
}

/**
 * Gathers the duties of agencies that were done in a period and had a limit of their own: a unit
 * and an officer are held to their own time, and to that of nobody else.
 */
export function dutiesFold(period: Period): Fold<LogReading, DutyState, DutiesBy> {
  return {
    start: () => ({ officers: new Map(), units: new Map(), steps: new Map() }),
    add(state, read) {
      for (const duty of read.duties) {
        const done = doneIn(duty, period);
        if (done === undefined) continue;
        const one = { early: 0, onTime: 0, late: 0, [done]: 1 };
        addDone(state.units, duty.unit, one);
        addDone(state.steps, `${read.account.procedure}/${duty.step}`, one);
        if (duty.person !== undefined) addDone(state.officers, duty.person, one);
      }
      return state;
    },
    merge(first, second) {
      for (const group of ['officers', 'units', 'steps'] as const)
        for (const [name, done] of second[group]) addDone(first[group], name, done);
      return first;
    },
    result: ({ officers, units, steps }) => ({
      officers: inOrder(officers),
      units: inOrder(units),
      steps: inOrder(steps),
    }),
  };
}

function doneIn({ kind, due, until, outcome }: Duty, period: Period): keyof DutiesDone | undefined {
  if (due === undefined || outcome === undefined || isOfApplicant(kind)) return undefined;
  if (!isIn(period, until)) return undefined;
  return promptness(until, due, period.zone);
}

function addDone(all: Map<string, Done>, name: string, more: DutiesDone): void {
  const sum = all.get(name) ?? { early: 0, onTime: 0, late: 0 };
  sum.early += more.early;
  sum.onTime += more.onTime;
  sum.late += more.late;
  all.set(name, sum);
}

function inOrder(all: ReadonlyMap<string, Done>): ReadonlyMap<string, DutiesDone> {
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
