/** Where what runs on Node differs from the statute, and where two sources of holidays differ. */
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import DateHolidays from 'date-holidays';
import { getHolidays, type Region } from 'feiertagejs';
import {
  builtInRules,
  createCalendar,
  createRuleBook,
  dueDate,
  formatTimeLimit,
  type CountingRule,
  type TimeUnit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { reportedRules } from '@thutuc/legal-time/reported';

dayjs.extend(businessDays);

const begin = '<!-- BEGIN: figures, computed by the test -->';
const end = '<!-- END: figures -->';

/** The document with its part between the marks written anew. */
export function withFigures(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const figures = [peersTable(), '', '## Two sources of German holidays', '', holidaysTable()];
  return `${document.slice(0, from + begin.length)}\n\n${figures.join('\n')}\n\n${document.slice(to)}`;
}

/** How many random deadlines each row is of. */
const DEADLINES = 10_000;

interface Row {
  readonly rule: string;
  readonly country: string;
  readonly unit: TimeUnit;
  readonly amountMax: number;
  /** What the peers do not know. */
  readonly why: string;
}

const rows: readonly Row[] = [
  {
    ...{ rule: 'de/bgb', country: 'DE', unit: 'days', amountMax: 60 },
    why: 'nothing: the end rolls as they roll it',
  },
  {
    ...{ rule: 'eu/1182-71', country: 'NL', unit: 'days', amountMax: 10 },
    why: 'two working days must lie within (art. 3(5))',
  },
  {
    ...{ rule: 'nl/atw', country: 'NL', unit: 'weeks', amountMax: 20 },
    why: 'terms over twelve weeks do not roll (art. 4)',
  },
  {
    ...{ rule: 'us/frcp-6a', country: 'US', unit: 'days', amountMax: -30 },
    why: 'counted back, the end rolls back (6(a)(5))',
  },
  {
    ...{ rule: 'jp/civil-code', country: 'JP', unit: 'months', amountMax: 6 },
    why: 'month ends',
  },
  {
    ...{ rule: 'de/werktage', country: 'DE', unit: 'workingDays', amountMax: 15 },
    why: 'Saturdays count, and end no period',
  },
  {
    ...{ rule: 'br/cpc-219', country: 'BR', unit: 'workingDays', amountMax: 15 },
    why: 'the year-end recess, Ash Wednesday',
  },
  {
    ...{ rule: 'ch/vwvg-20', country: 'CH', unit: 'days', amountMax: 60 },
    why: 'three recesses',
  },
  {
    ...{ rule: 'it/cpc-155', country: 'IT', unit: 'days', amountMax: 60 },
    why: 'the recess of August',
  },
  {
    ...{ rule: 'tr/iyuk-8', country: 'TR', unit: 'days', amountMax: 60 },
    why: 'an end within the recess',
  },
  {
    ...{ rule: 'uk/cpr-2.8', country: 'GB', unit: 'days', amountMax: 28 },
    why: 'clear days; five days or less are business days',
  },
  {
    ...{ rule: 'fr/delai-franc', country: 'FR', unit: 'months', amountMax: 6 },
    why: 'the last day does not count',
  },
];

function peersTable(): string {
  const book = createRuleBook([...builtInRules, ...reportedRules]);
  return [
    '| rule | limits | loop | holiday library | business-day plug-in | what they do not know |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => {
      const differ = differences(row, book.get(row.rule));
      const most = formatTimeLimit({ amount: Math.abs(row.amountMax), unit: row.unit });
      const limits = row.amountMax < 0 ? `back up to ${most}` : `up to ${most}`;
      return `| ${row.rule} | ${limits} | ${differ.map(String).join(' | ')} | ${row.why} |`;
    }),
  ].join('\n');
}

/** How many answers of loop, library and plug-in are others than the statute's. */
function differences({ country, unit, amountMax }: Row, rule: CountingRule): number[] {
  const holidays = holidaysOf(country);
  const calendar = calendarOf(rule, holidays);
  const random = randomNumbers(rule.id);
  const counts = [0, 0, 0];
  dayjs.setHolidayFormat('YYYY-MM-DD');
  dayjs.setHolidays([...holidays]);
  for (let i = 0; i < DEADLINES; i++) {
    const from = shifted('2019-01-01', Math.floor(random() * 8 * 365));
    const amount = Math.sign(amountMax) * (1 + Math.floor(random() * Math.abs(amountMax)));
    const { due } = dueDate({ limit: { amount, unit }, from, rule, calendar });
    const isOff = (date: string): boolean => holidays.has(date);
    const answers = [
      walked(from, amount, unit, () => false),
      walked(from, amount, unit, isOff),
      plugged(from, amount, unit),
    ];
    answers.forEach((answer, peer) => {
      if (answer !== due) counts[peer] = (counts[peer] ?? 0) + 1;
    });
  }
  return counts;
}

