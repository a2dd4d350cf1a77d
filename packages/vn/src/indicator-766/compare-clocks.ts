/** Holds the law's clock and the indicator's clock against each other, from one log. */
import { foldLog, recordedBy, standing } from '@thutuc/core/pure';
import { factsOfLimit } from '@thutuc/core/procedure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import {
  legalClock,
  toCivilDate,
  localDay,
  type ClockContext,
  type ClockFact,
} from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { statusHistory, type HistoryOptions } from '../status/derive-status.js';
import { indicator766, type IndicatorInput, type IndicatorReading } from './indicator.js';
import { english } from '../words/english.js';
import type { VietnamLanguage } from '../words/language.js';

/** What {@link compareClocks} needs. */
export interface ComparisonInput extends IndicatorInput {
  /** Facts of the legal clock, as a dossier keeps them. */
  readonly clock: readonly ClockFact[];
  /** Rule and calendar that the legal clock runs under. */
  readonly law: ClockContext;
}

/** Both clocks on one dossier. */
export interface ClockComparison {
  readonly law: {
    readonly verdict: 'onTime' | 'late' | 'notCounted';
    /** Civil date, or instant with offset where the limit counts in hours. */
    readonly due: string | null;
    readonly provisional: boolean;
  };
  readonly indicator: IndicatorReading;
  /** Whether the two come to the same verdict. */
  readonly agree: boolean;
}

/**
 * Reads both official clocks and says whether they agree.
 *
 * The law's clock is read at its stop, or at the end of the period where it has not stopped. The
 * law starts the limit again after a supplement (Decree 61/2018 art. 19(4)); the indicator only
 * leaves out the waiting; and so they can differ.
 *
 * @example
 * ```ts
 * // 10 working days from Monday 3 March 2025, supplement from 5 to 12 March, settled on the 25th:
 * // the law says due on Wednesday 26 March, on time; the indicator 18 March > 17 March, late.
 * ```
 * @throws VietnamError `FACTS_INVALID`; TimeLimitError for facts that no clock can have
 */
export function compareClocks(input: ComparisonInput): ClockComparison {
  const stop = input.clock.find(({ type, at }) => type === 'stopped' && at <= input.periodEnd);
  const reading = legalClock(factsOfLimit(input.clock), input.law, stop?.at ?? input.periodEnd);
  const verdict =
    reading.state === 'notStarted' ? 'notCounted' : reading.overdue ? 'late' : 'onTime';
  const indicator = indicator766(input);
  return {
    law: { verdict, due: reading.due, provisional: reading.provisional },
    indicator,
    agree: verdict === indicator.verdict,
  };
}

/**
 * The status facts and the appointment of a dossier, from its log. The appointment is the date on
 * the receipt slip, the first that the clock promised: an apology does not move it here. A dossier
 * that was reopened is reckoned by its first decision, and marked.
 */
export function indicatorFacts(
  events: readonly DossierEvent[],
  options: HistoryOptions = {},
): Pick<IndicatorInput, 'facts' | 'appointment' | 'reopened'> {
  const recorded = recordedBy(events, options.asOf ?? Infinity);
  const again = standing(recorded).find(({ payload }) => payload.type === 'reopened');
  if (again !== undefined) {
    // What came after the first decision is no part of it.
    const first = recorded.filter(({ seq }) => seq < again.seq);
    return { ...indicatorFacts(first, options), reopened: true };
  }
  const facts = statusHistory(events, options);
  const moves = standing(recorded).flatMap((event) => event.moves);
  // What another system had promised stands before anything that is counted here.
  const [promised] = [
    ...moves.flatMap((move) => (move.op === 'appoint' ? [move.due] : [])),
    ...moves.flatMap((move) => (move.op === 'clock' && move.due ? [move.due] : [])),
  ];
  if (promised === undefined) return { facts };
  return { facts, appointment: promised.due.length === 10 ? promised.due : promised.dueAt };
}

/**
 * {@link compareClocks} on a dossier and its log.
 *
 * @param given - With `asOf`, both clocks are those of what was recorded by then.
 */
export function compareClocksOf(
  dossier: Dossier,
  events: readonly DossierEvent[],
  given: Pick<ComparisonInput, 'law' | 'periodEnd' | 'procedureLimit'> & HistoryOptions,
): ClockComparison {
  const { asOf } = given;
  const then = asOf === undefined ? dossier : foldLog(recordedBy(events, asOf));
  return compareClocks({
    ...indicatorFacts(events, given),
    clock: then?.former?.[0]?.facts ?? then?.clock.facts ?? [],
    law: given.law,
    periodEnd: given.periodEnd,
    ...(given.procedureLimit === undefined ? {} : { procedureLimit: given.procedureLimit }),
  });
}

/** One sentence on where the two clocks stand. */
export function describeComparison(
  { law, indicator, agree }: ClockComparison,
  language: VietnamLanguage = english,
): string {
  const { verdicts, comparison } = language.vn;
  const { waitingDays, supplements, endAt } = indicator;
  return comparison({
    law: verdicts[law.verdict],
    due: law.due ?? '—',
    indicator: verdicts[indicator.verdict],
    end: toCivilDate(localDay(endAt, VIETNAM_ZONE)),
    waitingDays,
    supplements,
    agree,
  });
}
