/** Which open work is asked for: its schema, and what is made of it for a store. */
import { z } from 'zod';
import { lifecycles } from '../engine/dossier.js';
import { instantSchema, readInstantField } from '../engine/command-parts/fields.js';
import { StoreError } from '../ports/errors.js';
import { standings } from '../ports/work-standing.js';
import type { WorklistQuery, WorkQuery } from '../ports/work-port.js';
import { foldedWords } from '../search/fold.js';

const idSchema = z.string().min(1).max(200);

const filterFields = {
  /** Code of the unit that has to do it. */
  unit: idSchema.optional(),
  role: idSchema.optional(),
  /** What this person has claimed, and what nobody has and their roles of today may take. */
  person: idSchema.optional(),
  claimed: z.boolean().optional(),
  /** Name of the step in its graph. */
  step: idSchema.optional(),
  procedure: idSchema.optional(),
  lifecycle: z.enum(lifecycles).optional(),
  standing: z.enum(standings).optional(),
  /** ISO instants: work that is due then or later, and that is due before. */
  dueFrom: instantSchema.optional(),
  dueBefore: instantSchema.optional(),
  /** Only what is overdue now, and does not rest. */
  overdue: z.boolean().optional(),
  /** Words of the id, the code or the searchable fields; the beginning is enough. */
  text: z.string().min(1).max(500).optional(),
};

/** Which open work is asked for; anything else is refused. */
export const workFilterSchema = z.strictObject(filterFields);

/** A page of open work. */
export const workRequestSchema = z.strictObject({
  ...filterFields,
  /** By due instant, those without one last; or by when the dossier came in. */
  sort: z.enum(['due', 'received']).optional(),
  after: z.string().max(2000).optional(),
  limit: z.int().min(1).max(1000).optional(),
});

/** Which open work is asked for. */
export type WorkFilter = z.infer<typeof workFilterSchema>;

/** A page of open work. */
export type WorkRequest = z.infer<typeof workRequestSchema>;

/** Reads a filter or a request. @throws StoreError `QUERY_INVALID` with what does not fit */
export function readRequest<Read>(schema: z.ZodType<Read>, given: unknown): Read {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const filters = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  throw new StoreError(
    'QUERY_INVALID',
    `Work cannot be asked for so; look at: ${filters.join(', ')}. Known are: ${Object.keys(workRequestSchema.shape).join(', ')}.`,
    { filters },
  );
}

/** What a store is asked for; whose work it is, the caller adds. */
export function queryOf(
  { person: _, claimed, overdue, text, standing, dueFrom, dueBefore, ...same }: WorkFilter,
  now: number,
): WorklistQuery {
  return {
    ...same,
    ...(claimed !== undefined && { claimed }),
    ...(standing !== undefined && { standing: { is: standing, at: now } }),
    ...(dueFrom !== undefined && { dueFrom: readInstantField('dueFrom', dueFrom) }),
    ...(dueBefore !== undefined && { dueBefore: readInstantField('dueBefore', dueBefore) }),
    ...(overdue === true && { overdueAt: now }),
    ...(text !== undefined && { prefixes: foldedWords(text) }),
  };
}

/** The same for a page. */
export function pageQueryOf(
  { sort, after, limit, ...filter }: WorkRequest,
  now: number,
): WorkQuery {
  return {
    ...queryOf(filter, now),
    ...(sort !== undefined && { order: sort }),
    ...(after !== undefined && { after }),
    ...(limit !== undefined && { limit }),
  };
}
