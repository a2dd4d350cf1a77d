/** What the law says of a dossier: when it is due, as the engine's own clock reads it. */
import {
  legalClock,
  type CountingRule,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { factsOfLimit } from '@thutuc/core/procedure';
import type { LawModel } from './law-model.js';
import { legalTimeOf } from './legal-time.js';
import { rememberedDues } from './remembered-dues.js';

const DAY_MS = 86_400_000;

/** Makes the part of {@link LawModel} that reads the clock. */
export function lawClock(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): Pick<LawModel, 'dueFrom' | 'dueAfter' | 'limit' | 'dayOf' | 'endsWithDay' | 'time'> {
  const context = { rule, calendar };
  return {
    dueFrom: rememberedDues(limit, rule, calendar),
    dueAfter(facts) {
      const { state, due, dueAt } = legalClock(factsOfLimit(facts), context);
      return due === null || state === 'suspended' ? undefined : { due, dueAt };
    },
    limit,
    dayOf: (at) => Math.floor(calendar.clock.toLocal(at) / DAY_MS),
    endsWithDay: !isExact(limit),
    time: legalTimeOf(limit, calendar),
  };
}

/** Whether a limit ends with an instant, and not with a day. */
export function isExact({ unit }: TimeLimit): boolean {
  return unit === 'minutes' || unit === 'hours' || unit === 'workingHours';
}
