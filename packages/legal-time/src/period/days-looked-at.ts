/** The days that a count looked at, which may lie outside of the span from its event to its end. */
import { DAY_MS } from '../calendar/zone.js';
import type { PeriodInput } from './period-input.js';
import { computePeriodEnd } from './compute-period-end.js';
import type { PeriodEnd } from './period-end.js';
import type { Span } from './spans.js';
import { furthestTurnedAt } from './turned-at.js';

/**
 * The first and the last day that a count looked at: from its first event to its end, and further
 * on where it went there and came back, as from a closure of the office.
 */
export function lookedAt(period: PeriodInput, periodEnd: PeriodEnd): Span {
  const { event, restart } = period;
  const days = [event.day, periodEnd.eventDay, ...daysOfEnds(period, periodEnd)];
  if (restart !== undefined) days.push(restart.from.day);
  return { from: Math.min(...days), to: Math.max(...days) };
}

function daysOfEnds(period: PeriodInput, periodEnd: PeriodEnd): readonly number[] {
  const { ends, forward, terms, countedEnd, clearEnd, rolledEnd, dueDay } = periodEnd;
  if (ends === 'instant') return daysOfInstants(period, periodEnd);
  const counts =
    terms.length > 0 ? terms : [{ countedEnd, suspendedEnd: clearEnd, carriedTo: rolledEnd }];
  return counts.flatMap((term, i) => {
    const rolled = i === counts.length - 1 ? rolledEnd : term.carriedTo;
    const turned = furthestTurnedAt(period, forward, term.suspendedEnd, rolled);
    return [term.countedEnd, term.suspendedEnd, rolled, turned, dueDay];
  });
}

/** Where terms roll one by one, each has an end of its own: an instant keeps only the last. */
function daysOfInstants(period: PeriodInput, periodEnd: PeriodEnd): readonly number[] {
  const { calendar, rule, terms } = period;
  const [first, ...rest] = terms;
  const day = (instant: number): number => Math.floor(calendar.clock.toLocal(instant) / DAY_MS);
  const earlier =
    rule.extension.countedFrom === 'rolledEnd'
      ? rest.map((_, i) => computePeriodEnd({ ...period, terms: [first, ...rest.slice(0, i)] }))
      : [];
  return [...earlier, periodEnd].flatMap(({ forward, firstDay, suspendedEnd, dueDay }) => {
    const counted = day(suspendedEnd);
    return [firstDay, counted, dueDay, furthestTurnedAt(period, forward, counted, dueDay)];
  });
}
