/** Reading counting rules from JSON of unknown origin. */
import { z } from 'zod';
import { daysInMonth } from '../calendar/civil-date.js';
import { WEEKDAYS } from '../calendar/spec.js';
import { recessIn } from '../period/recess.js';
import {
  type CountingRule,
  type CutOffs,
  type Recess,
  RULE_TOPICS,
} from '../rule/counting-rule.js';
import { createRuleBook, type RuleBook } from '../rule/rule-book.js';
import { TIME_UNITS } from '../limit/time-limit.js';
import { TimeLimitError } from '../limit/errors.js';
import { actIdSchema } from './act.js';
import { localizedSchema } from './localized.js';
import { readBy } from './read-by.js';
import { timeLimitSchema } from './time-limit.js';

/** Longer texts, and more of a list, are no rule but an attack. */
const TEXT_MAX = 2000;
const LIST_MAX = 200;

const TOO_MANY = `no more than ${LIST_MAX} entries`;

function isShort(entries: object): boolean {
  return Object.keys(entries).length <= LIST_MAX;
}

const text = z.string().min(1).max(TEXT_MAX);
const texts = localizedSchema(TEXT_MAX);
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');

const unitsSchema = z.array(z.enum(TIME_UNITS)).min(1).max(TIME_UNITS.length);

const citationSchema = z.strictObject({
  act: text,
  actId: actIdSchema.optional(),
  article: text,
  topics: z.array(z.enum(RULE_TOPICS)).min(1).max(LIST_MAX),
  units: unitsSchema.optional(),
  dayClasses: z.array(text).min(1).max(LIST_MAX).optional(),
  reasons: z.array(text).min(1).max(LIST_MAX).optional(),
  recesses: z.array(text).min(1).max(LIST_MAX).optional(),
  services: z.array(text).min(1).max(LIST_MAX).optional(),
  appliesAct: text.optional(),
  says: texts.optional(),
  basis: z.enum(['read', 'reported']),
});

const policySchema = z.strictObject({
  effect: z.enum(['suspend', 'restart']),
  firstDay: z.enum(['event', 'dayAfter']),
  lastDay: z.enum(['event', 'dayBefore']),
  maxTimes: z.int().positive().optional(),
  noticeWithin: timeLimitSchema.optional(),
  longestDays: z.int().positive().optional(),
});

const weekdaysSchema = z.array(z.enum(WEEKDAYS)).min(1).max(7);

/** 29 February is no day of every year. */
const yearlyDaySchema = z.union([
  z
    .string()
    .regex(/^\d\d-\d\d$/, 'a day MM-DD, or { "easter": days }')
    .refine((day) => existsIn(2023, day), 'a day that every year has'),
  // Further away it would lie in another year than its Easter.
  z.strictObject({ easter: z.int().min(-80).max(250) }),
]);

function existsIn(year: number, day: string): boolean {
  const [month, dayOfMonth] = [Number(day.slice(0, 2)), Number(day.slice(3))];
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** Longer than half a year no recess is: what is left would be the exception. */
const RECESS_DAYS_MAX = 183;

const recessSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'a word such as "summer"'),
    name: texts,
    from: yearlyDaySchema,
    to: yearlyDaySchema,
    effect: z.enum(['suspends', 'closed', 'noEnd', 'noEdge', 'movesEnd']),
    units: unitsSchema.optional(),
    movesTo: yearlyDaySchema.optional(),
    movesBy: z.int().positive().max(366).optional(),
    startsWithin: z.boolean().optional(),
  })
  .refine(
    ({ effect, movesTo, movesBy }) =>
      (effect === 'movesEnd' ? 1 : 0) ===
      (movesTo === undefined ? 0 : 1) + (movesBy === undefined ? 0 : 1),
    {
      path: ['effect'],
      message: '"movesEnd" takes one of movesTo and movesBy, other effects none',
    },
  )
  .refine(
    ({ effect, units }) => units === undefined || !['closed', 'noEnd', 'noEdge'].includes(effect),
    {
      path: ['units'],
      message: 'days off, and days to end on, are the same for all units',
    },
  )
  .refine((recess) => lengthOf(recess) <= RECESS_DAYS_MAX, {
    path: ['to'],
    message: `a recess lasts at most ${RECESS_DAYS_MAX} days`,
  });

/** In the longest of some years, as Easter moves. */
function lengthOf(recess: Pick<Recess, 'from' | 'to'>): number {
  const years = Array.from({ length: 19 }, (_, i) => 2019 + i);
  return Math.max(
    ...years.map((year) => {
      const { from, to } = recessIn(recess, year);
      return to - from + 1;
    }),
  );
}

const recessesSchema = z
  .array(recessSchema)
  .max(50)
  .refine((recesses) => new Set(recesses.map(({ id }) => id)).size === recesses.length, {
    message: 'no two recesses have the same id',
  });

const cutOffSchema = z.union([clockTime, z.literal('closing')]);

const cutOffsSchema = z.strictObject({
  ...Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, cutOffSchema.optional()])),
  holidayEve: cutOffSchema.optional(),
  usual: cutOffSchema.optional(),
}) as z.ZodType<CutOffs, CutOffs>;

