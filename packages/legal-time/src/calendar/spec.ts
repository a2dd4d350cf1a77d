/** The plain JSON form of a working calendar, and what makes one valid besides its form. */
import type { Localized } from '../language/localized.js';
import { toDayNumber } from './civil-date.js';
import { type DayHours, dayHoursAreInOrder } from './day-hours.js';
import { CalendarError } from './errors.js';
import { zoneOf } from './zone.js';

/** Weekday keys of a spec, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A weekday key of a spec. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Civil dates, both inclusive. */
interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** What a day entry says about where it comes from. */
interface Provenance {
  readonly name?: Localized | undefined;
  /** The notice, decree or statute that fixes the entry. */
  readonly source: string;
  /** Day on which the notice was given; left out where it is not known, never invented. */
  readonly knownSince?: string | undefined;
  /** Id of the act that fixes it, where an act book has it. */
  readonly actId?: string | undefined;
}

/** A day on which offices are closed. */
export interface DayOff extends Provenance {
  readonly date: string;
  /**
   * What kind of day off it is, where a counting rule tells kinds apart (its `dayClasses`):
   * `closure` of the office, `stateHoliday`, or a name of one's own. Dates say which a rule that
   * tells kinds apart does not know.
   */
  readonly class?: string | undefined;
}

/** A working day on what would be a weekend. */
export interface MakeUpDay extends Provenance {
  readonly date: string;
  readonly hours?: DayHours | undefined;
}

/** Days with other office hours than their weekday has. */
export interface SpecialHours extends Provenance {
  readonly from: string;
  readonly to?: string | undefined;
  readonly hours: DayHours;
}

