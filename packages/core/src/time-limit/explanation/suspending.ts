/** The steps of an explanation that tell each suspension, and the end it led to. */
import { formatInstant, toCivilDate, type WorkingCalendar } from '../../calendar/index.js';
import type { Account, Pause } from '../account.js';
import { instantOf } from '../moment.js';
import { settle, type Settlement } from '../settle.js';
import { dayspanOf } from '../spans.js';
import { cited } from './cited.js';
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
  let ends = endsOf(settle({ ...account, pauses: [] }));
  return pauses.flatMap((pause, i): SuspendedTerm[] => {
    const span = pauseTexts(pause, settlement, calendar);
    if (!span) return [];
    const after = endsOf(settle({ ...account, pauses: pauses.slice(0, i + 1) }));
    const changed = after.findIndex((end, term) => end !== ends[term]);
    // One that moves nothing is told where it would have lain, at the latest with the last term.
    const within = after.findIndex((end) => startDay(pause, settlement, calendar) <= end);
    const moved = changed !== -1;
    const term = moved ? changed : within === -1 ? after.length - 1 : within;
    ends = after;
    const end = after[term] ?? settlement.pausedEnd;
    const step: ExplanationStep = {
      kind: 'suspended',
      ...span,
      ...(pause.reason !== undefined && { reason: pause.reason }),
      ...(pause.citation !== undefined && { cited: pause.citation }),
      newEnd: settlement.ends === 'day' ? toCivilDate(end) : formatInstant(end, calendar.zone),
      moved,
      citations: cited(rule, limit.unit, 'suspension'),
    };
    return [{ term, step }];
  });
}

/** The ends of the terms one by one, with suspended time and before the roll. */
function endsOf({ terms, pausedEnd }: Settlement): number[] {
  return terms.length === 0 ? [pausedEnd] : terms.map((term) => term.pausedEnd);
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