const serviceSchema = z.strictObject({
  after: timeLimitSchema,
  onDayOff: z.enum(['stays', 'nextWorkingDay']),
});

const rollSchema = z.enum(['next', 'previous', 'none']);

const conversionSchema = z
  .strictObject({
    units: unitsSchema,
    min: z.number().optional(),
    max: z.number().optional(),
    countAs: z.enum(TIME_UNITS),
    factor: z.number().positive(),
    article: z.string().optional(),
  })
  .refine(({ min = 0, max = Infinity }) => min <= max, {
    path: ['min'],
    message: 'the least amount is above the largest',
  });

const dayClassSchema = z.strictObject({
  countedBack: z.enum(['worked', 'lengthens']),
});

const ruleSchema = z.strictObject({
  schema: z.literal('thutuc/counting-rule@1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9./-]*$/, 'lower-case letters, digits, "-", "." and "/"'),
  jurisdiction: text.min(2),
  name: texts,
  zone: text,
  officeHours: z
    .array(z.tuple([clockTime, clockTime]))
    .max(LIST_MAX)
    .optional(),
  inForce: z
    .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
    .optional(),
  citations: z.array(citationSchema).min(1).max(LIST_MAX),
  basis: z.literal('reported').optional(),
  event: z.strictObject({
    firstDay: z.enum(['excluded', 'included', 'includedAtMidnight']),
    cutOff: clockTime.optional(),
    cutOffs: cutOffsSchema.optional(),
    onDayOff: z.enum(['stays', 'nextWorkingDay']),
  }),
  time: z.strictObject({
    start: z.enum(['moment', 'nextFullHour']),
    counts: z.enum(['elapsed', 'workingTime', 'elapsedOnWorkingDays']),
    roll: z.enum(['none', 'sameTimeNextWorkingDay']),
  }),
  months: z.strictObject({
    anchor: z.enum(['eventDay', 'startDay']),
    overflow: z.enum(['lastDay', 'firstOfNext']),
    fromMonthEnd: z.literal('monthEnd').optional(),
    partDays: z.int().positive().optional(),
  }),
  end: z.strictObject({
    forward: rollSchema,
    backward: rollSchema,
    at: z.enum(['endOfDay', 'endOfOfficeHours']),
  }),
  week: z
    .strictObject({ counts: weekdaysSchema.optional(), ends: weekdaysSchema.optional() })
    .optional(),
  clearDays: z.enum(['forward', 'backward', 'both']).optional(),
  recesses: recessesSchema.optional(),
  shortDays: z.enum(['noEnd', 'noEdge']).optional(),
  services: z.record(text, serviceSchema).refine(isShort, TOO_MANY).optional(),
  minimumWorkingDays: z
    .strictObject({ count: z.int().positive(), fromDays: z.int().positive() })
    .optional(),
  conversions: z.array(conversionSchema).max(LIST_MAX).optional(),
  exceptions: z
    .array(z.strictObject({ unit: z.enum(TIME_UNITS), moreThan: z.number().nonnegative() }))
    .max(LIST_MAX)
    .optional(),
  dayClasses: z.record(text, dayClassSchema).refine(isShort, TOO_MANY).optional(),
  interruptions: z
    .object({ default: policySchema })
    .catchall(policySchema)
    .refine(isShort, TOO_MANY),
  extension: z.strictObject({
    countedFrom: z.enum(['start', 'end', 'rolledEnd']),
    notice: z.enum(['beforeExpiry', 'none']),
    maxTimes: z.int().positive().optional(),
    onRestart: z.enum(['dropped', 'kept']).optional(),
  }),
  apology: z.strictObject({ before: timeLimitSchema }).optional(),
});
export const countingRuleSchema: z.ZodType<CountingRule, CountingRule> = ruleSchema.refine(
  ({ event, months }) =>
    months.overflow === 'lastDay' ||
    (months.anchor === 'eventDay' && event.firstDay === 'excluded'),
  {
    path: ['months', 'overflow'],
    message:
      '"firstOfNext" says where the day that corresponds to the event\'s goes; a period that ends ' +
      'the day before the one that corresponds to its first ends with the month',
  },
);

/** The JSON Schema of a counting rule, for editors and for users who add a rule as JSON. */
export function countingRuleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(countingRuleSchema, { io: 'input' }) };
}

/** @throws TimeLimitError `RULE_INVALID` with the path of the first thing that is wrong */
export function parseCountingRule(input: unknown): CountingRule {
  return readBy(countingRuleSchema, 'counting rule', input, (said, wrong, options) => {
    const remedy = 'Correct it; countingRuleJsonSchema() describes every field.';
    return new TimeLimitError('RULE_INVALID', `${said} ${remedy}`, { ...wrong }, options);
  });
}

/**
 * Makes a rule book of rules of unknown origin.
 *
 * @throws TimeLimitError `RULE_INVALID` | `RULE_DUPLICATE`
 */
export function parseRuleBook(inputs: readonly unknown[]): RuleBook {
  return createRuleBook(inputs.map(parseCountingRule));
}
