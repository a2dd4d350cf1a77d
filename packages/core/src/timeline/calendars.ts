/** The calendars of a dossier as its log tells them: which unit keeps which, in which version. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import { LogError } from '../engine/errors.js';
import type { EventPayload } from '../engine/events.js';

/** Gives a version of a calendar by its content hash. */
export type CalendarVersions = (hash: string) => WorkingCalendar | undefined;

/** The calendars that dates of a dossier were counted in, from event to event. */
export class DossierCalendars {
  readonly #versions: CalendarVersions;
  /** Calendar id → content hash, of the first versions and of those in force. */
  readonly #first = new Map<string, string>();
  readonly #present = new Map<string, string>();
  #unitCalendars: Readonly<Record<string, string>> = {};
  #standard = '';

  constructor(versions: CalendarVersions) {
    this.#versions = versions;
  }

  /** Takes note of what an event says of calendars, before its moves are read. */
  note(payload: EventPayload): void {
    if (payload.type === 'submitted' || payload.type === 'imported') {
      const { calendars, unitCalendars = {} } = payload;
      for (const [id, hash] of Object.entries(calendars)) {
        this.#first.set(id, hash);
        this.#present.set(id, hash);
      }
      this.#unitCalendars = unitCalendars;
      const own = new Set(Object.values(unitCalendars));
      const ids = Object.keys(calendars);
      this.#standard = ids.find((id) => !own.has(id)) ?? ids[0] ?? '';
    } else if (payload.type === 'reopened') {
      // The clock begins anew, under the calendars of that day.
      for (const [id, hash] of this.#present) this.#first.set(id, hash);
    } else if (payload.type === 'calendarAmended') {
      this.#present.set(payload.calendar, payload.to);
    } else if ('unitCalendars' in payload || 'calendars' in payload) {
      for (const [id, hash] of Object.entries(payload.calendars ?? {})) {
        this.#first.set(id, hash);
        this.#present.set(id, hash);
      }
      this.#unitCalendars = payload.unitCalendars ?? this.#unitCalendars;
    }
  }

  /** The calendar that a unit keeps, as it is now. @throws LogError `LOG_CORRUPT` */
  of(unit: string | undefined): WorkingCalendar {
    return this.version(this.#present.get(this.#idOf(unit)));
  }

  /** The calendar that a unit kept when the dossier was submitted. @throws LogError */
  firstOf(unit: string | undefined): WorkingCalendar {
    return this.version(this.#first.get(this.#idOf(unit)));
  }

  /** The version of a content hash. @throws LogError `LOG_CORRUPT` where it is not known */
  version(hash = ''): WorkingCalendar {
    const calendar = this.#versions(hash);
    if (calendar !== undefined) return calendar;
    throw new LogError(
      'LOG_CORRUPT',
      `The log counts in a calendar (${hash || 'none'}) that nobody has kept. Give it to the engine.`,
      { hash },
    );
  }

  #idOf(unit: string | undefined): string {
    return (unit === undefined ? undefined : this.#unitCalendars[unit]) ?? this.#standard;
  }
}
