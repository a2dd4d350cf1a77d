/** The command that adds a document to a dossier: what is known of it; its bytes lie elsewhere. */
import { z } from 'zod';
import { nameSchema, textSchema } from './command-parts.js';

/** The schemas of these commands. */
export const documentCommandSchemas = [
  z.strictObject({
    type: z.literal('addDocument'),
    /** Which document of the procedure it is. */
    document: nameSchema,
    title: textSchema.min(1).max(500),
    /** As in `application/pdf`. */
    mediaType: z
      .string()
      .max(100)
      .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/, 'a media type looks like "application/pdf"'),
    /** Bytes. */
    size: z.int().min(0),
    /** SHA-256 of the bytes, in hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 has 64 hexadecimal digits'),
  }),
] as const;
