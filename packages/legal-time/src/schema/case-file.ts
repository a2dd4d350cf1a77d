/** The format of files of worked deadlines, read strictly where it matters. */
import { z } from 'zod';
import { WEEKDAYS } from '../calendar/spec.js';
import { readBy } from './read-by.js';
import { TimeLimitError } from '../limit/errors.js';
import { assertTimeLimit, TIME_UNITS, type TimeLimit, type TimeUnit } from '../limit/time-limit.js';
import type { Language } from '../words/language.js';
import { parseTimeLimit } from '../words/time-limits.js';

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

/**
 * A date; or one of a class that is distinguished, such as a closure of the office; or half a
 * holiday, a working day with the hours that are left of it.
 */
const dayOffSchema = z.union([
  z.string(),
  z.looseObject({
    date: z.string(),
    class: z.string().optional(),
    hours: hours.optional(),
  }),
]);

/** What is off and worked, of a region or of one case. */
const daysSchema = z.looseObject({
  daysOff: z.array(dayOffSchema).optional(),
  makeUpDays: z.array(z.string()).optional(),
  /** Weekdays that are off each week. @defaultValue Saturday and Sunday */
  weekend: z.array(z.enum(WEEKDAYS)).max(6).optional(),
  zone: z.string().optional(),
  officeHours: hours.optional(),
});

const regionsSchema = z.record(z.string(), daysSchema);

const caseSchema = daysSchema.extend({
  id: z.string(),
  rules: z.string(),
  start: z.string(),
  limit: z.unknown(),
  /** Of which of the file's regions the days are: of several, days that all of them work. */
  region: z.union([z.string(), z.array(z.string()).min(1).max(20)]).optional(),
  /** Classes of days off that are working days here, such as school holidays for an office. */
  workedThrough: z.array(z.string()).optional(),
  /** How it was sent, where `start` is the day of sending. */
  service: z.string().optional(),
  events: z.array(eventSchema).optional(),
});

/** The days of a region, which cases share. */
export type CaseDays = z.infer<typeof daysSchema>;

/** One worked deadline. */
export type DeadlineCase = z.infer<typeof caseSchema>;

/** A dated event of a worked deadline. */
export type CaseEvent = z.infer<typeof eventSchema>;

const fileSchema = z.looseObject({
  /** Days by the name of a region, for cases that name it. */
  regions: regionsSchema.optional(),
  cases: z.array(caseSchema),
});

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

/** The regions of a file; none where it has none. @throws TimeLimitError `CASE_INVALID` */
export function regionsOfCaseFile(file: unknown): Readonly<Record<string, CaseDays>> {
  const schema = z.looseObject({ regions: regionsSchema.optional() });
  const { regions = {} } = readBy(schema, 'file of cases', file, (said, { path }) => {
    return new TimeLimitError('CASE_INVALID', said, { path });
  });
  return regions;
}

/** @throws TimeLimitError `CASE_INVALID` */
export function parseCase(input: unknown): DeadlineCase {
  return readBy(caseSchema, 'case', input, (said, { path }) => {
    return new TimeLimitError('CASE_INVALID', said, { path });
  });
}

/** The id of a case that may be anything; its place in the file where it has none. */
export function idOfCase(input: unknown, index: number): string {
  const result = z.looseObject({ id: z.string() }).safeParse(input);
  return result.success ? result.data.id : `#${index + 1}`;
}

/** Limits of which the first or the last to end holds, each with what it has of its own. */
export interface CombinedLimit {
  readonly holds: 'first' | 'last';
  readonly parts: readonly object[];
}

const PARTS_MAX = 20;

/** Several limits in place of one: `{ earlierOf: [...] }` or `{ laterOf: [...] }`. */
export function combinedLimitOf(limit: unknown): CombinedLimit | undefined {
  const keys = ['earlierOf', 'laterOf'] as const;
  const known = z.looseObject({}).safeParse(limit).data ?? {};
  const given = keys.filter((key) => key in known);
  const [key] = given;
  if (key === undefined) return undefined;
  const parts = known[key];
  const isList = Array.isArray(parts) && parts.length >= 2 && parts.length <= PARTS_MAX;
  if (given.length > 1 || !isList) {
    throw new TimeLimitError(
      'LIMIT_INVALID',
      `Write "limit" as { "earlierOf": [...] } or { "laterOf": [...] }, with 2 to ${PARTS_MAX} limits.`,
      { limit },
    );
  }
  return { holds: key === 'earlierOf' ? 'first' : 'last', parts: parts.map(partOf) };
}

/** A limit of several: as text, as amount and unit, or with fields that it has unlike its case. */
function partOf(part: unknown): object {
  const own = z.looseObject({ limit: z.unknown() }).safeParse(part);
  return own.success && 'limit' in own.data ? own.data : { limit: part };
}

/** Reads a limit as `{ amount, unit }` or as text. @throws TimeLimitError `LIMIT_INVALID` */
export function readLimitOfCase(input: unknown, language: Language | undefined): TimeLimit {
  if (typeof input === 'string') return parseTimeLimit(input, language && [language]);
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
