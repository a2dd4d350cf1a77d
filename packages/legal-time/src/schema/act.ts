/** Reading acts from JSON of unknown origin. */
import { z } from 'zod';
import { type Act, ACT_KINDS } from '../act/act.js';
import { ActError } from '../act/errors.js';
import { readBy } from './read-by.js';

/** Schema of the id of an act, such as `vn/61-2018-nd-cp`. */
export const actIdSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9.-]*$/, 'an act id looks like "vn/61-2018-nd-cp"');

/** Schema of {@link Act}. */
export const actSchema: z.ZodType<Act, Act> = z
  .strictObject({
    schema: z.literal('thutuc/act@1'),
    id: actIdSchema,
    jurisdiction: z.string().min(2).max(20),
    kind: z.enum(ACT_KINDS),
    number: z.string().min(3).max(100).optional(),
    identifiers: z
      .strictObject({
        eli: z.url().max(300).optional(),
        ecli: z
          .string()
          .regex(/^ECLI(?::[A-Z0-9.]{1,25}){4}$/, 'an ECLI such as "ECLI:EU:C:2008:15"')
          .optional(),
        national: z.string().min(1).max(200).optional(),
      })
      .optional(),
    names: z
      .record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.string().min(1).max(500))
      .refine((names) => Object.keys(names).length > 0, 'give at least one name'),
    issued: z.iso.date().optional(),
    inForce: z
      .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
      .optional(),
    amends: z.array(actIdSchema).optional(),
    replacedBy: z.array(actIdSchema).optional(),
    certainty: z.enum(['read', 'reported', 'doubtful']),
    source: z.string().min(1).max(500).optional(),
    note: z.string().min(1).max(1000).optional(),
  })
  .refine(
    ({ inForce: { from, to } = {} }) => from === undefined || to === undefined || from <= to,
    { path: ['inForce'], message: 'the act would end before it begins' },
  );

/** The JSON Schema of an act, for editors and for users who add acts as JSON. */
export function actJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(actSchema, { io: 'input' }) };
}

/** @throws ActError `ACT_INVALID` with the path of the first thing that is wrong */
export function parseAct(input: unknown): Act {
  return readBy(actSchema, 'act', input, (said, wrong, options) => {
    const remedy = 'Correct it; actJsonSchema() describes every field.';
    return new ActError('ACT_INVALID', `${said} ${remedy}`, { ...wrong }, options);
  });
}
