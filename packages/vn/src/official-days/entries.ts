/** Days off and make-up days as entries of a calendar: by notice where known, else by rule. */
import type { CalendarSpec } from '@thutuc/core';
import { nameOfDayOff, statuteOf, type Holiday, type OffKind } from './holidays.js';
import { notices, type Notice, type NoticeKey } from './notices.js';
import { knownFrom, knownTo, officialDaysOff, officialMakeUpDays } from './official-days.js';
import { statutoryDaysOff } from './statutory-days.js';

type DayOff = NonNullable<CalendarSpec['daysOff']>[number];
type MakeUpDay = NonNullable<CalendarSpec['makeUpDays']>[number];

/** All days off from the year of `from` to the year of `to`, in order of date. */
export function daysOffBetween(from: string, to: string): DayOff[] {
  const days: DayOff[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const { date, holiday, kind, source } of statutoryDaysOff(year)) {
      if (date >= knownFrom && date <= knownTo) continue;
      const rule = `${source} (by rule; no notice yet)`;
      days.push({ date, name: nameOfDayOff(holiday, kind), source: rule });
    }
  }
  const official = officialDaysOff.map(([date, holiday, kind, notice]) => ({
    date,
    name: nameOfDayOff(holiday, kind),
    ...provenance(date, holiday, kind, notice),
  }));
  return [...days, ...official].filter(({ date }) => date >= from && date <= to);
}

/** All make-up working days between two days, both inclusive. */
export function makeUpDaysBetween(from: string, to: string): MakeUpDay[] {
  return officialMakeUpDays
    .filter(([date]) => date >= from && date <= to)
    .map(([date, insteadOf, key]) => {
      const notice: Notice = notices[key];
      return {
        date,
        name: { vi: `Làm bù cho ngày ${insteadOf}`, en: `Make-up for ${insteadOf}` },
        source: notice.citation,
        ...(notice.date === undefined ? {} : { knownSince: notice.date }),
      };
    });
}

/** A notice dates the days that it decides; the others stand in the statute, whatever it says. */
function provenance(
  date: string,
  holiday: Holiday,
  kind: OffKind,
  key: NoticeKey,
): Pick<DayOff, 'source' | 'knownSince'> {
  const notice: Notice = notices[key];
  const byNotice = kind === 'swap' || holiday === 'tet' || holiday === 'national';
  const statute = kind === 'swap' ? '' : `${statuteOf(holiday, date)}; `;
  return {
    source: key === 'resolution28' ? notice.citation : `${statute}${notice.citation}`,
    ...(byNotice && notice.date !== undefined ? { knownSince: notice.date } : {}),
  };
}
