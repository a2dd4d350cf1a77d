/** What a draft holds of a submission that is not finished, and how it is kept as text. */
import { z } from 'zod';
import { submit } from '../engine/commands/submit.js';
import { givenIdSchema } from '../engine/command-parts/fields.js';
import { StoreError } from '../ports/errors.js';
import type { StoredDraft } from '../ports/rows.js';

const { version, applicant, applicants, resubmissionOf, power, parties, data, note } =
  submit.schema.shape;

/** What a submission says already; nothing of it is held against the procedure yet. */
const fieldsSchema = z.strictObject({
  version,
  applicant,
  applicants,
  resubmissionOf,
  power,
  parties: parties.unwrap().optional(),
  data: data.unwrap().optional(),
  note,
});

const powersMax = 10;

const powerSchema = z.strictObject({
  person: givenIdSchema,
  from: z.iso.date(),
  until: z.iso.date(),
});

const powersSchema = z.array(powerSchema).max(powersMax).readonly();

/** What a draft is saved with. */
export const draftRequestSchema = z.strictObject({
  actor: givenIdSchema,
  procedure: z.string().min(1).max(120),
  fields: fieldsSchema,
  powers: powersSchema.optional(),
  id: givenIdSchema.optional(),
  revision: z.int().min(1).optional(),
});

const bodySchema = z.strictObject({ fields: fieldsSchema, powers: powersSchema });

/** What a submission says already: the fields of the command `submit`. */
export type DraftFields = z.input<typeof fieldsSchema>;

/** Who may read, save and submit a draft in its owner's name, on civil dates, both included. */
export type DraftPower = z.output<typeof powerSchema>;

/** What a draft says. */
export type DraftBody = z.output<typeof bodySchema>;

/**
 * Reads what a draft says.
 *
 * @throws StoreError `STORE_CORRUPT` for a text that no release has saved
 */
export function readDraftBody({ id, body }: Pick<StoredDraft, 'id' | 'body'>): DraftBody {
  try {
    return bodySchema.parse(JSON.parse(body));
  } catch (cause) {
    throw new StoreError(
      'STORE_CORRUPT',
      `The draft "${id}" is not what was saved. Restore it from a backup, or delete it.`,
      { draft: id },
      { cause },
    );
  }
}
