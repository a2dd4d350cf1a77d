/** The calendars that an engine knows, in all their versions. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Dossier } from '../engine/dossier.js';
import { parseCalendar } from '@thutuc/legal-time/schema';
import type { PinnedContent } from './pinned-content.js';

/** Calendars by id. */
type Calendars = ReadonlyMap<string, WorkingCalendar>;

/** The calendars that an engine knows. */
export interface CalendarVersions {
  /** The newest version of each. */
  readonly current: Calendars;
  /** A version by its content hash, where it is known. */
  readonly version: (hash: string) => WorkingCalendar | undefined;
  /** Whether a dossier pins the newest versions, and none before them. */
  isCurrent(dossier: Dossier): boolean;
  /** The versions that a dossier pins; those before its amendments are known afterwards too. */
  pinnedBy(dossier: Dossier): Promise<Calendars>;
  /** Keeps calendars in the store. */
  keep(calendars: Calendars): Promise<void>;
}

/** Makes them; of several calendars with one id the last one is the newest. */
export function createCalendarVersions(
  pins: PinnedContent,
  calendars: readonly WorkingCalendar[],
): CalendarVersions {
  const current = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const byHash = new Map(calendars.map((calendar) => [calendarHash(calendar), calendar]));
  const newest = new Map(calendars.map((calendar) => [calendar.id, calendarHash(calendar)]));

  async function find(id: string, hash: string): Promise<WorkingCalendar> {
    const known = byHash.get(hash);
    if (known !== undefined) return known;
    const text = await pins.read('calendar', hash, `"${id}"`);
    const calendar = parseCalendar(JSON.parse(text));
    byHash.set(hash, calendar);
    return calendar;
  }

  const isNewest = (id: string, hash: string | undefined): boolean => newest.get(id) === hash;

  function isCurrent({ calendars: pinned, amendments }: Dossier): boolean {
    if (amendments.length > 0) return false;
    // `in`: a list of the ids would be made for each command.
    for (const id in pinned) if (!isNewest(id, pinned[id])) return false;
    return true;
  }

  return {
    current,
    version: (hash) => byHash.get(hash),
    isCurrent,
    async pinnedBy({ calendars: pinned, amendments }) {
      for (const { calendar, from } of amendments) await find(calendar, from);
      const entries = Object.entries(pinned);
      if (entries.every(([id, hash]) => isNewest(id, hash))) return current;
      const own = new Map(current);
      for (const [id, hash] of entries) own.set(id, await find(id, hash));
      return own;
    },
    async keep(known) {
      for (const calendar of known.values()) {
        await pins.keep('calendar', calendarHash(calendar), calendar, ({ spec }) => spec);
      }
    },
  };
}
