/** Where the law's clock and the clock of Decision 766 disagree: which dossiers, and why. */
import {
  endedBy,
  type FigureDefinition,
  type Fold,
  type LogReading,
  type Period,
  progressOf,
} from '@thutuc/insight';
import type { Promised } from '@thutuc/core';
import { indicatorFacts } from '../indicator-766/compare-clocks.js';
import { indicator766, type IndicatorReading } from '../indicator-766/indicator.js';
import type { Options766 } from './decision-766.js';

/** How a dossier stands by both clocks. */
export type ClockFigure = 'bothOnTime' | 'lawOnly' | 'indicatorOnly' | 'bothLate' | 'notCompared';

/**
 * Why the clocks disagree.
 *
 * - `askedTwice`: a second supplement request is late for the indicator, whatever the date
 * - `limitMoved`: the law moved the due date; the indicator keeps that of the receipt slip
 * - `standsStill`: the law's clock stands still; that of the indicator does not
 * - `endedAtRequest`: without an end, one supplement request is the end for the indicator
 * - `waitingLeftOut`: the indicator leaves waiting out, and the law did not move its date as far
 * - `other`: neither of these
 */
export type DisagreementReason =
  ('askedTwice' | 'limitMoved' | 'standsStill') | ('endedAtRequest' | 'waitingLeftOut' | 'other');

/** A dossier on which the clocks disagree; instants in epoch milliseconds. */
export interface Disagreement {
  readonly dossier: string;
  readonly code?: string | undefined;
  readonly procedure: string;
  readonly law: 'onTime' | 'late';
  /** What the law's clock had promised last. */
  readonly due?: Promised | undefined;
  /** The date on the receipt slip (civil date), or the instant. */
  readonly appointment?: string | number | undefined;
  readonly indicator: IndicatorReading;
  /** When it was settled by law; absent while it is pending. */
  readonly endedAt?: number | undefined;
  readonly reason: DisagreementReason;
}

/** How often the clocks agree, and where not. */
export interface TwoClocks {
  readonly counts: Readonly<Record<ClockFigure, number>>;
  readonly reasons: ReadonlyMap<DisagreementReason, number>;
  /** In the order in which they were read; no more than are listed. */
  readonly listed: readonly Disagreement[];
}

interface ClocksState {
  readonly counts: Record<ClockFigure, number>;
  readonly reasons: Map<DisagreementReason, number>;
  readonly listed: Disagreement[];
}

/** A dossier by both clocks. */
interface Compared {
  readonly figure: ClockFigure;
  readonly disagreement?: Disagreement;
}

/**
 * Counts the dossiers of a period by both clocks. By law one is late as in columns 10 and 13 of
 * form II.06a; by the indicator as in 2.1. What one of the two cannot judge is not compared.
 *
 * @param listMax - How many disagreements are listed. @defaultValue 1000
 */
export function twoClocksFold(
  period: Period,
  options: Pick<Options766, 'limitOf'> = {},
  listMax = 1000,
): Fold<LogReading, ClocksState, TwoClocks> {
  return {
    start: () => ({
      counts: { bothOnTime: 0, lawOnly: 0, indicatorOnly: 0, bothLate: 0, notCompared: 0 },
      reasons: new Map(),
      listed: [],
    }),
    add(state, read) {
      const compared = compare(read, period, options);
      if (compared === undefined) return state;
      const { figure, disagreement } = compared;
      state.counts[figure] += 1;
      if (disagreement === undefined) return state;
      const { reason } = disagreement;
      state.reasons.set(reason, (state.reasons.get(reason) ?? 0) + 1);
      if (state.listed.length < listMax) state.listed.push(disagreement);
      return state;
    },
    merge(first, second) {
      for (const figure of clockFigureNames) first.counts[figure] += second.counts[figure];
      for (const [reason, count] of second.reasons)
        first.reasons.set(reason, (first.reasons.get(reason) ?? 0) + count);
      first.listed.push(...second.listed.slice(0, listMax - first.listed.length));
      return first;
    },
    result: ({ counts, reasons, listed }) => ({
      counts,
      reasons: new Map([...reasons].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
      listed,
    }),
  };
}

/** All of them, in the order of the report. */
export const clockFigureNames = [
  'bothOnTime',
  'lawOnly',
  'indicatorOnly',
  'bothLate',
  'notCompared',
] as const satisfies readonly ClockFigure[];

/** The same as figures, so that the dossiers behind each can be listed. */
export function clockFigures(
  period: Period,
  options: Pick<Options766, 'limitOf'> = {},
): readonly FigureDefinition[] {
  return clockFigureNames.map((id) => ({
    id,
    counts: (read) => compare(read, period, options)?.figure === id,
  }));
}

/** `undefined` for a dossier that is none of the period, or a part of another one. */
function compare(
  read: LogReading,
  period: Period,
  { limitOf }: Pick<Options766, 'limitOf'>,
): Compared | undefined {
  const { account } = read;
  const progress = account.isPart ? undefined : progressOf(account, period);
  if (progress === undefined) return undefined;
  const timeliness = progress.ended ?? progress.pending;
  const facts = indicatorFacts(read.recorded);
  const procedureLimit = limitOf?.(read);
  const isHeld = facts.appointment !== undefined || procedureLimit !== undefined;
  if (timeliness === undefined || timeliness === 'undated' || !isHeld)
    return { figure: 'notCompared' };
  const indicator = indicator766({
    ...facts,
    ...(procedureLimit && { procedureLimit }),
    periodEnd: period.toAt,
  });
  if (indicator.verdict === 'notCounted') return { figure: 'notCompared' };
  const law = timeliness === 'late' ? 'late' : 'onTime';
  if (law === indicator.verdict) return { figure: law === 'late' ? 'bothLate' : 'bothOnTime' };
  const ending = endedBy(account, period.toAt);
  const until = ending?.at ?? period.toAt;
  const promised = account.dues.findLast(({ from }) => from <= until);
  const due = ending?.due ?? promised?.due;
  const { appointment } = facts;
  return {
    figure: law === 'onTime' ? 'lawOnly' : 'indicatorOnly',
    disagreement: {
      ...{ dossier: account.dossier, code: account.code, procedure: account.procedure },
      ...{ law, due, appointment, indicator, endedAt: ending?.at },
      reason: law === 'onTime' ? whyLate(indicator, due, appointment) : whyOnTime(indicator),
    },
  };
}

/** Why the indicator says late of what is on time by law. */
function whyLate(
  { heldAgainst }: IndicatorReading,
  due: Promised | undefined,
  appointment: string | number | undefined,
): DisagreementReason {
  if (heldAgainst === 'supplements') return 'askedTwice';
  if (due === undefined) return 'standsStill';
  const isMoved =
    typeof appointment === 'string' ? due.due > appointment : due.dueAt > (appointment ?? Infinity);
  return isMoved ? 'limitMoved' : 'other';
}

/** Why the indicator says on time of what is late by law. */
function whyOnTime({ end, waitingDays }: IndicatorReading): DisagreementReason {
  if (end === 'supplementRequest') return 'endedAtRequest';
  return waitingDays > 0 ? 'waitingLeftOut' : 'other';
}
