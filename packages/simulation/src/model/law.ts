/** What the law says of a dossier: when it is due, as the engine's own clock reads it. */
import {
  legalClock,
  type CountingRule,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { factsOfLimit } from '@thutuc/core/procedure';
import type { LawModel } from './law-model.js';
import type { Due } from './legal-instants.js';
import { legalTimeOf } from './legal-time.js';
import { rememberedDues } from './remembered-dues.js';

const DAY_MS = 86_400_000;
/** A power of two. */
const DAYS_MAX = 512;

/** Makes the part of {@link LawModel} that reads the clock. */
export function lawClock(
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
): Pick<LawModel, 'dueFrom' | 'dueAfter' | 'limit' | 'dayOf' | 'endsWithDay' | 'time'> {
  const context = { rule, calendar };
  const share = sharedDues();
  return {
    dueFrom: rememberedDues(limit, rule, calendar),
    dueAfter(facts) {
      const { state, due, dueAt } = legalClock(factsOfLimit(facts), context);
      return due === null || state === 'suspended' ? undefined : share(due, dueAt);
    },
    limit,
    dayOf: (at) => Math.floor(calendar.clock.toLocal(at) / DAY_MS),
    endsWithDay: !isExactInLaw(limit),
    time: legalTimeOf(limit, calendar),
  };
}

/**
 * Keeps equal dates once: dossiers hold theirs for long, and many are due on the same day. So many
 * days are remembered, by the last instant of each.
 */
function sharedDues(): (due: string, dueAt: number) => Due {
  const known: (Due | undefined)[] = [];
  return (due, dueAt) => {
    const place = Math.floor(dueAt / DAY_MS) & (DAYS_MAX - 1);
    const found = known[place];
    if (found?.dueAt === dueAt && found.due === due) return found;
    return (known[place] = { due, dueAt });
  };
}

/** Whether a limit ends with an instant, and not with a day. */
export function isExactInLaw({ unit }: TimeLimit): boolean {
  return unit === 'minutes' || unit === 'hours' || unit === 'workingHours';
}
