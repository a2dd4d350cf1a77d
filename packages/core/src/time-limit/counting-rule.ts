/** A counting rule: how one law counts periods, as validated JSON with its articles. */
import { z } from 'zod';
import { actIdSchema } from '../act/index.js';
import { notValid } from '../errors/index.js';
import { TimeLimitError } from './errors.js';
import { TIME_UNITS, timeLimitSchema } from './time-limit.js';

const texts = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');

/**
 * What an article can be cited for; a step of an explanation cites the articles of its topic.
 *
 * `rollForward`, `rollBackward` and `rollTime` (of hours) are cited instead of `roll` where a rule
 * has them, and `monthEnd`, for a day that a month lacks, instead of `months`; `partMonths` is
 * cited for halves of months and years, beside `months` for the whole ones. Articles on `time` are
 * on hours and minutes as they pass: those on working hours name them under `units`.
 */
export const RULE_TOPICS = [
  'event',
  'cutOff',
  'time',
  'days',
  'workingDays',
  'weeks',
  'months',
  'monthEnd',
  'partMonths',
  'roll',
  'rollForward',
  'rollBackward',
  'rollTime',
  'dayClass',
  'minimum',
  'conversion',
  'exception',
  'endOfDay',
  'suspension',
  'restart',
  'extension',
  'apology',
] as const;

/** See {@link RULE_TOPICS}. */
export type RuleTopic = (typeof RULE_TOPICS)[number];

const citationSchema = z.strictObject({
  act: z.string().min(1),
  /** Id of the act, where an act book has it. */
  actId: actIdSchema.optional(),
  article: z.string().min(1),
  topics: z.array(z.enum(RULE_TOPICS)).min(1),
  /** Limits in these units only, where the article speaks of no others. */
  units: z.array(z.enum(TIME_UNITS)).min(1).optional(),
  /** Days off of these classes only, of an article on `dayClass`. */
  dayClasses: z.array(z.string().min(1)).min(1).optional(),
  /** Interruptions for these reasons only, of an article on `suspension`. */
  reasons: z.array(z.string().min(1)).min(1).optional(),
  /** The act whose articles it makes apply: it is cited beside one of them, and never alone. */
  appliesAct: z.string().min(1).optional(),
  /** What the article says, in our own words. */
  says: texts.optional(),
  /** `read`: seen in the text of the rule; `reported`: from secondary sources. */
  basis: z.enum(['read', 'reported']),
});

const policySchema = z.strictObject({
  /** `suspend`: the time waited is not counted; `restart`: the limit begins anew on resumption. */
  effect: z.enum(['suspend', 'restart']),
  /** First suspended day: that of the interrupting event, or the day after. */
  firstDay: z.enum(['event', 'dayAfter']),
  /** Last suspended day: that of the resuming event, or the day before. */
  lastDay: z.enum(['event', 'dayBefore']),
  /** How often this may happen in one run of the clock; more is reported as a breach. */
  maxTimes: z.int().positive().optional(),
  /** Counted from the start of the period: an interruption after it is reported as a breach. */
  noticeWithin: timeLimitSchema.optional(),
  /** Longest time that is left uncounted, in calendar days. */
  longestDays: z.int().positive().optional(),
});

const rollSchema = z.enum(['next', 'previous', 'none']);

const conversionSchema = z.strictObject({
  units: z.array(z.enum(TIME_UNITS)).min(1),
  /** Applies to amounts from here on; all amounts where it is left out. */
  min: z.number().optional(),
  /** Applies to amounts up to here, inclusive. */
  max: z.number().optional(),
  countAs: z.enum(TIME_UNITS),
  /** Amount in the new unit of one in the old. */
  factor: z.number().positive(),
  /** The article, as written in `citations`, that sets this threshold. */
  article: z.string().optional(),
});

const dayClassSchema = z.strictObject({
  /** Counting back, such a day is worked, or an end on it moves on to the next working day. */
  countedBack: z.enum(['worked', 'lengthens']),
});

