/** Bench `workdays`: adding 20 working days, on civil dates and on day numbers. */
import {
  addWorkingDays,
  addWorkingDaysIso,
  dayInfo,
  toCivilDate,
  toDayNumber,
  withDaysOff,
  type WorkingCalendar,
} from '@thutuc/core';
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
    const ours: Way = (date, count) => addWorkingDaysIso(calendar, date, count);
    return [
      isoFigure('iso-20-days', ours, await dateFnsWays(load, sets)),
      isoFigure('iso-20-days-dayjs', ours, { 'dayjs-business-days2': await dayjsWay(load, sets) }),
      isoFigure('iso-20-days-moment', withoutMakeUp(calendar), {
        'moment-business-days': await momentWay(load, sets),
      }),
      dayNumberFigure(calendar),
    ];
  },
};
export default bench;

/** What moment-business-days can do: it knows no make-up days, so ours does without them here. */
function withoutMakeUp(calendar: WorkingCalendar): Way {
  const plain = withDaysOff(calendar, setsOf(calendar).off);
  return (date, count) => addWorkingDaysIso(plain, date, count);
}

function setsOf(calendar: WorkingCalendar): DaySets {
  const known = Array.from({ length: 1096 }, (_, index) => dayInfo(calendar, firstDay + index));
  const datesOf = (kind: string) =>
    known.filter((day) => day.kind === kind).map(({ date }) => date);
  return { off: datesOf('off'), makeUp: datesOf('makeUp') };
}

function isoFigure(name: string, ours: Way, others: Readonly<Record<string, Way>>): Figure {
  for (const [other, way] of Object.entries(others)) refuseDifference(other, ours, way);
  return {
    name,
    unit: 'dates/s',
    measure: 'rate',
    clock: 'cpu',
    ours: isoTask(ours, 100),
    others: Object.fromEntries(
      Object.entries(others).map(([other, way]) => [other, isoTask(way, 1)] as const),
    ),
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
