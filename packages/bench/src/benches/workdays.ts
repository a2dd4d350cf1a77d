/** Bench `workdays`: adding 20 working days, civil date in and out, against loops over date-fns. */
import { addWorkingDaysIso, dayInfo, toCivilDate, type WorkingCalendar } from '@thutuc/core';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench, Figure, LoadPeer, Task } from '../bench.js';

/** The part of date-fns that the loops use. */
interface DateFns {
  readonly addDays: (date: Date, amount: number) => Date;
  readonly isWeekend: (date: Date) => boolean;
  readonly lightFormat: (date: Date, pattern: string) => string;
  readonly parseISO: (text: string) => Date;
}

/** Adds working days to a civil date. */
type Way = (date: string, amount: number) => string;

const amount = 20;

/** Every day of three years whose official days are known, Tết and swapped days among them. */
const first = Date.UTC(2024, 0, 1) / 86_400_000;
const starts = Array.from({ length: 900 }, (_, index) => toCivilDate(first + index));

const bench: Bench = {
  title:
    `Adding ${String(amount)} working days in Vietnam's calendar (weekends, days off, make-up ` +
    'Saturdays) to each day of 2024 to mid-2026, `YYYY-MM-DD` in and out, against loops over ' +
    'date-fns with a set of holidays.',
  peers: { 'date-fns': '4.4.0' },
  figures: async (loadPeer) => {
    const calendar = vietnamCalendar();
    const ours: Way = (date, days) => addWorkingDaysIso(calendar, date, days);
    const others = await loops(loadPeer, calendar);
    for (const [name, way] of Object.entries(others)) refuseDifference(name, ours, way);
    return [isoFigure(ours, others)];
  },
};
export default bench;

function isoFigure(ours: Way, others: Readonly<Record<string, Way>>): Figure {
  return {
    name: 'iso-20-days',
    unit: 'dates/s',
    measure: 'rate',
    clock: 'cpu',
    ours: taskOf(ours, 100),
    others: Object.fromEntries(
      Object.entries(others).map(([name, way]) => [name, taskOf(way, 1)] as const),
    ),
  };
}

/** Runs a way over all start days, some times, and adds up a checksum that cannot be left out. */
function taskOf(way: Way, times: number): Task {
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

/** Honest ways to write the loop, from the usual one to the quickest. */
async function loops(loadPeer: LoadPeer, calendar: WorkingCalendar): Promise<Record<string, Way>> {
  const { addDays, isWeekend, lightFormat, parseISO } = (await loadPeer('date-fns')) as DateFns;
  const days = Array.from({ length: 1096 }, (_, index) => dayInfo(calendar, first + index));
  const daysOf = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
  const off = new Set(daysOf('off'));
  const makeUp = new Set(daysOf('makeUp'));
  const midnights = (dates: ReadonlySet<string>) =>
    new Set([...dates].map((date) => parseISO(date).getTime()));
  const [offTimes, makeUpTimes] = [midnights(off), midnights(makeUp)];
  const pattern = 'yyyy-MM-dd';
  const loop = (isWorking: (date: Date) => boolean): Way => {
    return (text, count) => {
      let date = parseISO(text);
      for (let left = count; left > 0;) {
        date = addDays(date, 1);
        if (isWorking(date)) left -= 1;
      }
      return lightFormat(date, pattern);
    };
  };
  return {
    'date-fns, set of texts': loop((date) => {
      const text = lightFormat(date, pattern);
      return isWeekend(date) ? makeUp.has(text) : !off.has(text);
    }),
    'date-fns, set of times': loop((date) => {
      return isWeekend(date) ? makeUpTimes.has(date.getTime()) : !offTimes.has(date.getTime());
    }),
  };
}
