/** The steps of an explanation that tell each suspension, and the end it led to. */
import { formatInstant } from '../calendar/instant.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput, Suspension } from '../period/period-input.js';
import { instantOfMoment } from '../period/moment.js';
import type { CountedLimitEnd } from '../period/period-end.js';
import { computePeriodEnd } from '../period/compute-period-end.js';
import type { PeriodEnd } from '../period/period-end.js';
import { suspendedSpanOf } from '../period/suspensions.js';
import { citedForReason } from './cited.js';
import type { ExplanationStep } from './explanation.js';

/** A suspension with the place of the term in which it lies. */
export interface SuspendedTerm {
  readonly term: number;
  readonly suspension: Suspension;
  readonly step: ExplanationStep;
}

/** One step per suspension, in the order in which they began. */
export function suspending(period: PeriodInput, periodEnd: PeriodEnd): SuspendedTerm[] {
  const { calendar, rule, limit } = period;
  if (period.suspensions.length === 0) return [];
  const suspensions = [...period.suspensions].sort((a, b) => startOf(a) - startOf(b));
  let before = termsOf(computePeriodEnd({ ...period, suspensions: [] }));
  return suspensions.flatMap((suspension, i): SuspendedTerm[] => {
    const span = suspensionTexts(suspension, periodEnd, calendar);
    if (!span) return [];
    const after = termsOf(
      computePeriodEnd({ ...period, suspensions: suspensions.slice(0, i + 1) }),
    );
    // A term that begins elsewhere ends elsewhere: then the roll before it was moved, not its end.
    const changed = after.findIndex(
      ({ firstDay, suspendedEnd }, term) =>
        firstDay === before[term]?.firstDay && suspendedEnd !== before[term].suspendedEnd,
    );
    // One that moves nothing stands with the term in which it would lie, or with the last.
    const start = startDay(suspension, periodEnd, calendar);
    const within = after.findIndex(({ carriedTo }) => start <= carriedTo);
    const moved = changed !== -1;
    const { forward, ends, end: settled } = periodEnd;
    const isLate = !moved && forward && start > settled;
    const term = moved ? changed : within === -1 ? after.length - 1 : within;
    before = after;
    const end = after[term]?.suspendedEnd ?? periodEnd.suspendedEnd;
    const step: ExplanationStep = {
      kind: 'suspended',
      ...span,
      ...(suspension.reason !== undefined && { reason: suspension.reason }),
      ...(suspension.citation !== undefined && { cited: suspension.citation }),
      newEnd: ends === 'day' ? toCivilDate(end) : formatInstant(end, calendar.zone),
      moved,
      ...(isLate && { afterEnd: true }),
      // What comes too late is decided by no provision on suspensions.
      citations: isLate ? [] : citedForReason(rule, limit.unit, suspension.reason),
    };
    return [{ term, suspension, step }];
  });
}

type TermEnds = Pick<CountedLimitEnd, 'firstDay' | 'suspendedEnd' | 'carriedTo'>;

/** The terms one by one; of a sole term, the period. */
function termsOf({ terms, firstDay, suspendedEnd, end }: PeriodEnd): readonly TermEnds[] {
  return terms.length === 0 ? [{ firstDay, suspendedEnd, carriedTo: end }] : terms;
}

function startDay(suspension: Suspension, { ends }: PeriodEnd, calendar: WorkingCalendar): number {
  return ends === 'day'
    ? suspendedSpanOf(suspension).from
    : instantOfMoment(suspension.from, calendar);
}

function startOf({ from: { day, at } }: Suspension): number {
  return at ?? day * 86_400_000;
}

/** What a suspension leaves out; nothing where it leaves out nothing. */
function suspensionTexts(
  suspension: Suspension,
  periodEnd: PeriodEnd,
  calendar: WorkingCalendar,
): { from: string; to: string } | undefined {
  const { at: start } = suspension.from;
  const { at: stop } = suspension.to;
  if (periodEnd.ends === 'instant' && start !== undefined && stop !== undefined) {
    const { zone } = calendar;
    return start < stop
      ? { from: formatInstant(start, zone), to: formatInstant(stop, zone) }
      : undefined;
  }
  const { from, to } = suspendedSpanOf(suspension);
  return from > to ? undefined : { from: toCivilDate(from), to: toCivilDate(to) };
}
