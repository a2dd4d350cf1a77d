/** Properties that are asked of many deadlines on each calendar. */
import fc from 'fast-check';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { calendars } from './arbitraries.js';

/** To make a calendar takes as long as to count many deadlines on it. */
const MANY = 8;

/** A property of a calendar and one deadline, asked of several deadlines in each run. */
export function ofManyOn<Asked>(
  asked: fc.Arbitrary<Asked>,
  holds: (calendar: WorkingCalendar, one: Asked) => boolean,
): fc.IProperty<[WorkingCalendar, Asked[]]> {
  const many = fc.array(asked, { minLength: MANY, maxLength: MANY });
  return fc.property(calendars(), many, (calendar, all) => {
    const wrong = all.find((one) => !holds(calendar, one));
    if (wrong !== undefined) throw new Error(`It does not hold of ${fc.stringify(wrong)}.`);
  });
}
