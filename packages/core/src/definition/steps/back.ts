/** Sending a dossier back from a task to an earlier step. */
import { z } from 'zod';
import { citationSchema } from '../citation.js';
import { roleRefSchema } from '../party.js';

/** A step of the same graph, or with `../` one of the graph around, as in `../prepare`. */
const targetSchema = z
  .string()
  .max(120)
  .regex(
    /^(?:\.\.\/){0,10}[a-z][A-Za-z0-9]{0,63}$/,
    'a step of the same graph is named by its name, one of the graph around by "../" and its name',
  );

/** How a task is left to an earlier step: by whom, to which, how often. */
export const backSchema = z.strictObject({
  /** Who sends it back. */
  role: roleRefSchema,
  /** Earlier steps; one outside of a branch leaves the step that opened the branch. */
  to: z.array(targetSchema).min(1).max(50),
  /** How often the step sends a dossier back, whatever the step. */
  max: z.int().min(1).max(100),
  /** What branches had ended with stays, and they are not opened again. */
  keep: z.literal('ended').optional(),
  basis: z.array(citationSchema).optional(),
});

/** How a task is left to an earlier step. */
export type Back = z.infer<typeof backSchema>;
