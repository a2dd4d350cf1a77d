/** What is made of a rule and a calendar, once. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CountingRule } from '../rule/counting-rule.js';

/** What is made of a rule and a calendar once: many limits in a row are of the same two. */
export function madeOnce<Made>(
  make: (rule: CountingRule, calendar: WorkingCalendar) => Made,
): (rule: CountingRule, calendar: WorkingCalendar) => Made {
  const known = new WeakMap<CountingRule, WeakMap<WorkingCalendar, Made>>();
  let lastRule: CountingRule | undefined;
  let lastCalendar: WorkingCalendar | undefined;
  let last: Made | undefined;
  return (rule, calendar) => {
    if (last !== undefined && rule === lastRule && calendar === lastCalendar) return last;
    let ofRule = known.get(rule);
    if (ofRule === undefined) known.set(rule, (ofRule = new WeakMap()));
    let made = ofRule.get(calendar);
    if (made === undefined) ofRule.set(calendar, (made = make(rule, calendar)));
    lastRule = rule;
    lastCalendar = calendar;
    last = made;
    return made;
  };
}
