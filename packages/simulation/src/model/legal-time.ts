/** The law's own time: how much of its limit a dossier used; late is what lies beyond it. */
import type { TimeLimit, WorkingCalendar } from '@thutuc/legal-time';
import { officeTimeOf } from '../office-time/office-time.js';

/** Columns of equal width. */
interface LegalColumns {
  readonly length: number;
  readonly widthMs: number;
}

/** The law's own time. */
export interface LegalTime {
  /** The columns that dossiers are counted in. */
  readonly columns: LegalColumns;
  /** The whole limit, in milliseconds of this time. */
  readonly limitMs: number;
  /** One day of it: the calendar's working day, or 24 hours where the clock on the wall counts. */
  readonly dayMs: number;
  /** Whether it passes in open hours only. */
  readonly isWorkingTime: boolean;
  /** A working day of the calendar, whatever the limit counts in. */
  readonly workingDayMs: number;
  /**
   * What a dossier had used of its limit when it was settled: the limit less what was left until
   * the due date, which suspensions and extensions had moved by then.
   */
  used(settledAt: number, dueAt: number): number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Months and years have no length of their own: theirs here only puts the limit on an axis. */
const CLOCK_MS: Readonly<Partial<Record<TimeLimit['unit'], number>>> = {
  minutes: 60_000,
  hours: HOUR_MS,
  days: DAY_MS,
  weeks: 7 * DAY_MS,
  months: 30 * DAY_MS,
  years: 365 * DAY_MS,
};

/** Makes the law's own time of a limit. */
export function legalTimeOf({ amount, unit }: TimeLimit, calendar: WorkingCalendar): LegalTime {
  const workingDayMs = calendar.standardDayMinutes * 60_000;
  const clockMs = CLOCK_MS[unit];
  if (clockMs !== undefined) {
    const limitMs = amount * clockMs;
    const used = (settledAt: number, dueAt: number) => limitMs - (dueAt - settledAt);
    const columns = columnsOf({ limitMs, dayMs: DAY_MS });
    return { columns, limitMs, dayMs: DAY_MS, isWorkingTime: false, workingDayMs, used };
  }
  const limitMs = amount * (unit === 'workingDays' ? workingDayMs : HOUR_MS);
  const time = officeTimeOf(calendar);
  const last = lastOpening(calendar);
  const worked = (at: number) => time.worked(Math.min(at, last));
  const used = (settledAt: number, dueAt: number) => limitMs - (worked(dueAt) - worked(settledAt));
  const columns = columnsOf({ limitMs, dayMs: workingDayMs });
  return { columns, limitMs, dayMs: workingDayMs, isWorkingTime: true, workingDayMs, used };
}

/** The last instant at which a calendar says that it is open: a due date may lie after it. */
function lastOpening(calendar: WorkingCalendar): number {
  for (let day = calendar.lastDay; day >= calendar.firstDay; day -= 1) {
    const end = calendar.officeHoursOf(day).at(-1)?.[1];
    if (end !== undefined) return calendar.clock.toInstant(day * DAY_MS + end * 60_000) - 1;
  }
  return -Infinity;
}

/** Columns up to the limit where its days are too few or too many for one each. */
const COLUMNS_USUAL = 20;

/** Columns of the law's own time: as many beyond the limit as up to it, and one for all more. */
function columnsOf({ limitMs, dayMs }: Pick<LegalTime, 'limitMs' | 'dayMs'>): LegalColumns {
  const days = limitMs / dayMs;
  const upToLimit = Number.isInteger(days) && days >= 8 && days <= 40 ? days : COLUMNS_USUAL;
  return { length: 2 * upToLimit + 1, widthMs: limitMs / upToLimit };
}

/** The column of a dossier; one that is late lies beyond the limit, and no other does. */
export function legalTimeColumn(time: LegalTime, settledAt: number, dueAt: number): number {
  const { length, widthMs } = time.columns;
  const upToLimit = (length - 1) / 2;
  const used = dueAt === Infinity ? 0 : time.used(settledAt, dueAt);
  const column = Math.max(0, Math.ceil(used / widthMs) - 1);
  return settledAt > dueAt
    ? Math.min(Math.max(column, upToLimit), length - 1)
    : Math.min(column, upToLimit - 1);
}
