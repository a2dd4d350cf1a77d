/** Others' ways to add working days: loops over date-fns, and two plug-ins made for it. */
import type { LoadPeer } from './bench.js';

/** Adds working days to a civil date, `YYYY-MM-DD` in and out. */
export type Way = (date: string, amount: number) => string;

/** What a calendar says beyond Monday to Friday. */
export interface DaySets {
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
}

/** The peers, with exact versions. */
export const workingDayPeers = {
  'date-fns': '4.4.0',
  dayjs: '1.11.23',
  'dayjs-business-days2': '1.4.0',
  moment: '2.31.0',
  'moment-business-days': '1.2.0',
};

const pattern = 'yyyy-MM-dd';

interface DateFns {
  readonly addDays: (date: Date, amount: number) => Date;
  readonly isWeekend: (date: Date) => boolean;
  readonly lightFormat: (date: Date, pattern: string) => string;
  readonly parseISO: (text: string) => Date;
}

/** The loop that one writes by hand over date-fns: as usual, and with the quickest set. */
export async function dateFnsWays(load: LoadPeer, sets: DaySets): Promise<Record<string, Way>> {
  const { addDays, isWeekend, lightFormat, parseISO } = (await load('date-fns')) as DateFns;
  const [off, makeUp] = [new Set(sets.off), new Set(sets.makeUp)];
  const midnights = (dates: readonly string[]) =>
    new Set(dates.map((date) => parseISO(date).getTime()));
  const [offTimes, makeUpTimes] = [midnights(sets.off), midnights(sets.makeUp)];
  const loop = (isWorking: (date: Date) => boolean): Way => {
    return (text, amount) => {
      let date = parseISO(text);
      for (let left = amount; left > 0;) {
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

interface Dayjs {
  (text: string): { businessDaysAdd(amount: number): { format(pattern: string): string } };
  extend(plugin: unknown, options: unknown): void;
}

/** dayjs-business-days2, which knows holidays and additional working days. */
export async function dayjsWay(load: LoadPeer, sets: DaySets): Promise<Way> {
  const { default: dayjs } = (await load('dayjs')) as { default: Dayjs };
  const { default: businessDays } = (await load('dayjs-business-days2')) as { default: unknown };
  dayjs.extend(businessDays, {
    holidays: sets.off,
    holidayFormat: 'YYYY-MM-DD',
    additionalWorkingDays: sets.makeUp,
    additionalWorkingDayFormat: 'YYYY-MM-DD',
  });
  return (text, amount) => dayjs(text).businessDaysAdd(amount).format('YYYY-MM-DD');
}

interface Moment {
  (
    text: string,
    pattern: string,
  ): { businessAdd(amount: number): { format(pattern: string): string } };
  updateLocale(locale: string, options: unknown): void;
}

/** moment-business-days, which knows holidays, but no make-up days. */
export async function momentWay(load: LoadPeer, { off }: DaySets): Promise<Way> {
  const { default: moment } = (await load('moment-business-days')) as { default: Moment };
  moment.updateLocale('en', {
    holidays: off,
    holidayFormat: 'YYYY-MM-DD',
  });
  return (text, amount) => moment(text, 'YYYY-MM-DD').businessAdd(amount).format('YYYY-MM-DD');
}
