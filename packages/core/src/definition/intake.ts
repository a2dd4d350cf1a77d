/** What happens to a dossier between its submission and its acceptance. */
import { z } from 'zod';
import { citationSchema } from './citation.js';
import { allottedLimitSchema } from './limit.js';
import { nameSchema } from './names.js';
import { roleRefSchema } from './party.js';

/**
 * Guidance: the role that receives dossiers sends one back to its applicant, with one complete
 * notice of what is missing. `party` and `role` are those of the applicant, who then has `limit`
 * to complete it; a dossier that is not completed by then lapses. Without a limit it waits.
 */
const guidanceSchema = roleRefSchema.extend({
  /** How often a dossier may be sent back so. */
  max: z.int().min(1).max(100),
  limit: allottedLimitSchema.optional(),
  /** How long the engine holds the lapse for facts in time; `recording.grace` where absent. */
  recordingGrace: allottedLimitSchema.optional(),
  basis: z.array(citationSchema).min(1),
});

/**
 * Resubmission: a dossier that was closed without a grant is submitted again, by the same
 * applicant. It may have been closed so under this procedure, or under those in `of`; by refusal of
 * receipt, by lapse or by a stop, and by the outcomes in `after`.
 */
const resubmissionSchema = z.strictObject({
  of: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
  after: z.array(nameSchema).min(1).max(100).optional(),
  basis: z.array(citationSchema).min(1),
});

/**
 * How dossiers are taken in. No time of it is time of the legal limit, which begins with the
 * acceptance at the earliest.
 */
export const intakeSchema = z.strictObject({
  guidance: guidanceSchema.optional(),
  resubmission: resubmissionSchema.optional(),
});

/** What a procedure says of guidance. */
export type Guidance = z.infer<typeof guidanceSchema>;

/** What says how dossiers are taken in: a procedure. */
interface TakingIn {
  readonly intake?: { readonly guidance?: Guidance | undefined } | undefined;
}

/** The guidance that a procedure knows. */
export function guidanceOf({ intake }: TakingIn): Guidance | undefined {
  return intake?.guidance;
}
