/** Compares every due date of a rule with the model, and asks what must hold of all of them. */
import {
  createCalendar,
  type CountingRule,
  dueDate,
  latestStart,
  type LatestStartInput,
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { Model, type ProofDays } from './model.js';

/** Units that end with a day. */
export const UNITS = ['days', 'workingDays', 'weeks', 'months', 'years'] as const;

export type ProofUnit = (typeof UNITS)[number];

const AMOUNT_MAX = 400;

/** One thing to prove: a rule, a unit, a direction. */
export interface Claim {
  readonly rule: CountingRule;
  readonly unit: ProofUnit;
  readonly step: 1 | -1;
}

/** What came of a claim. */
export interface Proof {
  readonly compared: number;
  /** Amounts that the rule counts in hours, or that lead beyond the days of the proof. */
  readonly leftOut: number;
  readonly inverted: number;
  /** Texts of the first faults. */
  readonly faults: readonly string[];
  /** How often a later start, or a larger amount, ended earlier. */
  readonly earlierByStart: number;
  readonly earlierByAmount: number;
}

/** From the second year of which Easter is known; 400 years on from any start, and recesses. */
const BOUNDS = { from: '1584-01-01', to: '2475-12-31' } as const;
const HOLIDAYS = '01-01 01-27 01-28 01-29 01-30 01-31 05-01 08-15 12-24 12-25 12-26'.split(' ');

/** Days of the proof: two weekend days, eleven days off a year, five of them in a row. */
export function proofDays(): ProofDays {
  const first = toDayNumber(BOUNDS.from);
  const size = toDayNumber(BOUNDS.to) - first + 1;
  const texts = Array.from({ length: size }, (_, day) =>
    new Date((first + day) * 86_400_000).toISOString().slice(0, 10),
  );
  const monthFirsts: number[] = [];
  const monthOf = texts.map((text, day) => {
    return (text.endsWith('-01') ? monthFirsts.push(day) : monthFirsts.length) - 1;
  });
  const isHoliday = texts.map((text) => HOLIDAYS.includes(text.slice(5)));
  return { first, texts, isHoliday, monthOf, monthFirsts };
}

/** Calendars by place: making one of nine centuries takes longer than a thousand due dates. */
const calendars = new Map<string, WorkingCalendar>();

/** The calendar of a rule; in UTC where its zone once skipped a day: the model knows none such. */
function calendarOf({ zone, jurisdiction }: CountingRule, days: ProofDays): WorkingCalendar {
  const key = `${jurisdiction} ${zone}`;
  let calendar = calendars.get(key);
  if (calendar === undefined) {
    calendar = makeCalendar(zone, jurisdiction, days);
    if (calendar.skippedDays.length > 0) calendar = makeCalendar('UTC', jurisdiction, days);
    calendars.set(key, calendar);
  }
  return calendar;
}

function makeCalendar(zone: string, jurisdiction: string, days: ProofDays): WorkingCalendar {
  const day: [string, string][] = [['09:00', '17:00']];
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: 'proof',
    jurisdiction,
    zone,
    bounds: BOUNDS,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    daysOff: days.texts
      .filter((_, i) => days.isHoliday[i])
      .map((date) => ({ date, source: 'proof' })),
  });
}

/** Amounts for which the latest start is asked of every start day. */
const INVERTED = new Set([1, 2, 3, 5, 8, 13, 30, 90, 200, 400]);
/** Of every so many start days it is asked for each amount. */
const INVERTED_EVERY = 101;
const FAULTS_MAX = 5;

/**
 * Proves a claim for every start day of 2019 to 2027, or every so many of them.
 *
 * @param engine the rule that the product counts by: another one where a fault is planted
 */
