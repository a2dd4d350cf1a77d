/** Commands about a dossier as a whole rather than about one of its steps. */
import { z } from 'zod';
import { idSchema, nameSchema, reasons, unitSchema } from './command-parts.js';

/** The schemas of these commands. */
export const recordCommandSchemas = [
  z.strictObject({
    type: z.literal('delegate'),
    party: nameSchema,
    role: nameSchema,
    /** The unit of the role, where it is not the one that the dossier binds the party to. */
    unit: unitSchema.optional(),
    /** Who is to exercise the role on this dossier. */
    to: idSchema,
    /** Civil dates, both included. */
    from: z.iso.date(),
    until: z.iso.date(),
    reasons,
  }),
  z.strictObject({
    type: z.literal('revokeDelegation'),
    /** Number of the event that gave it. */
    delegation: z.int().min(1),
    reasons,
  }),
] as const;
