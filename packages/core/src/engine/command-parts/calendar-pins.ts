/** The calendars that a dossier pins for its units. */
import { calendarHash } from '../../content-hash/calendar-hash.js';
import type { DecisionContext } from '../context.js';
import type { Decision } from '../decision.js';
import type { Bound, Choice } from './units.js';

/** The calendars that the units of parties keep, by their hashes. */
export function calendarPins(
  parties: Bound,
  context: Pick<DecisionContext, 'calendar'>,
): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const unit of Object.values(parties)) {
    const calendar = context.calendar(unit);
    pins[calendar.id] = calendarHash(calendar);
  }
  return pins;
}

/** The calendars of units that a dossier is newly bound to, where it has not pinned them. */
export function newCalendarPins(
  { draft, context }: Decision,
  parties: Readonly<Record<string, string>>,
): Omit<Choice, 'parties'> {
  const pins = Object.entries(calendarPins(parties, context)).filter(
    ([id]) => !Object.hasOwn(draft.calendars, id),
  );
  const { unitCalendars } = context;
  return {
    calendars: pins.length === 0 ? undefined : Object.fromEntries(pins),
    unitCalendars: unitCalendars === draft.unitCalendars ? undefined : unitCalendars,
  };
}
