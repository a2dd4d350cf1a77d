/** An act: a law, decree, regulation … as dated data, with how sure its record is. */
import { z } from 'zod';
import { notValid } from '../errors/index.js';
import { ActError } from './errors.js';

/** Schema of the id of an act, such as `vn/61-2018-nd-cp`. */
export const actIdSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9.-]*$/, 'an act id looks like "vn/61-2018-nd-cp"');

const kinds = [
  ...['law', 'code', 'decree', 'resolution', 'decision', 'circular', 'regulation', 'order'],
  ...['courtRules', 'judgment', 'consolidation', 'other'],
] as const;

/** Schema of {@link Act}. */
export const actSchema = z
  .strictObject({
    schema: z.literal('thutuc/act@1'),
    id: actIdSchema,
    /** ISO 3166 code of the state or its part, or the code of a union such as `EU`. */
    jurisdiction: z.string().min(2).max(20),
    kind: z.enum(kinds),
    /** The number under which it is cited; no two acts of a jurisdiction have the same. */
    number: z.string().min(3).max(100).optional(),
    /** Name by language tag. */
    names: z
      .record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.string().min(1).max(500))
      .refine((names) => Object.keys(names).length > 0, 'give at least one name'),
    /** Day of issue; left out where it is not known, never guessed. */
    issued: z.iso.date().optional(),
    /**
     * First and last day in force. Left out where they are not known; without `to` no end is
     * known.
     */
    inForce: z
      .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
      .optional(),
    /** Ids of the acts that it amends. */
    amends: z.array(actIdSchema).optional(),
    /** Ids of the acts that took its place. */
    replacedBy: z.array(actIdSchema).optional(),
    /**
     * How sure the dates are: `read` in the text, `reported` by secondary sources that agree,
     * `doubtful` where the sources are weak or contradict one another.
     */
    certainty: z.enum(['read', 'reported', 'doubtful']),
    /** What else the record has to say, such as what contradicts it. */
    note: z.string().min(1).max(1000).optional(),
  })
  .refine(
    ({ inForce: { from, to } = {} }) => from === undefined || to === undefined || from <= to,
    { path: ['inForce'], message: 'the act would end before it begins' },
  );

/**
 * An act as dated data: id, kind, number, names, when it was issued and is in force, what it amends
 * and what took its place. What is not known is left out.
 */
export type Act = z.infer<typeof actSchema>;

/** First and last day on which something is in force; open or unknown where left out. */
export interface DatesOfForce {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The JSON Schema of an act, for editors and for users who add acts as JSON. */
export function actJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(actSchema, { io: 'input' }) };
}

/** @throws ActError `ACT_INVALID` with the path of the first thing that is wrong */
export function parseAct(input: unknown): Act {
  const result = actSchema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new ActError(
    'ACT_INVALID',
    `${notValid('act', issue)} Correct it; actJsonSchema() describes every field.`,
    { path, issues: result.error.issues },
    { cause: result.error },
  );
}
