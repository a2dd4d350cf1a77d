/** Whether a holiday of `date-holidays` is of a part of the people or of the places only. */

/** The part that has the day off, in the words of the library. */
export interface HolidayLimit {
  readonly kind: 'for' | 'in';
  readonly whom: string;
}

/** A sex, an age, a faith, a community, a service: the office of everybody else is open. */
const PEOPLE = [/^(?:only )?for (?:all )?/i, /^(?=(?:women|men|youth|children|military)\b)/i];

/** Some places of the country, state or region that was asked for. */
const PLACES = [/^(?:only )?in (?:communities: )?/i, /^(?=.*\bnur i[nm] )/i];

/**
 * Whom or which places a note keeps a day off for; nothing where it is one of all, or of all but
 * some. The library has no field for it: its notes are prose, which is read by its first words.
 */
export function holidayLimit(note: string | undefined): HolidayLimit | undefined {
  const told = note?.trim().replace(/\.$/, '') ?? '';
  for (const [kind, heads] of [
    ['for', PEOPLE],
    ['in', PLACES],
  ] as const) {
    const head = heads.find((one) => one.test(told));
    if (head !== undefined) return { kind, whom: told.replace(head, '') };
  }
  return undefined;
}
