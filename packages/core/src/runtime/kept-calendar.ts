/** The calendar that a unit keeps. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Unit } from '../ports/directory.js';

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
