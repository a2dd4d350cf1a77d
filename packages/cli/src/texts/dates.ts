/** Days, instants and durations as the command line prints them. */
import { dayText, formatInstant, type Language } from '@thutuc/legal-time';

/** A due date, with its time where it is an instant: `Thu 6 Feb 2025 11:30`. */
export function dueText(due: string, language: Language): string {
  const day = dayText(due.slice(0, 10), language);
  return due.length === 10 ? day : `${day} ${due.slice(11, 16)}`;
}

/** Civil date and time of an instant in a zone. */
export function localDateParts(instantMs: number, zone: string): { day: string; time: string } {
  const text = formatInstant(instantMs, zone);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** An instant in a zone: `Thu 6 Feb 2025 10:30`. */
export function instantText(instantMs: number, zone: string, language: Language): string {
  const { day, time } = localDateParts(instantMs, zone);
  return `${dayText(day, language)} ${time}`;
}

/** The last instant on time, in a zone: a day that counts to its end is named without the time. */
export function lastInstantText(instantMs: number, zone: string, language: Language): string {
  const { day, time } = localDateParts(instantMs, zone);
  return time === '23:59' ? dayText(day, language) : instantText(instantMs, zone, language);
}

const minuteMs = 60_000;

/** A duration in hours and minutes: `7 h 30 min`, `7 giờ 30 phút`. */
export function durationText(durationMs: number, language: Language): string {
  const minutes = Math.round(durationMs / minuteMs);
  const { hour, minute } = language.legalTime.amounts;
  const parts = [
    minutes >= 60 ? `${Math.floor(minutes / 60)} ${hour}` : '',
    minutes % 60 > 0 || minutes === 0 ? `${minutes % 60} ${minute}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const dayMs = 86_400_000;

/** A long duration in days and hours: `3 d 4 h`, `3 ngày 4 giờ`. */
export function elapsedText(durationMs: number, language: Language): string {
  if (durationMs < dayMs) return durationText(durationMs, language);
  const allHours = Math.round(durationMs / (60 * minuteMs));
  const days = Math.floor(allHours / 24);
  const hours = allHours % 24;
  const { day, hour } = language.legalTime.amounts;
  return hours === 0 ? `${days} ${day}` : `${days} ${day} ${hours} ${hour}`;
}
