/** The format of files of worked deadlines, read strictly where it matters. */
import { z } from 'zod';
import { WEEKDAYS } from '../calendar/spec.js';
import { readBy } from './read-by.js';
import { TimeLimitError } from '../limit/errors.js';
import {
  assertTimeLimit,
  parseTimeLimit,
  TIME_UNITS,
  type TimeLimit,
  type TimeUnit,
} from '../limit/time-limit.js';

const hours = z.array(z.tuple([z.string(), z.string()])).min(1);

const eventSchema = z.looseObject({
  type: z.string(),
  on: z.string().optional(),
  at: z.string().optional(),
  /** Names the interruption where several overlap. */
  key: z.string().optional(),
  reason: z.string().optional(),
  /** How much an extension adds. */
  by: z.unknown().optional(),
});

/** A date, or one of a class that the rule tells apart, such as a closure of the office. */
const dayOffSchema = z.union([
  z.string(),
  z.looseObject({ date: z.string(), class: z.string().optional() }),
]);

const caseSchema = z.looseObject({
  id: z.string(),
  rules: z.string(),
  start: z.string(),
  limit: z.unknown(),
  daysOff: z.array(dayOffSchema).optional(),
  makeUpDays: z.array(z.string()).optional(),
  /** Weekdays that are off each week. @defaultValue Saturday and Sunday */
  weekend: z.array(z.enum(WEEKDAYS)).max(6).optional(),
  /** How it was sent, where `start` is the day of sending. */
  service: z.string().optional(),
  zone: z.string().optional(),
  officeHours: hours.optional(),
  events: z.array(eventSchema).optional(),
});

/** One worked deadline. */
export type DeadlineCase = z.infer<typeof caseSchema>;

/** A dated event of a worked deadline. */
export type CaseEvent = z.infer<typeof eventSchema>;

const fileSchema = z.looseObject({ cases: z.array(caseSchema) });

/** The JSON Schema of files of worked deadlines, as `thutuc deadline --cases` reads them. */
export function deadlineCasesJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}

/** The cases of a file, unread: one bad case must not hide the others. */
export function casesOf(file: unknown): readonly unknown[] {
  const result = z.looseObject({ cases: z.array(z.unknown()) }).safeParse(file);
  if (result.success) return result.data.cases;
  throw new TimeLimitError(
    'CASE_INVALID',
    'The file is not a list of deadline cases: it needs an object with an array "cases".',
    { issues: result.error.issues },
  );
}

/** @throws TimeLimitError `CASE_INVALID` */
export function parseCase(input: unknown): DeadlineCase {
  return readBy(caseSchema, 'case', input, (said, { path }) => {
    return new TimeLimitError('CASE_INVALID', said, { path });
  });
}

/** The id of a case that may be anything; its place in the file where it has none. */
export function idOf(input: unknown, index: number): string {
  const result = z.looseObject({ id: z.string() }).safeParse(input);
  return result.success ? result.data.id : `#${index + 1}`;
}

/** Reads a limit as `{ amount, unit }` or as text. @throws TimeLimitError `LIMIT_INVALID` */
export function readLimit(input: unknown): TimeLimit {
  if (typeof input === 'string') return parseTimeLimit(input);
  const { amount, unit } = z.looseObject({}).catch({}).parse(input);
  const known = TIME_UNITS.find((name) => name === unit);
  const limit = { amount: typeof amount === 'number' ? amount : NaN, unit: known };
  if (limit.unit === undefined || Number.isNaN(limit.amount)) {
    throw new TimeLimitError(
      'LIMIT_INVALID',
      `The limit ${JSON.stringify(input)} cannot be counted: give a number as "amount" and one ` +
        `of ${TIME_UNITS.join(', ')} as "unit".`,
      { limit: input },
    );
  }
  const read: { amount: number; unit: TimeUnit } = { amount: limit.amount, unit: limit.unit };
  assertTimeLimit(read);
  return read;
}
