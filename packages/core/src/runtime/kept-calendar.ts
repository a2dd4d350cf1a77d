/** The calendar that a unit keeps. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Unit } from '../ports/directory.js';
import { DirectoryError } from './errors.js';

/**
 * The one that a unit names. Where there is only one, it is kept by units that name none and, with
 * `foreignCalendar`, by those that name one that is not known.
 */
export function keptCalendar(
  { calendar: id }: Unit,
  known: ReadonlyMap<string, WorkingCalendar>,
  foreignCalendar: boolean,
): WorkingCalendar | undefined {
  const own = id === undefined ? undefined : known.get(id);
  if (own !== undefined) return own;
  const [only, second] = known.values();
  return second === undefined && (id === undefined || foreignCalendar) ? only : undefined;
}

/**
 * The id of the calendar that a unit keeps; `undefined` where there is only one to keep. Where that
 * is wanted, the only one stands in for one that is not known.
 *
 * @throws DirectoryError `UNIT_CALENDAR`
 */
export function calendarIdOf(
  unit: Unit,
  known: ReadonlyMap<string, WorkingCalendar>,
  foreignCalendar: boolean,
): string | undefined {
  const { code, calendar } = unit;
  const kept = keptCalendar(unit, known, foreignCalendar);
  if (kept !== undefined) return kept.id === calendar ? calendar : undefined;
  const ids = [...known.keys()].map((id) => `"${id}"`).join(', ');
  throw new DirectoryError(
    'UNIT_CALENDAR',
    `Unit "${code}" ${calendar === undefined ? 'names no calendar' : `keeps calendar "${calendar}", which is not here`}. ` +
      `Name one of ${ids} under "calendar" in the directory.`,
    { unit: code, calendar: calendar ?? null, calendars: [...known.keys()] },
  );
}