/** What a calendar and a layer have in common. */
interface CalendarEntries {
  readonly name?: Localized | undefined;
  /**
   * Whose days off they are: ISO 3166 code of the state or its part, or the code of a union. A
   * calendar that does not say it fits rules of its own zone only.
   */
  readonly jurisdiction?: string | undefined;
  /** Days for which it may be used; either end may be open. `bounds` are what it knows. */
  readonly inForce?:
    { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  /** Last day known by official notice; what lies beyond is provisional. */
  readonly horizon?: string | undefined;
  /** How the horizon moved: from `knownSince` on, days up to `horizon` were known. */
  readonly horizonHistory?:
    readonly { readonly knownSince: string; readonly horizon: string }[] | undefined;
  /** Further ranges whose days rest on rules instead of notices. */
  readonly provisional?:
    | readonly (DateRange & {
        /** Why its days are not known by notice: in one text, or in each language. */
        readonly reason?: string | Localized | undefined;
      })[]
    | undefined;
  readonly daysOff?: readonly DayOff[] | undefined;
  readonly makeUpDays?: readonly MakeUpDay[] | undefined;
  readonly specialHours?: readonly SpecialHours[] | undefined;
}

/**
 * A working calendar as plain JSON: zone, bounds, weekly office hours, days off, make-up working
 * days and special hours, each with its source and the day it became known.
 */
export interface CalendarSpec extends CalendarEntries {
  readonly schema: 'thutuc/calendar@1';
  readonly id: string;
  readonly zone: string;
  /** First and last day the calendar speaks of; beyond is an error. */
  readonly bounds: DateRange;
  readonly week: Readonly<Record<Weekday, DayHours>>;
}

/** What a province or an agency changes in the calendar below it. */
export interface CalendarLayer extends CalendarEntries {
  readonly schema: 'thutuc/calendar-layer@1';
  readonly id: string;
  readonly week?: Readonly<Partial<Record<Weekday, DayHours | undefined>>> | undefined;
}

/** A week by the hours of each weekday. */
export function weekOfSpec(hoursOf: (weekday: Weekday) => DayHours): CalendarSpec['week'] {
  const days = WEEKDAYS.map((weekday) => [weekday, hoursOf(weekday)] as const);
  return Object.fromEntries(days) as Record<Weekday, DayHours>;
}

/**
 * Checks what the type of a spec leaves open, and puts its entries in order of date, so that equal
 * calendars are equal texts.
 *
 * @throws CalendarError `CALENDAR_INVALID` | `CALENDAR_CONFLICT` | `ZONE_UNKNOWN` | `DATE_INVALID`
 */
export function normaliseSpec(spec: CalendarSpec): CalendarSpec {
  assertForm(spec);
  zoneOf(spec.zone);
  orderedRange(spec.id, 'bounds', spec.bounds.from, spec.bounds.to);
  for (const range of spec.provisional ?? []) {
    orderedRange(spec.id, 'provisional', range.from, range.to);
  }
  for (const special of spec.specialHours ?? []) {
    orderedRange(spec.id, 'specialHours', special.from, special.to ?? special.from);
  }
  for (const date of loneDates(spec)) toDayNumber(date);
  for (const [path, hours] of hoursOf(spec)) assertHours(spec.id, path, hours);
  assertNights(spec.id, spec.week);
  assertSources(spec);
  refuseConflicts(spec);
  return {
    ...spec,
    ...(spec.daysOff && { daysOff: [...spec.daysOff].sort(byDate) }),
    ...(spec.makeUpDays && { makeUpDays: [...spec.makeUpDays].sort(byDate) }),
  };
}

/** Whoever does not write TypeScript may bring anything: that is for the schema to tell. */
function assertForm({ schema }: { readonly schema?: unknown }): void {
  if (schema === 'thutuc/calendar@1') return;
  throw new CalendarError(
    'CALENDAR_INVALID',
    'A calendar says "schema": "thutuc/calendar@1". Read JSON with parseCalendar.',
    { path: 'schema' },
  );
}

/** The dates that no order is asked of. */
function loneDates({ daysOff, makeUpDays, horizon, horizonHistory, inForce }: CalendarSpec) {
  const listed = [...(daysOff ?? []), ...(makeUpDays ?? []), ...(horizonHistory ?? [])].flatMap(
    (entry) => ('date' in entry ? [entry.date] : [entry.horizon, entry.knownSince]),
  );
  const single = [horizon, inForce?.from, inForce?.to];
  return [...listed, ...single.filter((date) => date !== undefined)];
}

/** All office hours of a spec, by where they stand; those of single days must be some. */
function hoursOf({ week, makeUpDays, specialHours }: CalendarSpec): [path: string, DayHours][] {
  const own = (list: string, entries: readonly { readonly hours?: DayHours | undefined }[] = []) =>
    entries.flatMap(({ hours }, i): [string, DayHours][] =>
      hours === undefined ? [] : [[`${list}.${i}.hours`, hours]],
    );
  return [
    ...WEEKDAYS.map((weekday): [string, DayHours] => [`week.${weekday}`, week[weekday]]),
    ...own('makeUpDays', makeUpDays),
    ...own('specialHours', specialHours),
  ];
}

function assertHours(id: string, path: string, hours: DayHours): void {
  const isClosed = hours.length === 0 && !path.startsWith('week.');
  if (!isClosed && hours.flat().every(isClockTime) && dayHoursAreInOrder(hours)) return;
  throw new CalendarError(
    'CALENDAR_INVALID',
    `Calendar "${id}": the office hours at "${path}" are not valid: give intervals of HH:MM, not empty and in order.`,
    { calendar: id, path },
  );
}

/** What a day is rests on a text, never on nothing. */
function assertSources({ id, daysOff, makeUpDays, specialHours }: CalendarSpec): void {
  for (const [path, entries] of Object.entries({ daysOff, makeUpDays, specialHours })) {
    const place = entries?.findIndex(({ source }) => source === '') ?? -1;
    if (place === -1) continue;
    throw new CalendarError(
      'CALENDAR_INVALID',
      `Calendar "${id}": "${path}.${place}" has no source. Name one.`,
      { calendar: id, path: `${path}.${place}.source` },
    );
  }
}

function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

/** A time of day; 24:00 is the end of it. */
export const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A night's work must be over before the work of the next day begins. */
function assertNights(id: string, week: CalendarSpec['week']): void {
  for (const [i, weekday] of WEEKDAYS.entries()) {
    const [from, to] = week[weekday].at(-1) ?? [];
    const next = WEEKDAYS[(i + 1) % 7];
    const [begins] = (next && week[next][0]) ?? [];
    if (from === undefined || to === undefined || begins === undefined) continue;
    if (to >= from || to <= begins) continue;
    throw new CalendarError(
      'CALENDAR_INVALID',
      `Calendar "${id}": "week.${weekday}" ends at ${to} on the next day, which begins at ${begins}.`,
      { calendar: id, path: `week.${weekday}` },
    );
  }
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : 1;
}

function orderedRange(id: string, what: string, from: string, to: string): void {
  if (toDayNumber(from) <= toDayNumber(to)) return;
  throw new CalendarError(
    'CALENDAR_INVALID',
    `Calendar "${id}": ${what} end on ${to}, before they begin on ${from}. Swap the two.`,
    { calendar: id, from, to },
  );
}

function refuseConflicts(spec: CalendarSpec): void {
  const off = new Set<string>();
  for (const { date } of spec.daysOff ?? []) {
    if (off.has(date)) throw conflict(spec.id, date, 'listed twice among the days off');
    off.add(date);
  }
  const makeUp = new Set<string>();
  for (const { date } of spec.makeUpDays ?? []) {
    if (off.has(date)) throw conflict(spec.id, date, 'both a day off and a make-up working day');
    if (makeUp.has(date)) throw conflict(spec.id, date, 'listed twice among the make-up days');
    makeUp.add(date);
  }
}

function conflict(id: string, date: string, what: string): CalendarError {
  return new CalendarError(
    'CALENDAR_CONFLICT',
    `Calendar "${id}": ${date} is ${what}. Keep one of the two entries.`,
    { calendar: id, date },
  );
}
