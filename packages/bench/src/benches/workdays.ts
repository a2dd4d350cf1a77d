/** Bench `workdays`: adding 20 working days, on civil dates and on day numbers. */
import {
  addWorkingDays,
  addWorkingDaysIso,
  dayInfo,
  toCivilDate,
  toDayNumber,
  withDaysOff,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench, Figure, Task } from '../bench.js';
import {
  dateFnsWays,
  dayjsWay,
  momentWay,
  workingDayPeers,
  type DaySets,
  type Way,
} from '../working-day-ways.js';

const amount = 20;

/** Every day of three years, Tết and swapped days among them. */
const firstDay = toDayNumber('2024-01-01');
const days = Array.from({ length: 900 }, (_, index) => firstDay + index);
const starts = days.map(toCivilDate);

const bench: Bench = {
  title:
    `Adding ${String(amount)} working days in Vietnam's calendar (weekends, days off, make-up ` +
    'Saturdays) to each day of 2024 to mid-2026. `iso`: `YYYY-MM-DD` in and out, against a ' +
    'hand-written loop over date-fns with a set of holidays (the fastest of several ways to ' +
    'write it) and against two plug-ins (for moment-business-days without make-up days, which ' +
    'it does not know). `day-numbers`: against a bare loop over a prefix table ' +
    'without any check.',
  peers: workingDayPeers,
  figures: async (load) => {
    const calendar = vietnamCalendar();
    const sets = setsOf(calendar);
    // moment-business-days knows no make-up days, so ours does without them beside it.
    const plain = withDaysOff(calendar, sets.off);
    return [
      isoFigure('iso-20-days', calendar, await dateFnsWays(load, sets)),
      isoFigure('iso-20-days-dayjs', calendar, {
        'dayjs-business-days2': await dayjsWay(load, sets),
      }),
      isoFigure('iso-20-days-moment', plain, {
        'moment-business-days': await momentWay(load, sets),
      }),
      dayNumberFigure(calendar),
    ];
  },
};
export default bench;

function setsOf(calendar: WorkingCalendar): DaySets {
  const known = Array.from({ length: 1096 }, (_, index) => dayInfo(calendar, firstDay + index));
  const datesOf = (kind: string) =>
    known.filter((day) => day.kind === kind).map(({ date }) => date);
  return { off: datesOf('off'), makeUp: datesOf('makeUp') };
}

function isoFigure(
  name: string,
  calendar: WorkingCalendar,
  others: Readonly<Record<string, Way>>,
): Figure {
  const ours: Way = (date, count) => addWorkingDaysIso(calendar, date, count);
  for (const [other, way] of Object.entries(others)) refuseDifference(other, ours, way);
  return {
    name,
    unit: 'dates/s',
    measure: 'rate',
    clock: 'cpu',
    ours: ownIsoTask(calendar, 100),
    others: Object.fromEntries(
      Object.entries(others).map(([other, way]) => [other, isoTask(way, 1)] as const),
    ),
  };
}

/**
 * Ours over all start days, as users call it: by name. In the loop that the peers share, a call
 * goes through a variable, which costs them nothing beside their work and us a tenth.
 */
function ownIsoTask(calendar: WorkingCalendar, times: number): Task {
  let checksum = 0;
  return () => {
    for (let time = 0; time < times; time += 1) {
      for (const start of starts) {
        checksum += addWorkingDaysIso(calendar, start, amount).charCodeAt(9);
      }
    }
    if (checksum === 0) throw new Error('Nothing was computed.');
    return times * starts.length;
  };
}

/** Runs a way over all start days, some times, and adds up a checksum that cannot be left out. */
function isoTask(way: Way, times: number): Task {
  let checksum = 0;
  return () => {
    for (let time = 0; time < times; time += 1) {
      for (const start of starts) checksum += way(start, amount).charCodeAt(9);
    }
    if (checksum === 0) throw new Error('Nothing was computed.');
    return times * starts.length;
  };
}

function refuseDifference(name: string, ours: Way, other: Way): void {
  const start = starts.find((date) => ours(date, amount) !== other(date, amount));
  if (start === undefined) return;
  throw new Error(
    `${start} and ${String(amount)} working days: ours gives ${ours(start, amount)}, ` +
      `${name} gives ${other(start, amount)}.`,
  );
}

function dayNumberFigure(calendar: WorkingCalendar): Figure {
  const { firstDay: first, rank, workingDays } = calendar;
  return {
    name: 'day-numbers',
    unit: 'days/s',
    measure: 'rate',
    clock: 'cpu',
    ours: dayNumberTask((day) => addWorkingDays(calendar, day, amount)),
    others: {
      'bare prefix table': dayNumberTask((day) => {
        return workingDays[rank[day - first + 1]! + amount - 1]!;
      }),
    },
  };
}

function dayNumberTask(add: (day: number) => number): Task {
  const times = 1000;
  let checksum = 0;
  return () => {
    for (let time = 0; time < times; time += 1) {
      for (const day of days) checksum = (checksum + add(day)) | 0;
    }
    if (checksum === 0) throw new Error('Nothing was computed.');
    return times * days.length;
  };
}
