/** Reading counting rules from JSON of unknown origin. */
import { z } from 'zod';
import { type CountingRule, RULE_TOPICS } from '../rule/counting-rule.js';
import { createRuleBook, type RuleBook } from '../rule/rule-book.js';
import { TIME_UNITS } from '../limit/time-limit.js';
import { TimeLimitError } from '../limit/errors.js';
import { actIdSchema } from './act.js';
import { readBy } from './read-by.js';
import { timeLimitSchema } from './time-limit.js';

const texts = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');

const citationSchema = z.strictObject({
  act: z.string().min(1),
  actId: actIdSchema.optional(),
  article: z.string().min(1),
  topics: z.array(z.enum(RULE_TOPICS)).min(1),
  units: z.array(z.enum(TIME_UNITS)).min(1).optional(),
  dayClasses: z.array(z.string().min(1)).min(1).optional(),
  reasons: z.array(z.string().min(1)).min(1).optional(),
  appliesAct: z.string().min(1).optional(),
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

const rollSchema = z.enum(['next', 'previous', 'none']);

const conversionSchema = z.strictObject({
  units: z.array(z.enum(TIME_UNITS)).min(1),
  min: z.number().optional(),
  max: z.number().optional(),
  countAs: z.enum(TIME_UNITS),
  factor: z.number().positive(),
  article: z.string().optional(),
});

const dayClassSchema = z.strictObject({
  countedBack: z.enum(['worked', 'lengthens']),
});

const ruleSchema = z.strictObject({
  schema: z.literal('thutuc/counting-rule@1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9./-]*$/, 'lower-case letters, digits, "-", "." and "/"'),
  jurisdiction: z.string().min(2),
  name: texts,
  zone: z.string().min(1),
  officeHours: z.array(z.tuple([clockTime, clockTime])).optional(),
  inForce: z
    .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
    .optional(),
  citations: z.array(citationSchema).min(1),
  event: z.strictObject({
    firstDay: z.enum(['excluded', 'included', 'includedAtMidnight']),
    cutOff: clockTime.optional(),
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
    partDays: z.int().positive().optional(),
  }),
  end: z.strictObject({
    forward: rollSchema,
    backward: rollSchema,
    at: z.enum(['endOfDay', 'endOfOfficeHours']),
  }),
  minimumWorkingDays: z
    .strictObject({ count: z.int().positive(), fromDays: z.int().positive() })
    .optional(),
  conversions: z.array(conversionSchema).optional(),
  exceptions: z
    .array(z.strictObject({ unit: z.enum(TIME_UNITS), moreThan: z.number().nonnegative() }))
    .optional(),
  dayClasses: z.record(z.string(), dayClassSchema).optional(),
  interruptions: z.object({ default: policySchema }).catchall(policySchema),
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
