/** What a calendar says of a day, and what a rule makes of it when it counts back. */
import type { Account } from '../account.js';
import { bearingOf } from '../roll.js';
import type { PassedDay } from './explanation.js';

/** Name, class and source of the entry of a day; nothing where it has none. */
export function dayFacts(
  { rule, calendar }: Account,
  forward: boolean,
  day: number,
): Pick<PassedDay, 'name' | 'class' | 'worked' | 'source'> {
  const entry = calendar.entryOf(day);
  if (entry === undefined) return {};
  const { name, class: kind, source } = entry;
  const worked = !forward && bearingOf(rule, calendar, day) === 'worked';
  return {
    ...(name && { name }),
    ...(kind !== undefined && { class: kind }),
    ...(worked && { worked }),
    source,
  };
}