/** What is written first: add the amount, and go on while the day is off. */
function walked(
  from: string,
  amount: number,
  unit: TimeUnit,
  isHoliday: (date: string) => boolean,
): string {
  const isOff = (date: string): boolean => {
    const weekday = new Date(date).getUTCDay();
    return weekday === 0 || weekday === 6 || isHoliday(date);
  };
  const step = Math.sign(amount);
  let day = from;
  if (unit === 'workingDays') {
    for (let left = Math.abs(amount); left > 0;) {
      day = shifted(day, step);
      if (!isOff(day)) left--;
    }
    return day;
  }
  day = added(from, amount, unit);
  while (isOff(day)) day = shifted(day, 1);
  return day;
}

/** With the plug-in for Day.js, which knows weekends, and the holidays that it is given. */
function plugged(from: string, amount: number, unit: TimeUnit): string {
  const format = 'YYYY-MM-DD';
  if (unit === 'workingDays') return dayjs(from).businessDaysAdd(amount).format(format);
  const day = dayjs(added(from, amount, unit));
  return (day.isBusinessDay() ? day : day.nextBusinessDay()).format(format);
}

function added(from: string, amount: number, unit: TimeUnit): string {
  const units = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const;
  if (!(unit in units)) throw new Error(`The peers do not add ${unit}.`);
  return dayjs(from)
    .add(amount, units[unit as keyof typeof units])
    .format('YYYY-MM-DD');
}

const dates = new Map<string, Set<string>>();

/** Public holidays of the whole country, by the library `date-holidays`. */
function holidaysOf(country: string): Set<string> {
  const known = dates.get(country);
  if (known !== undefined) return known;
  const library = new DateHolidays(country, { types: ['public'] });
  const years = Array.from({ length: 12 }, (_, i) => 2017 + i);
  const found = new Set(
    years.flatMap((year) => library.getHolidays(year).map(({ date }) => date.slice(0, 10))),
  );
  dates.set(country, found);
  return found;
}

/** The statute counts on the same holidays, so that only the counting differs. */
function calendarOf({ zone }: CountingRule, holidays: Set<string>): WorkingCalendar {
  const day: [string, string][] = [['09:00', '17:00']];
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'peers',
    zone,
    bounds: { from: '2017-01-01', to: '2028-12-31' },
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    daysOff: [...holidays].map((date) => ({ date, source: 'date-holidays' })),
  });
}

const LAENDER = 'BW BY BE BB HB HE HH MV NI NW RP SL SN ST SH TH'.split(' ') as Region[];

/** Days on which date-holidays (ISC, CC-BY-3.0) and feiertagejs (MIT) differ, 2019 to 2027. */
function holidaysTable(): string {
  const lines = LAENDER.flatMap((land) => {
    const library = new DateHolidays('DE', land, { types: ['public'] });
    const years = Array.from({ length: 9 }, (_, i) => 2019 + i);
    const ours = years.flatMap((year) => library.getHolidays(year, 'en')).filter(isForAll);
    const theirs = years.flatMap((year) => getHolidays(year, land));
    const [a, b] = [
      new Map(ours.map(({ date, name }) => [date.slice(0, 10), name])),
      new Map(theirs.map(({ dateString, name }) => [dateString, name])),
    ];
    const only = (one: Map<string, string>, other: Map<string, string>): [string, string][] =>
      [...one].filter(([date]) => !other.has(date) && new Date(date).getUTCDay() !== 0);
    return [
      ...only(a, b).map(([date, name]) => `| ${land} | ${date} | ${name} | – |`),
      ...only(b, a).map(([date, name]) => `| ${land} | ${date} | – | ${name} |`),
    ];
  });
  const head = ['| Land | day | date-holidays | feiertagejs |', '| --- | --- | --- | --- |'];
  return lines.length === 0 ? 'They agree on every day.' : [...head, ...lines].join('\n');
}

/** The library notes which days are of some places or people only. */
function isForAll(holiday: object): boolean {
  return !('note' in holiday);
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Numbers from 0 to 1, the same in every run: the generator of Numerical Recipes. */
function randomNumbers(seed: string): () => number {
  let state = seed.length;
  for (let i = 0; i < seed.length; i++) state = (state * 31 + seed.charCodeAt(i)) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
