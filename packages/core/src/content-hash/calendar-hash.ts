/** The version of a calendar: the hash of what it says. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import { contentHash } from './content-hash.js';

const known = new WeakMap<WorkingCalendar, string>();

/** The content hash of a calendar: calendars that say the same have the same. */
export function calendarHash(calendar: WorkingCalendar): string {
  let hash = known.get(calendar);
  if (hash === undefined) known.set(calendar, (hash = contentHash(calendar.spec)));
  return hash;
}
