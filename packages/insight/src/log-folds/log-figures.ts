/** The standard figures of a log, all in one pass. */
import type { Fold } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { type ArrivalOptions, arrivalsFold, type ArrivalState, type Interval } from './arrivals.js';
import { type Flow, flowFold, type FlowState } from './flow.js';
import { type HandedBy, type Handover, handoverFold } from './handover.js';
import type { Counts } from './behind.js';
import {
  type FoundState,
  type LogContradictionOptions,
  type LogContradictions,
  logContradictionsFold,
} from './log-contradictions.js';
import { type LedgerState, type LogLedger, logLedgerFold } from './log-ledger.js';
import {
  type CalendarOfUnit,
  type StepState,
  type StepTimes,
  stepTimesFold,
} from './step-times.js';

/** The standard figures of a log. */
export interface LogFigures {
  readonly flow: Flow;
  readonly steps: StepTimes;
  readonly ledger: LogLedger;
  readonly handover: readonly Handover[];
  readonly arrivals: readonly Interval[];
  readonly contradictions: LogContradictions;
}

/** The standard figures while they are gathered. */
export interface LogFigureState {
  readonly flow: FlowState;
  readonly steps: StepState;
  readonly ledger: LedgerState;
  readonly handover: Counts;
  readonly arrivals: ArrivalState;
  readonly contradictions: FoundState;
}

/** What they are counted by. */
export interface LogFigureOptions extends LogContradictionOptions {
  readonly calendarOf: CalendarOfUnit;
  readonly arrivals: Pick<ArrivalOptions, 'per' | 'calendar' | 'isOver'>;
  /** Between whom work is handed over. @defaultValue `group` */
  readonly handedBy?: HandedBy | undefined;
}

/** Gathers the standard figures. */
export function logFiguresFold(
  options: LogFigureOptions,
): Fold<LogCase, LogFigureState, LogFigures> {
  const { calendarOf, arrivals, zone, handedBy = 'group', listMax } = options;
  const folds = {
    flow: flowFold(listMax),
    steps: stepTimesFold(calendarOf),
    ledger: logLedgerFold(calendarOf),
    handover: handoverFold(handedBy, listMax),
    arrivals: arrivalsFold({ ...arrivals, zone }),
    contradictions: logContradictionsFold(options),
  };
  return {
    start: () => ({
      flow: folds.flow.start(),
      steps: folds.steps.start(),
      ledger: folds.ledger.start(),
      handover: folds.handover.start(),
      arrivals: folds.arrivals.start(),
      contradictions: folds.contradictions.start(),
    }),
    add: (state, one) => ({
      flow: folds.flow.add(state.flow, one),
      steps: folds.steps.add(state.steps, one),
      ledger: folds.ledger.add(state.ledger, one),
      handover: folds.handover.add(state.handover, one),
      arrivals: folds.arrivals.add(state.arrivals, one),
      contradictions: folds.contradictions.add(state.contradictions, one),
    }),
    merge: (first, second) => ({
      flow: folds.flow.merge(first.flow, second.flow),
      steps: folds.steps.merge(first.steps, second.steps),
      ledger: folds.ledger.merge(first.ledger, second.ledger),
      handover: folds.handover.merge(first.handover, second.handover),
      arrivals: folds.arrivals.merge(first.arrivals, second.arrivals),
      contradictions: folds.contradictions.merge(first.contradictions, second.contradictions),
    }),
    result: (state) => ({
      flow: folds.flow.result(state.flow),
      steps: folds.steps.result(state.steps),
      ledger: folds.ledger.result(state.ledger),
      handover: folds.handover.result(state.handover),
      arrivals: folds.arrivals.result(state.arrivals),
      contradictions: folds.contradictions.result(state.contradictions),
    }),
  };
}
