/** What a dossier carries: data fields and documents. */
import { z } from 'zod';
import { citationSchema } from './citation.js';
import { localizedSchema } from './names.js';

/**
 * A data field of the dossier. `personal` fields are kept beside the hash-chained log, so that
 * they can be erased by law without breaking the chain. Dossiers are found by the words of
 * `searchable` fields, and messages find them by the value of one that `correlates`. Money is
 * `integer`, in the smallest unit.
 */
export const dataFieldSchema = z.strictObject({
  type: z.enum(['text', 'integer', 'number', 'boolean', 'date', 'choice', 'list']),
  name: localizedSchema,
  choices: z.array(z.string().min(1).max(200)).min(1).max(200).optional(),
  required: z.boolean().default(false),
  personal: z.boolean().default(false),
  searchable: z.boolean().optional(),
  correlates: z.literal(true).optional(),
});

/** A data field of the dossier. */
export type DataField = z.infer<typeof dataFieldSchema>;

/** A document of the dossier: a paper the applicant hands in, or one an agency makes. */
export const documentSchema = z.strictObject({
  name: localizedSchema,
  /** `applicant` hands it in with the dossier, `agency` produces it on the way. */
  from: z.enum(['applicant', 'agency']),
  required: z.boolean().default(true),
  copies: z.int().min(1).max(20).default(1),
  basis: z.array(citationSchema).default([]),
});

/** A document of the dossier. */
export type DocumentSpec = z.infer<typeof documentSchema>;
