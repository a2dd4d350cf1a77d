/** Figures of a part of a log that a reader chooses on the page: of a period, of a unit. */
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Tally } from '../fold/tally.js';
import type { LogCase } from '../log/event.js';
import {
  lawFold,
  type LawFigures,
  type LawState,
  type UsedColumn,
} from '../log-folds/law-figures.js';
import type { LawOfLog } from '../log-folds/legal-course.js';
import { type LedgerState, type LogLedger, logLedgerFold } from '../log-folds/log-ledger.js';
import { type Durations, Sample } from '../log-folds/sample.js';
import type { CalendarOfUnit } from '../log-folds/step-times.js';
import { workedBetween } from '../log-folds/worked.js';

/** Figures of some cases. */
export interface Slice {
  readonly cases: number;
  /** From first event to last by the clock. */
  readonly cycle: Durations;
  /** The same in working time of the calendar of the first unit; of the cases that it knows. */
  readonly working: Durations;
  /** How many took so many days by the clock, begun ones included; ascending. */
  readonly days: readonly UsedColumn[];
  readonly ledger: LogLedger;
  /** Absent where no procedure is given. */
  readonly law?: LawFigures | undefined;
}

/** Figures of some cases while they are gathered. */
export interface SliceState {
  cases: number;
  readonly cycle: Sample;
  readonly working: Sample;
  readonly days: Tally<number>;
  ledger: LedgerState;
  law: LawState | undefined;
}

/** What slices are counted by. */
export interface SliceOptions {
  readonly calendarOf: CalendarOfUnit;
  readonly law?: LawOfLog | undefined;
  /** The instant at which open cases are looked at. */
  readonly now: number;
}

const dayMs = 86_400_000;

/** Gathers the figures of a slice. */
export function sliceFold({
  calendarOf,
  law,
  now,
}: SliceOptions): Fold<LogCase, SliceState, Slice> {
  const ledger = logLedgerFold(calendarOf);
  const legal = law === undefined ? undefined : lawFold(law, now);
  return {
    start: () => ({
      ...{ cases: 0, cycle: new Sample(), working: new Sample(), days: new Map() },
      ...{ ledger: ledger.start(), law: legal?.start() },
    }),
    add(state, one) {
      state.cases += 1;
      const [first] = one.events;
      const last = one.events.at(-1);
      if (first !== undefined && last !== undefined) {
        state.cycle.add(last.at - first.at);
        count(state.days, Math.ceil((last.at - first.at) / dayMs));
        const worked = workedBetween(calendarOf(first.group), first.at, last.at);
        if (worked !== undefined) state.working.add(worked);
      }
      state.ledger = ledger.add(state.ledger, one);
      if (legal !== undefined && state.law !== undefined) state.law = legal.add(state.law, one);
      return state;
    },
    merge(first, second) {
      first.cases += second.cases;
      first.cycle.addAll(second.cycle);
      first.working.addAll(second.working);
      addTally(first.days, second.days);
      first.ledger = ledger.merge(first.ledger, second.ledger);
      if (legal !== undefined && first.law !== undefined && second.law !== undefined)
        first.law = legal.merge(first.law, second.law);
      return first;
    },
    result: ({ cases, cycle, working, days, ledger: held, law: stands }) => ({
      ...{ cases, cycle: cycle.durations(), working: working.durations() },
      days: [...days]
        .map(([used, times]) => ({ used, cases: times }))
        .sort((a, b) => a.used - b.used),
      ledger: ledger.result(held),
      ...(legal !== undefined && stands !== undefined && { law: legal.result(stands) }),
    }),
  };
}
