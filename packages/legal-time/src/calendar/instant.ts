/** Instants as epoch milliseconds: reading ISO texts and writing them with a zone's offset. */
import { toCivilDate, toDayNumber, twoDigits } from './civil-date.js';
import { clockText } from './clock-time.js';
import { CalendarError } from './errors.js';
import { DAY_MS, MINUTE_MS, zoneOf } from './zone.js';

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Epoch milliseconds of an ISO text with an offset, or of a `Date`.
 *
 * Seconds may be left out. A text without an offset is refused: it names a different moment in
 * every zone. 24:00 is the midnight that ends the day.
 *
 * @example
 * ```ts
 * parseInstant('2026-03-13T14:00+09:00'); // => 1773378000000
 * ```
 * @throws CalendarError `INSTANT_INVALID`
 */
export function parseInstant(value: string | Date): number {
  if (typeof value !== 'string') return checked(value.getTime(), String(value));
  const match = INSTANT.exec(value);
  const [, date = '', hour = '', minute = '', second = '0', fraction = '0', offset = ''] =
    match ?? [];
  const offsetMs = offsetOf(offset);
  const time = Number(hour) * 60 + Number(minute);
  if (!match || Number(minute) > 59 || Number(second) > 59 || Number.isNaN(offsetMs)) {
    return checked(NaN, value);
  }
  const withinDay = time * MINUTE_MS + Number(second) * 1000 + Number(fraction.padEnd(3, '0'));
  if (withinDay > DAY_MS) return checked(NaN, value);
  return checked(toDayNumber(date) * DAY_MS + withinDay - offsetMs, value);
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 14 || minutes > 59) return NaN;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function checked(instantMs: number, text: string): number {
  if (!Number.isFinite(instantMs)) {
    throw new CalendarError(
      'INSTANT_INVALID',
      `"${text}" is not an instant. Write date, time and offset: 2026-03-13T14:00+07:00.`,
      { instant: text },
    );
  }
  return instantMs;
}

/**
 * An instant as ISO text in local time with its offset; zero seconds and milliseconds are left out.
 *
 * @example
 * ```ts
 * formatInstant(1773378000000, 'Asia/Seoul'); // => '2026-03-13T14:00+09:00'
 * ```
 * @throws CalendarError `ZONE_UNKNOWN`
 */
export function formatInstant(instantMs: number, zone: string): string {
  const offsetMs = zoneOf(zone).offsetAt(instantMs);
  const local = instantMs + offsetMs;
  const day = Math.floor(local / DAY_MS);
  const time = local - day * DAY_MS;
  const seconds = Math.floor(time / 1000) % 60;
  const millis = time % 1000;
  let text = `${toCivilDate(day)}T${clockText(Math.floor(time / MINUTE_MS))}`;
  if (seconds !== 0 || millis !== 0) text += `:${twoDigits(seconds)}`;
  if (millis !== 0) text += `.${String(millis).padStart(3, '0')}`;
  return `${text}${offsetMs < 0 ? '-' : '+'}${clockText(Math.abs(offsetMs) / MINUTE_MS)}`;
}
