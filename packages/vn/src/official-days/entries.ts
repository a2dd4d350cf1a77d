/** Days off and make-up days as entries of a calendar: by notice where known, else by rule. */
import type { CalendarSpec } from '@thutuc/legal-time';
import { nameOfDayOff, nameOfMakeUp, statuteOf, type Holiday, type OffKind } from './holidays.js';
import { notices, type Notice, type NoticeKey } from './notices.js';
import { knownFrom, knownTo, officialDaysOff, officialMakeUpDays } from './official-days.js';
import { statutoryDaysOff } from './statutory-days.js';

type DayOff = NonNullable<CalendarSpec['daysOff']>[number];
type MakeUpDay = NonNullable<CalendarSpec['makeUpDays']>[number];

const byRule = '(by rule; no notice yet)';

/**
 * All days off between two days, both inclusive: by notice, as far as the notice was given by
 * `knownOn`, and by rule elsewhere.
 */
export function daysOffBetween(from: string, to: string, knownOn: string): DayOff[] {
  const days: DayOff[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const { date, holiday, kind, source } of statutoryDaysOff(year)) {
      if (date >= knownFrom && date <= knownTo) continue;
      const granted = grantedBy(holiday);
      if (granted !== undefined && granted > knownOn) continue;
      days.push({
        date,
        name: nameOfDayOff(holiday, kind),
        source: `${source} ${byRule}`,
        ...(granted !== undefined && { knownSince: granted }),
      });
    }
  }
  for (const [date, holiday, kind, key] of officialDaysOff) {
    const given = wasGiven(key, knownOn);
    // A swap is in no statute; the other days were foreseen before their notice was given.
    if (!given && (kind === 'swap' || grantedBy(holiday) !== undefined)) continue;
    const foreseen = { source: `${statuteOf(holiday, date)} ${byRule}` };
    const origin = given ? provenance(date, holiday, kind, key) : foreseen;
    days.push({ date, name: nameOfDayOff(holiday, kind), ...origin });
  }
  return days
    .filter(({ date }) => date >= from && date <= to)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** All make-up working days between two days whose notice was given by `knownOn`. */
export function makeUpDaysBetween(from: string, to: string, knownOn: string): MakeUpDay[] {
  return officialMakeUpDays
    .filter(([date, , key]) => date >= from && date <= to && wasGiven(key, knownOn))
    .map(([date, insteadOf, key]) => {
      const notice: Notice = notices[key];
      return {
        date,
        name: nameOfMakeUp(insteadOf),
        source: notice.citation,
        ...(notice.date === undefined ? {} : { knownSince: notice.date }),
      };
    });
}

/** Whether a notice was given by a day; one without a known date is taken to have been. */
function wasGiven(key: NoticeKey, knownOn: string): boolean {
  const notice: Notice = notices[key];
  return notice.date === undefined || notice.date <= knownOn;
}

/** Since when a holiday is known that a statute with a date of its own granted. */
function grantedBy(holiday: Holiday): string | undefined {
  return holiday === 'november24' ? notices.resolution28.date : undefined;
}

/** A notice dates the days that it decides; the others stand in the statute, whatever it says. */
function provenance(
  date: string,
  holiday: Holiday,
  kind: OffKind,
  key: NoticeKey,
): Pick<DayOff, 'source' | 'knownSince'> {
  const notice: Notice = notices[key];
  const isGranted = grantedBy(holiday) !== undefined;
  const byNotice = isGranted || kind === 'swap' || holiday === 'tet' || holiday === 'national';
  const statute = isGranted || kind === 'swap' ? '' : `${statuteOf(holiday, date)}; `;
  return {
    source: `${statute}${notice.citation}`,
    ...(byNotice && notice.date !== undefined ? { knownSince: notice.date } : {}),
  };
}
