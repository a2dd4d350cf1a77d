/** The steps of an explanation that tell each suspension, and the end it led to. */
import { formatInstant } from '../calendar/instant.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Account, Pause } from '../period/account.js';
import { instantOf } from '../period/moment.js';
import type { SettledTerm } from '../period/settlement.js';
import { settle } from '../period/settle.js';
import type { Settlement } from '../period/settlement.js';
import { dayspanOf } from '../period/spans.js';
import { citedForReason } from './cited.js';
import type { ExplanationStep } from './explanation.js';

/** A suspension with the place of the term in which it lies. */
export interface SuspendedTerm {
  readonly term: number;
  readonly step: ExplanationStep;
}

/** One step per suspension, in the order in which they began. */
export function suspending(account: Account, settlement: Settlement): SuspendedTerm[] {
  const { calendar, rule, limit } = account;
  if (account.pauses.length === 0) return [];
  const pauses = [...account.pauses].sort((a, b) => startOf(a) - startOf(b));
  let before = termsOf(settle({ ...account, pauses: [] }));
  return pauses.flatMap((pause, i): SuspendedTerm[] => {
    const span = pauseTexts(pause, settlement, calendar);
    if (!span) return [];
    const after = termsOf(settle({ ...account, pauses: pauses.slice(0, i + 1) }));
    // A term that begins elsewhere ends elsewhere: then the roll before it was moved, not its end.
    const changed = after.findIndex(
      ({ firstDay, pausedEnd }, term) =>
        firstDay === before[term]?.firstDay && pausedEnd !== before[term].pausedEnd,
    );
    // One that moves nothing is told where it would have lain, at the latest with the last term.
    const start = startDay(pause, settlement, calendar);
    const within = after.findIndex(({ carriedTo }) => start <= carriedTo);
    const moved = changed !== -1;
    const { forward, ends, end: settled } = settlement;
    const isLate = !moved && forward && start > settled;
    const term = moved ? changed : within === -1 ? after.length - 1 : within;
    before = after;
    const end = after[term]?.pausedEnd ?? settlement.pausedEnd;
    const step: ExplanationStep = {
      kind: 'suspended',
      ...span,
      ...(pause.reason !== undefined && { reason: pause.reason }),
      ...(pause.citation !== undefined && { cited: pause.citation }),
      newEnd: ends === 'day' ? toCivilDate(end) : formatInstant(end, calendar.zone),
      moved,
      ...(isLate && { afterEnd: true }),
      // What comes too late is decided by no provision on suspensions.
      citations: isLate ? [] : citedForReason(rule, limit.unit, pause.reason),
    };
    return [{ term, step }];
  });
}

type TermEnds = Pick<SettledTerm, 'firstDay' | 'pausedEnd' | 'carriedTo'>;

/** The terms one by one; of a sole term, the period. */
function termsOf({ terms, firstDay, pausedEnd, end }: Settlement): readonly TermEnds[] {
  return terms.length === 0 ? [{ firstDay, pausedEnd, carriedTo: end }] : terms;
}

function startDay(pause: Pause, { ends }: Settlement, calendar: WorkingCalendar): number {
  return ends === 'day' ? dayspanOf(pause).from : instantOf(pause.from, calendar);
}

function startOf({ from: { day, at } }: Pause): number {
  return at ?? day * 86_400_000;
}

/** What a pause leaves out; nothing where it leaves out nothing. */
function pauseTexts(
  pause: Pause,
  settlement: Settlement,
  calendar: WorkingCalendar,
): { from: string; to: string } | undefined {
  const { at: start } = pause.from;
  const { at: stop } = pause.to;
  if (settlement.ends === 'instant' && start !== undefined && stop !== undefined) {
    const { zone } = calendar;
    return start < stop
      ? { from: formatInstant(start, zone), to: formatInstant(stop, zone) }
      : undefined;
  }
  const { from, to } = dayspanOf(pause);
  return from > to ? undefined : { from: toCivilDate(from), to: toCivilDate(to) };
}