export function prove(claim: Claim, days: ProofDays, every = 1, engine = claim.rule): Proof {
  const { rule, unit, step } = claim;
  const model = new Model(days, rule, unit);
  const calendar = calendarOf(rule, days);
  const faults: string[] = [];
  let [compared, leftOut, inverted, earlierByStart, earlierByAmount] = [0, 0, 0, 0, 0];
  let before: Int32Array | undefined;
  const rolls = Array.from({ length: AMOUNT_MAX + 1 }, (_, amount) => mustRoll(claim, amount));
  const [first, last] = ['2019-01-01', '2027-12-31'].map((date) => toDayNumber(date) - days.first);
  for (let start = first!; start <= last!; start += every) {
    const from = days.texts[start]!;
    const { counted, due: dues } = model.dueDays(start, AMOUNT_MAX, step);
    for (let amount = 1; amount <= AMOUNT_MAX; amount++) {
      const due = dues[amount]!;
      if (due === 0) {
        leftOut++;
        continue;
      }
      compared++;
      const limit = { amount: step * amount, unit };
      const found = dueDate({ limit, from, rule: engine, calendar }).due;
      if (found !== days.texts[due]) fault(from, amount, `${found}, not ${days.texts[due]!}`);
      if (rolls[amount]) {
        if (!model.isEnd(due)) fault(from, amount, `${found} is no day to end on`);
        if (due < counted[amount]!) fault(from, amount, `${found} is before all is counted`);
      }
      if (before !== undefined && before[amount]! > due) earlierByStart++;
      if (amount > 1 && dues[amount - 1] !== 0 && (dues[amount - 1]! - due) * step > 0)
        earlierByAmount++;
      if (step > 0 && (start % INVERTED_EVERY === 0 || INVERTED.has(amount))) {
        inverted++;
        const wrong = wrongLatestStart({ limit, due: found, rule: engine, calendar }, from);
        if (wrong !== undefined)
          fault(from, amount, `the latest start by ${found} is not ${wrong}`);
      }
    }
    before = dues;
    if (faults.length >= FAULTS_MAX) break;
  }
  return { compared, leftOut, inverted, faults, earlierByStart, earlierByAmount };

  function fault(from: string, amount: number, what: string): void {
    if (faults.length < FAULTS_MAX)
      faults.push(`${from} ${String(step * amount)} ${unit}: ${what}`);
  }
}

/** The latest start that is said, where it is before one in time, late, or the next day is not. */
function wrongLatestStart(
  input: LatestStartInput & { due: string },
  from: string,
): string | undefined {
  const { due } = input;
  const { start } = latestStart(input);
  const dueOf = (day: string): string => dueDate({ ...input, from: day }).due;
  const next = toCivilDate(toDayNumber(start) + 1);
  return start >= from && dueOf(start) <= due && dueOf(next) > due ? undefined : start;
}

/** Whether an end must lie on a day to end on: counting forward, where the law does not free it. */
function mustRoll({ rule, unit, step }: Claim, amount: number): boolean {
  const { end, exceptions = [] } = rule;
  const isFreed = exceptions.some((one) => one.unit === unit && amount > one.moreThan);
  return step > 0 && end.forward === 'next' && !isFreed;
}

/** Whether a later start, or more of a unit, may end earlier under a rule, and why. */
export function isExempt({ rule, unit }: Claim): string | undefined {
  const { recesses = [], exceptions, conversions } = rule;
  if (recesses.some(({ effect }) => effect === 'movesEnd')) return 'a recess moves ends';
  const inMonths = unit === 'months' || unit === 'years';
  const left = recesses.some(
    ({ effect, units }) => effect === 'suspends' && (units?.includes(unit) ?? true),
  );
  if (inMonths && left) return 'a recess is left out of months in days';
  if (exceptions) return 'long periods do not roll';
  return conversions && 'short periods count otherwise than long ones';
}

/** Faults that a proof must find, each a change of the rule that the product counts by. */
export const planted: readonly (readonly [string, (rule: CountingRule) => CountingRule])[] = [
  [
    'a first day that counts',
    (rule) => ({ ...rule, event: { ...rule.event, firstDay: 'included' } }),
  ],
  ['an end that stays', (rule) => ({ ...rule, end: { ...rule.end, forward: 'none' } })],
  [
    'a recess a day longer',
    (rule) => ({
      ...rule,
      recesses: rule.recesses?.map((recess) => ({ ...recess, to: '09-01' })),
    }),
  ],
  ['a clear day forgotten', (rule) => ({ ...rule, clearDays: undefined })],
  ['a Saturday that ends', (rule) => ({ ...rule, week: { counts: rule.week?.counts } })],
];
