/** The calendar of a unit, and the day that it is there. */
import { type WorkingCalendar, localDay } from '@thutuc/legal-time';
import type { Decision } from './decision.js';

/** The calendar of a party's unit in this dossier. */
export function unitCalendarOf(
  { context, draft }: Pick<Decision, 'context' | 'draft'>,
  party: string | undefined,
): WorkingCalendar {
  return context.calendar(party === undefined ? undefined : draft.parties[party]);
}

/** Day number of the recording, in the zone of a unit. */
export function todayInUnit({ context }: Pick<Decision, 'context'>, unit: string): number {
  return localDay(context.now, context.calendar(unit).zone);
}