const ruleSchema = z.strictObject({
  schema: z.literal('thutuc/counting-rule@1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9./-]*$/, 'lower-case letters, digits, "-", "." and "/"'),
  /** ISO 3166 country, or EU. */
  jurisdiction: z.string().min(2),
  name: texts,
  /** Zone in which its days are days, unless the calendar says otherwise. */
  zone: z.string().min(1),
  /** Usual office hours, for limits counted in working time. */
  officeHours: z.array(z.tuple([clockTime, clockTime])).optional(),
  /** Days on which the law is in force; either end may be open. */
  inForce: z
    .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
    .optional(),
  citations: z.array(citationSchema).min(1),
  event: z.strictObject({
    /** Whether the day of the event counts; `includedAtMidnight`: only if it falls on 00:00. */
    firstDay: z.enum(['excluded', 'included', 'includedAtMidnight']),
    /** After this local time, itself still in time, an event belongs to the next working day. */
    cutOff: clockTime.optional(),
    /** What happens to an event on a day off. */
    onDayOff: z.enum(['stays', 'nextWorkingDay']),
  }),
  time: z.strictObject({
    /** Hours run from the moment itself, or from the full hour after it. */
    start: z.enum(['moment', 'nextFullHour']),
    /** Hours and minutes as they pass, in office hours only, or on working days day and night. */
    counts: z.enum(['elapsed', 'workingTime', 'elapsedOnWorkingDays']),
    /** Where a period in hours ends on a day off. */
    roll: z.enum(['none', 'sameTimeNextWorkingDay']),
  }),
  months: z.strictObject({
    /** The day that corresponds to the event's, or the one before that of the first day counted. */
    anchor: z.enum(['eventDay', 'startDay']),
    /** Where the month has no such day. */
    overflow: z.enum(['lastDay', 'firstOfNext']),
    /** Days of a month of which only a part is counted; parts are refused where left out. */
    partDays: z.int().positive().optional(),
  }),
  end: z.strictObject({
    /** Where a last day that is a day off goes, counting forward. */
    forward: rollSchema,
    /** The same for periods counted back from an event. */
    backward: rollSchema,
    /** What the last day lasts until. */
    at: z.enum(['endOfDay', 'endOfOfficeHours']),
  }),
  /** Periods of at least `fromDays` days contain at least `count` working days. */
  minimumWorkingDays: z
    .strictObject({ count: z.int().positive(), fromDays: z.int().positive() })
    .optional(),
  conversions: z.array(conversionSchema).optional(),
  /** Longer periods than these neither roll nor need working days. */
  exceptions: z
    .array(z.strictObject({ unit: z.enum(TIME_UNITS), moreThan: z.number().nonnegative() }))
    .optional(),
  /** Days off of a class, as the calendar names it, that bear on ends otherwise than others do. */
  dayClasses: z.record(z.string(), dayClassSchema).optional(),
  /** Interruptions by reason; `default` holds for every reason that is not listed. */
  interruptions: z.object({ default: policySchema }).catchall(policySchema),
  extension: z.strictObject({
    /** Same units add up from the start, or the addition runs from the end, rolled or not. */
    countedFrom: z.enum(['start', 'end', 'rolledEnd']),
    /** Whether an extension must be told before the limit expires to have effect. */
    notice: z.enum(['beforeExpiry', 'none']),
    /** How often, in one run of the clock: a restart that drops extensions begins a new run. */
    maxTimes: z.int().positive().optional(),
    /** What becomes of extensions told before when the limit begins anew; left out: `dropped`. */
    onRestart: z.enum(['dropped', 'kept']).optional(),
  }),
  /** By when an apology for a missed appointment is due, counted back from the appointment. */
  apology: z.strictObject({ before: timeLimitSchema }).optional(),
});

/** Schema of {@link CountingRule}. */
export const countingRuleSchema = ruleSchema.refine(
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

/**
 * How one law counts: event day, cut-off, month ends, rolling, minimum of working days, unit
 * thresholds, interruptions and extensions, each with its articles. Plain JSON.
 */
export type CountingRule = z.infer<typeof countingRuleSchema>;

/** An article that a rule rests on. */
export type Citation = z.infer<typeof citationSchema>;

/** What an interruption does to the count. */
export type InterruptionPolicy = z.infer<typeof policySchema>;

/** The JSON Schema of a counting rule, for editors and for users who add a rule as JSON. */
export function countingRuleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(countingRuleSchema, { io: 'input' }) };
}

/** @throws TimeLimitError `RULE_INVALID` with the path of the first thing that is wrong */
export function parseCountingRule(input: unknown): CountingRule {
  const result = countingRuleSchema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new TimeLimitError(
    'RULE_INVALID',
    `${notValid('counting rule', issue)} ` +
      'Correct it; countingRuleJsonSchema() describes every field.',
    { path, issues: result.error.issues },
    { cause: result.error },
  );
}

/** The articles that a rule cites for a topic. */
export function citationsFor(rule: CountingRule, topic: RuleTopic): readonly Citation[] {
  return rule.citations.filter((citation) => citation.topics.includes(topic));
}
