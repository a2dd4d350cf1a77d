/** The days that a count looked at, which may lie outside of the span from its event to its end. */
import { DAY_MS } from '../calendar/zone.js';
import type { Account } from './account.js';
import { settle } from './settle.js';
import type { Settlement } from './settlement.js';
import type { Span } from './spans.js';
import { furthestOf } from './turned-at.js';

/**
 * The first and the last day that a count looked at: from its first event to its end, and further
 * on where it went there and came back, as from a closure of the office.
 */
export function lookedAt(account: Account, settlement: Settlement): Span {
  const { event, restart } = account;
  const days = [event.day, settlement.eventDay, ...daysOfEnds(account, settlement)];
  if (restart !== undefined) days.push(restart.from.day);
  return { from: Math.min(...days), to: Math.max(...days) };
}

function daysOfEnds(account: Account, settlement: Settlement): readonly number[] {
  const { ends, forward, terms, termEnd, pausedEnd, rolledEnd, dueDay } = settlement;
  if (ends === 'instant') return daysOfInstants(account, settlement);
  const counts = terms.length > 0 ? terms : [{ termEnd, pausedEnd, carriedTo: rolledEnd }];
  return counts.flatMap((term, i) => {
    const rolled = i === counts.length - 1 ? rolledEnd : term.carriedTo;
    const turned = furthestOf(account, forward, term.pausedEnd, rolled);
    return [term.termEnd, term.pausedEnd, rolled, turned, dueDay];
  });
}

/** Terms that roll one by one are settled anew up to each: an instant keeps the last one only. */
function daysOfInstants(account: Account, settlement: Settlement): readonly number[] {
  const { calendar, rule, terms } = account;
  const [first, ...rest] = terms;
  const day = (instant: number): number => Math.floor(calendar.clock.toLocal(instant) / DAY_MS);
  const earlier =
    rule.extension.countedFrom === 'rolledEnd'
      ? rest.map((_, i) => settle({ ...account, terms: [first, ...rest.slice(0, i)] }))
      : [];
  return [...earlier, settlement].flatMap(({ forward, firstDay, pausedEnd, dueDay }) => {
    const counted = day(pausedEnd);
    return [firstDay, counted, dueDay, furthestOf(account, forward, counted, dueDay)];
  });
}
