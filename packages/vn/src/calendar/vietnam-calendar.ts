/** Vietnam's working calendar for state agencies, for any span of 2000–2050. */
import { createCalendar, type CalendarSpec, type WorkingCalendar } from '@thutuc/legal-time';
import { daysOffBetween, makeUpDaysBetween } from '../official-days/entries.js';
import { horizonHistory, knownFrom, knownTo } from '../official-days/official-days.js';
import {
  officeHourProfiles,
  type OfficeHourProfile,
  type Season,
  type VietnamOfficeHours,
} from './office-hours.js';
import { VietnamError } from '../errors.js';

/** Vietnam's time zone: UTC+7 all year. */
export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh';

const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2050-12-31';

/** What a calendar of Vietnam may be asked for. */
export interface VietnamCalendarOptions {
  /** First day, civil date. @defaultValue `2000-01-01` */
  readonly from?: string;
  /** Last day, civil date. @defaultValue `2050-12-31` */
  readonly to?: string;
  /** A timetable by name, or one of the province's own. @defaultValue `eightHours` */
  readonly officeHours?: OfficeHourProfile | VietnamOfficeHours;
  /** Id of the calendar, where a province needs its own. @defaultValue `vn` */
  readonly id?: string;
  /**
   * Leaves out what was only known later (civil date): swaps are gone, and the other days of a
   * later notice stand by rule and are provisional.
   */
  readonly knownOn?: string;
}

/**
 * The plain JSON of {@link vietnamCalendar}.
 *
 * @throws VietnamError `CALENDAR_YEARS`
 */
export function vietnamCalendarSpec(options: VietnamCalendarOptions = {}): CalendarSpec {
  const { from = FIRST_DAY, to = LAST_DAY, officeHours = 'eightHours', knownOn } = options;
  const { id = knownOn === undefined ? 'vn' : `vn@${knownOn}` } = options;
  if (from < FIRST_DAY || to > LAST_DAY) {
    throw new VietnamError(
      'CALENDAR_YEARS',
      `Vietnam's days off are known or foreseen from ${FIRST_DAY} to ${LAST_DAY}, ` +
        `and not from ${from} to ${to}. Ask for less.`,
      { from, to },
    );
  }
  const { hours, seasons = [] }: VietnamOfficeHours =
    typeof officeHours === 'string' ? officeHourProfiles[officeHours] : officeHours;
  const day = hours.map(([open, close]): [string, string] => [open, close]);
  return {
    schema: 'thutuc/calendar@1',
    id,
    name: { vi: 'Lịch làm việc của cơ quan nhà nước', en: 'Working calendar of state agencies' },
    jurisdiction: 'VN',
    zone: VIETNAM_ZONE,
    bounds: { from, to },
    ...horizonOn(knownOn),
    ...(from < knownFrom ? { provisional: [foreseenBefore(from, to)] } : {}),
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    daysOff: daysOffBetween(from, to, knownOn ?? knownTo),
    makeUpDays: makeUpDaysBetween(from, to, knownOn ?? knownTo),
    ...(seasons.length === 0
      ? {}
      : { specialHours: seasons.flatMap((season) => occurrences(season, from, to)) }),
  };
}

/**
 * Vietnam's working calendar: days off and make-up days by notice for 2019–2027, by statute and
 * marked provisional before and after, with each entry's source.
 *
 * @example
 * ```ts
 * const vietnam = vietnamCalendar();
 * // Friday 24 January 2025; Tết is off from Monday 27 to Friday 31.
 * addWorkingDaysIso(vietnam, '2025-01-24', 1); // => '2025-02-03'
 * // Saturday 26 April 2025 is worked, for Friday 2 May.
 * isWorkingDay(vietnam, toDayNumber('2025-04-26')); // => true
 * ```
 * @throws VietnamError `CALENDAR_YEARS`; CalendarError for dates and hours that cannot be
 * @see Labour Code 45/2019/QH14, arts. 111(3), 112; Resolution 28/2026/QH16, art. 2
 */
export function vietnamCalendar(options: VietnamCalendarOptions = {}): WorkingCalendar {
  return createCalendar(vietnamCalendarSpec(options));
}

function horizonOn(knownOn = knownTo): Pick<CalendarSpec, 'horizon' | 'horizonHistory'> {
  const known = horizonHistory.filter(({ knownSince }) => knownSince <= knownOn);
  return { horizon: known.at(-1)?.horizon ?? FIRST_DAY, horizonHistory: [...known] };
}

function foreseenBefore(
  from: string,
  to: string,
): NonNullable<CalendarSpec['provisional']>[number] {
  const last = '2018-12-30';
  return {
    from,
    to: to < last ? to : last,
    reason: {
      vi: 'ngày nghỉ tính theo luật; chưa có thông báo của các năm đó ở đây',
      en: 'days off by statute; the notices of these years are not on record here',
    },
  };
}

/** The spans of a season in each year; one that runs over the new year ends in the next. */
function occurrences(
  { from: first, to: last, hours, source }: Season,
  from: string,
  to: string,
): NonNullable<CalendarSpec['specialHours']> {
  const spans = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++) {
    const begins = `${year}-${first}`;
    const ends = `${last < first ? year + 1 : year}-${last}`;
    if (ends < from || begins > to) continue;
    spans.push({
      from: begins < from ? from : begins,
      to: ends > to ? to : ends,
      hours: hours.map(([open, close]): [string, string] => [open, close]),
      source,
    });
  }
  return spans;
}
