/** A calendar as it was known on a date. */
import { toDayNumber } from './civil-date.js';
import { type WorkingCalendar, createCalendar } from './working-calendar.js';

/**
 * The calendar as it was known on a date: without the entries whose notice came later, and with
 * the horizon of that date where its history is given. Entries without a notice date stay, and
 * `dayInfo` marks them with `noticeDateUnknown`.
 *
 * @throws CalendarError `DATE_INVALID`
 */
export function asKnownOn(calendar: WorkingCalendar, date: string): WorkingCalendar {
  toDayNumber(date);
  const { spec } = calendar;
  const known = <T extends { knownSince?: string | undefined }>(entries: readonly T[]): T[] =>
    entries.filter(({ knownSince }) => knownSince === undefined || knownSince <= date);
  const horizon = [...(spec.horizonHistory ?? [])]
    .sort((a, b) => (a.knownSince < b.knownSince ? -1 : 1))
    .findLast(({ knownSince }) => knownSince <= date)?.horizon;
  return createCalendar({
    ...spec,
    id: `${spec.id}@${date}`,
    ...(horizon !== undefined && { horizon }),
    daysOff: known(spec.daysOff ?? []),
    makeUpDays: known(spec.makeUpDays ?? []),
    specialHours: known(spec.specialHours ?? []),
  });
}
