/** Offsets of IANA time zones, remembered, and the two ways between instants and local days. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { CalendarError } from './errors.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Offsets are looked up per span of this length and searched for changes in steps of a sixth. */
const SPAN_MS = 90 * DAY_MS;
const STEP_MS = SPAN_MS / 6;
/** Local time and its instant are never further apart than this. */
const EDGE_MS = 1.5 * DAY_MS;

/** More than summer time ever moves clocks. */
const DATE_LINE_MS = 12 * HOUR_MS;

/** Changes of the offset inside one span: `offsets[i]` holds before `changes[i]`. */
interface Span {
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
}

/** A time zone with its offsets; get one from {@link zoneOf}. */
export class Zone {
  readonly #spans = new Map<number, Span>();
  #skippedDays: readonly number[] | undefined;
  #lastIndex = NaN;
  #lastSpan: Span = { changes: [], offsets: [0] };

  constructor(readonly name: string) {
    this.#read(0);
  }

  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(instantMs: number): number {
    const index = Math.floor(instantMs / SPAN_MS);
    const span = index === this.#lastIndex ? this.#lastSpan : this.#spanOf(index);
    let i = 0;
    while (i < span.changes.length && instantMs >= (span.changes[i] ?? 0)) i++;
    return span.offsets[i] ?? 0;
  }

  /** Local wall-clock time as milliseconds since 1970-01-01T00:00 local. */
  toLocal(instantMs: number): number {
    return instantMs + this.offsetAt(instantMs);
  }

  /**
   * The instant of a local wall-clock time: the first one where clocks are set back, and the
   * moment of the change where the time is skipped.
   */
  toInstant(localMs: number): number {
    const index = Math.floor(localMs / SPAN_MS);
    const span = index === this.#lastIndex ? this.#lastSpan : this.#spanOf(index);
    // Most days lie well inside a span without changes, in most zones.
    const into = localMs - index * SPAN_MS;
    if (span.changes.length === 0 && into >= EDGE_MS && into < SPAN_MS - EDGE_MS) {
      return localMs - (span.offsets[0] ?? 0);
    }
    const before = this.offsetAt(localMs - EDGE_MS);
    const after = this.offsetAt(localMs + EDGE_MS);
    if (before === after) return localMs - before;
    const early = localMs - Math.max(before, after);
    if (this.toLocal(early) === localMs) return early;
    const late = localMs - Math.min(before, after);
    if (this.toLocal(late) === localMs) return late;
    return this.#firstInstantFrom(localMs, early, late);
  }

  /** Day numbers of the local days of 1840 to 2099 that the zone skipped; none in nearly all. */
  get skippedDays(): readonly number[] {
    this.#skippedDays ??= Array.from({ length: 260 }, (_, i) => this.#skippedIn(1840 + i)).flat();
    return this.#skippedDays;
  }

  /** A zone that crosses the date line eastward is a day ahead at once. */
  #skippedIn(year: number): number[] {
    const start = Date.UTC(year, 0);
    const before = this.#read(start);
    const isAhead = (instantMs: number): boolean => this.#read(instantMs) - before > DATE_LINE_MS;
    let below = start;
    let above = Date.UTC(year + 1, 0);
    if (!isAhead(above)) return [];
    while (above - below > 1) {
      const middle = Math.floor((below + above) / 2);
      if (isAhead(middle)) above = middle;
      else below = middle;
    }
    const first = Math.ceil((above + this.#read(below)) / DAY_MS);
    const next = Math.floor((above + this.#read(above)) / DAY_MS);
    return Array.from({ length: Math.max(0, next - first) }, (_, i) => first + i);
  }

  #firstInstantFrom(localMs: number, early: number, late: number): number {
    let below = early;
    let above = late;
    while (above - below > 1) {
      const middle = Math.floor((below + above) / 2);
      if (this.toLocal(middle) >= localMs) above = middle;
      else below = middle;
    }
    return above;
  }

  #spanOf(index: number): Span {
    let span = this.#spans.get(index);
    if (span === undefined) {
      span = this.#search(index * SPAN_MS);
      this.#spans.set(index, span);
    }
    this.#lastIndex = index;
    this.#lastSpan = span;
    return span;
  }

  #search(start: number): Span {
    const changes: number[] = [];
    let offset = this.#read(start);
    const offsets = [offset];
    for (let from = start; from < start + SPAN_MS; from += STEP_MS) {
      const next = this.#read(from + STEP_MS);
      if (next === offset) continue;
      changes.push(this.#changeBetween(from, from + STEP_MS, offset));
      offsets.push(next);
      offset = next;
    }
    return { changes, offsets };
  }

  #changeBetween(from: number, to: number, offset: number): number {
    let below = from;
    let above = to;
    while (above - below > 1) {
      const middle = Math.floor((below + above) / 2);
      if (this.#read(middle) === offset) below = middle;
      else above = middle;
    }
    return above;
  }

  #read(instantMs: number): number {
    const minutes = tzOffset(this.name, new Date(instantMs));
    if (Number.isNaN(minutes)) {
      throw new CalendarError(
        'ZONE_UNKNOWN',
        `There is no time zone "${this.name}". Use an IANA name such as Asia/Ho_Chi_Minh.`,
        { zone: this.name },
      );
    }
    return minutes * MINUTE_MS;
  }
}

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, made once per name.
 *
 * @throws CalendarError `ZONE_UNKNOWN`
 */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = new Zone(name);
    zones.set(name, zone);
  }
  return zone;
}

/**
 * The day number of the civil day that a zone has at an instant.
 *
 * @example
 * ```ts
 * // Friday 23:00 UTC is already Saturday in Viet Nam.
 * toCivilDate(localDay(Date.UTC(2026, 0, 9, 23), 'Asia/Ho_Chi_Minh')); // => '2026-01-10'
 * ```
 */
export function localDay(instantMs: number, zone: string): number {
  return Math.floor(zoneOf(zone).toLocal(instantMs) / DAY_MS);
}

/** Milliseconds of wall-clock time since local midnight at an instant: 0 to 86,399,999. */
export function localTime(instantMs: number, zone: string): number {
  const local = zoneOf(zone).toLocal(instantMs);
  return local - Math.floor(local / DAY_MS) * DAY_MS;
}

/** The first instant of a day in a zone. */
export function startOfDay(dayNumber: number, zone: string): number {
  return zoneOf(zone).toInstant(dayNumber * DAY_MS);
}

/** The last instant (23:59:59.999) of a day in a zone. */
export function endOfDay(dayNumber: number, zone: string): number {
  return zoneOf(zone).toInstant((dayNumber + 1) * DAY_MS) - 1;
}

/**
 * The instant of a time of the clock in a zone: the first one where clocks are set back, and the
 * moment of the change where the time is skipped.
 *
 * @param localMs - Milliseconds since 1970-01-01T00:00 by that clock.
 */
export function instantOfLocal(localMs: number, zone: string): number {
  return zoneOf(zone).toInstant(localMs);
}

/** Whether two names are of one zone, as `Asia/Saigon` and `Asia/Ho_Chi_Minh` are. */
export function sameZone(one: string, other: string): boolean {
  return one === other || canonicalZone(one) === canonicalZone(other);
}

function canonicalZone(name: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/** The zones of a state by its ISO 3166 code; none where the code is not known. */
export function zonesOf(state: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(state)) return [];
  // An accessor at first, a method by now; TypeScript knows neither.
  const locale = new Intl.Locale(`und-${state}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    readonly getTimeZones?: () => readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
