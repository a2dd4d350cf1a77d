/** What a calendar says of a day, and what a rule makes of it when it counts back. */
import type { DayEntry } from '../calendar/working-calendar.js';
import type { PeriodInput } from '../period/period-input.js';
import { bearingOf } from '../period/roll.js';
import type { PassedDay } from './explanation.js';

/** A day with its date, to be filled in. */
interface Facts extends Writable<Pick<PassedDay, 'name' | 'class' | 'worked' | 'source'>> {
  readonly date: string;
}

/** Lets a value be made field by field. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Puts down name, class and source of the entry of a day, as far as it has them. */
export function addDayFacts(
  facts: Facts,
  { rule, calendar }: PeriodInput,
  forward: boolean,
  day: number,
  { name, class: kind, source }: DayEntry,
): void {
  if (name) facts.name = name;
  if (kind !== undefined) facts.class = kind;
  if (!forward && bearingOf(rule, calendar, day) === 'worked') facts.worked = true;
  facts.source = source;
}
