/** The steps of an explanation on recesses that were left out of the count. */
import { toCivilDate } from '../calendar/civil-date.js';
import { localDay } from '../calendar/zone.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import { bearsOn, recessOn } from '../period/recess.js';
import type { PeriodEnd } from '../period/period-end.js';
import { beginningCalendar } from '../period/rule-calendars.js';
import type { Localized } from '../language/localized.js';
import type { PeriodInput } from '../period/period-input.js';
import type { Span } from '../period/spans.js';
import type { Recess } from '../rule/counting-rule.js';
import { citedForRecess } from './cited.js';
import type { ExplanationStep } from './explanation.js';
import type { SuspendedTerm } from './suspending.js';

/** The steps on recesses of a period, by the place of the term in which they lie. */
export interface RecessSteps {
  /** The period would have begun within it. */
  readonly begun: readonly ExplanationStep[];
  /** Met by a term whose count nothing else suspends. */
  readonly ofTerm: (place: number) => readonly ExplanationStep[];
  /** Met only because something else suspended the count. */
  readonly further: readonly ExplanationStep[];
}

/** One step for each recess that a period met, in the order of counting. */
export function recessSteps(
  period: PeriodInput,
  periodEnd: PeriodEnd,
  suspended: readonly SuspendedTerm[],
): RecessSteps {
  const { rule, limit } = period;
  const { forward, begunAfter, ends } = periodEnd;
  const meets = rule.recesses !== undefined || begunAfter !== undefined;
  if (!meets || limit.amount === 0) return NO_STEPS;
  const told = new Set<string>();
  if (ends === 'instant') {
    const days = daysOfTime(period, periodEnd);
    return { ...NO_STEPS, further: recessesIn(period, [days]).map((met) => stepOf(met, {})) };
  }
  const begun =
    begunAfter === undefined
      ? []
      : begunBehind(period, begunAfter).map((met) => stepOf(met, { begins: true }));
  const ofTerms = period.terms.map((_, place) => {
    // What suspends a term itself is stated after its recesses; what came before has moved it.
    const before = suspended.filter(({ term }) => term < place);
    const suspensions = before.map(({ suspension }) => suspension);
    const plain = computePeriodEnd({ ...period, suspensions });
    const { firstDay, countedEnd, suspendedEnd } = plain.terms[place] ?? plain;
    const [from, to] = forward ? [firstDay, suspendedEnd] : [suspendedEnd, firstDay];
    const lies = (span: Span): boolean => span.from <= to && span.to >= from;
    const met = recessesIn(period, plain.suspended).filter(({ span }) => lies(span));
    const inOrder = forward ? met : met.reverse();
    return inOrder.map((one, i) => {
      const isLast = suspendedEnd !== countedEnd && i === inOrder.length - 1;
      return stepOf(one, isLast ? { newEnd: toCivilDate(suspendedEnd) } : {});
    });
  });
  const last = periodEnd.suspendedEnd;
  const all = recessesIn(period, periodEnd.suspended).filter(({ span }) =>
    forward ? span.from <= last : span.to >= last,
  );
  return {
    begun,
    ofTerm: (place) => ofTerms[place] ?? [],
    further: all.filter(isNew).map((met) => stepOf(met, {})),
  };

  function isNew(met: MetRecess): boolean {
    return !told.has(keyOf(met));
  }

  function stepOf(met: MetRecess, more: { begins?: true; newEnd?: string }): ExplanationStep {
    const { recess, span } = met;
    told.add(keyOf(met));
    return {
      kind: 'recess',
      name: recess.name,
      from: toCivilDate(span.from),
      to: toCivilDate(span.to),
      ...more,
      citations: citedForRecess(rule, limit.unit, recess.id),
    };
  }
}

/** The days over which time ran, whichever way. */
function daysOfTime({ calendar }: PeriodInput, { startAt, suspendedEnd }: PeriodEnd): Span {
  const [from = 0, to = 0] = [startAt, suspendedEnd]
    .sort((a, b) => a - b)
    .map((at) => localDay(at, calendar.zone));
  return { from, to };
}

const NO_STEPS: RecessSteps = { begun: [], ofTerm: () => [], further: [] };

/** The recesses that put off a beginning, or else the day that none begins with. */
function begunBehind(period: PeriodInput, span: Span): MetRecess[] {
  const met = recessesIn(period, [span]);
  if (met.length > 0) return met;
  const { rule, calendar } = period;
  const { name = { en: 'short hours' } } =
    beginningCalendar(rule, calendar).entryOf(span.from) ?? {};
  const recess = rule.recesses?.find((one) => one.name === name);
  return [{ recess: { id: recess?.id ?? 'shortDays', name }, span }];
}

interface MetRecess {
  readonly recess: { readonly id: string; readonly name: Localized };
  readonly span: Span;
}

function keyOf({ recess, span }: MetRecess): string {
  return `${recess.id} ${span.from}`;
}

/** The recess that leaves a day out of a period. */
export function suspendingRecessOn({ rule, limit }: PeriodInput, day: number): Recess | undefined {
  return rule.recesses?.find(
    (recess) =>
      recess.effect === 'suspends' &&
      bearsOn(recess, limit.unit) &&
      recessOn(recess, day) !== undefined,
  );
}

/** The recesses that lie in spans of suspended days, in order of date. */
function recessesIn(period: PeriodInput, spans: readonly Span[]): MetRecess[] {
  const met: MetRecess[] = [];
  for (const { from, to } of spans) {
    for (let day = from; day <= to; day++) {
      const recess = suspendingRecessOn(period, day);
      const span = recess && recessOn(recess, day);
      if (recess === undefined || span === undefined) continue;
      met.push({ recess, span });
      day = span.to;
    }
  }
  return met.sort((a, b) => a.span.from - b.span.from);
}
