/** Commands about a dossier as a whole rather than about one of its steps. */
import { z } from 'zod';
import {
  dataSchema,
  idSchema,
  instantSchema,
  keySchema,
  nameSchema,
  note,
  pathSchema,
  reasons,
  referenceSchema,
  unitSchema,
} from './command-parts.js';

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
  z.strictObject({
    type: z.literal('correct'),
    /** Number of the event that recorded it wrongly. */
    event: z.int().min(1),
    /** The right values of data fields. */
    data: dataSchema.default({}),
    /** The right moment of receipt; ISO instant. */
    effectiveAt: instantSchema.optional(),
    /** The right reference of a payment. */
    reference: referenceSchema.optional(),
    reasons,
  }),
  z.strictObject({
    type: z.literal('migrate'),
    version: z.string().min(1).max(40),
    /** Old step path → new step path, where a step goes by another one. */
    renames: z.record(pathSchema, pathSchema).default({}),
    /** Units of the parties that only the new version has. */
    parties: z.record(keySchema, unitSchema).default({}),
    /** Data that only the new version requires. */
    data: dataSchema.default({}),
    /** How the applicant chose it, where the new version leaves that to the applicant. */
    choice: reasons.optional(),
    reasons,
  }),
  z.strictObject({ type: z.literal('archive'), note }),
  z.strictObject({ type: z.literal('erase'), force: z.boolean().default(false), reasons }),
] as const;
