/** Times of a clock: minutes since midnight, and their text. */
import { twoDigits } from './civil-date.js';

/** Minutes since midnight as `HH:MM`. */
export function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(Math.floor(minutes) % 60)}`;
}

/** Minutes since midnight of a text `HH:MM`; 24:00 is 1440. */
export function clockMinutes(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}
