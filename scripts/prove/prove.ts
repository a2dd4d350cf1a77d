/** Compares every due date of a rule with the model, and asks what must hold of all of them. */
import {
  createCalendar,
  type CountingRule,
  dueDate,
  latestStart,
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { Model, type ProofDays } from './model.js';

/** Units that end with a day, with the largest amount of each: years lead beyond any calendar. */
export const UNITS = {
  days: 400,
  workingDays: 400,
  weeks: 400,
  months: 400,
  years: 40,
} as const;

export type ProofUnit = keyof typeof UNITS;

/** One thing to prove: a rule, a unit, a direction. */
export interface Claim {
  readonly rule: CountingRule;
  readonly unit: ProofUnit;
  readonly step: 1 | -1;
}

/** What came of a claim. */
export interface Proof {
  readonly compared: number;
  /** Amounts that the rule counts in hours, which the model does not know. */
  readonly inHours: number;
  readonly inverted: number;
  /** Texts of the first faults. */
  readonly faults: readonly string[];
  /** How often a later start, or a larger amount, ended earlier. */
  readonly earlierByStart: number;
  readonly earlierByAmount: number;
}

const BOUNDS = { from: '1935-01-01', to: '2075-12-31' } as const;
const HOLIDAYS = '01-01 01-27 01-28 01-29 01-30 01-31 05-01 08-15 12-24 12-25 12-26'.split(' ');

/** Days of the proof: two weekend days, eleven days off a year, five of them in a row. */
export function proofDays(): ProofDays {
  const first = toDayNumber(BOUNDS.from);
  const size = toDayNumber(BOUNDS.to) - first + 1;
  const texts = Array.from({ length: size }, (_, day) =>
    new Date((first + day) * 86_400_000).toISOString().slice(0, 10),
  );
  return { first, texts, isHoliday: texts.map((text) => HOLIDAYS.includes(text.slice(5))) };
}

function calendarOf({ zone, jurisdiction }: CountingRule, days: ProofDays): WorkingCalendar {
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

/** Amounts for which the latest start is asked. */
const INVERTED = [1, 2, 3, 5, 8, 13, 30, 90, 200, 400];
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
  const most = UNITS[unit];
  const faults: string[] = [];
  let [compared, inHours, inverted, earlierByStart, earlierByAmount] = [0, 0, 0, 0, 0];
  let before: Int32Array | undefined;
  const [first, last] = ['2019-01-01', '2027-12-31'].map((date) => toDayNumber(date) - days.first);
  for (let start = first!; start <= last!; start += every) {
    const from = days.texts[start]!;
    const dues = model.dueDays(start, most, step);
    for (let amount = 1; amount <= most; amount++) {
      const due = dues[amount]!;
      if (due === 0) {
        inHours++;
        continue;
      }
      compared++;
      const limit = { amount: step * amount, unit };
      const found = dueDate({ limit, from, rule: engine, calendar }).due;
      if (found !== days.texts[due])
        fault(`${from} ${limitText(amount)}: ${found}, not ${days.texts[due]!}`);
      if (
        rule.end.forward === 'next' &&
        step > 0 &&
        !isFreed(rule, amount, unit) &&
        !model.isEnd(due)
      )
        fault(
          `${from} ${limitText(amount)} ends on ${days.texts[due]!}, which is no day to end on`,
        );
      if (before !== undefined && before[amount]! > due) earlierByStart++;
      if (amount > 1 && dues[amount - 1] !== 0 && (dues[amount - 1]! - due) * step > 0)
        earlierByAmount++;
      if (step > 0 && INVERTED.includes(amount)) {
        inverted++;
        const { start: latest } = latestStart({ limit, due: found, rule: engine, calendar });
        const again = dueDate({ limit, from: latest, rule: engine, calendar }).due;
        const next = toCivilDate(toDayNumber(latest) + 1);
        const beyond = dueDate({ limit, from: next, rule: engine, calendar }).due;
        if (latest < from || again > found || beyond <= found)
          fault(`the latest start for ${limitText(amount)} by ${found} is not ${latest}`);
      }
    }
    before = dues;
    if (faults.length >= FAULTS_MAX) break;
  }
  return { compared, inHours, inverted, faults, earlierByStart, earlierByAmount };

  function fault(text: string): void {
    if (faults.length < FAULTS_MAX) faults.push(text);
  }

  function limitText(amount: number): string {
    return `${step > 0 ? '' : '-'}${String(amount)} ${unit}`;
  }
}

function isFreed({ exceptions = [] }: CountingRule, amount: number, unit: ProofUnit): boolean {
  return exceptions.some((one) => one.unit === unit && amount > one.moreThan);
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
