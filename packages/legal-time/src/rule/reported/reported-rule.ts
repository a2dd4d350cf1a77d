/** What the rules have in common whose text was not read. */
import type { Citation, CountingRule, RuleTopic } from '../counting-rule.js';

/** A period as most laws count it; each rule says where it differs. */
export const usualPeriod = {
  schema: 'thutuc/counting-rule@1',
  basis: 'reported',
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'event', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
} as const satisfies Partial<CountingRule>;

/** Weekdays from Monday to Saturday. */
export const MONDAY_TO_SATURDAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Makes the citations of one act. */
export function articlesOf(
  act: string,
): (
  article: string,
  topics: readonly RuleTopic[],
  vi: string,
  en: string,
  only?: Pick<Citation, 'units' | 'recesses' | 'services'>,
) => Citation {
  return (article, topics, vi, en, only) => ({
    act,
    article,
    topics,
    ...only,
    basis: 'reported',
    says: { vi, en },
  });
}
