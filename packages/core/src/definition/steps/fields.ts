/** What all steps share: a name, an owner, an allotted limit, a legal basis, deadline events. */
import { z } from 'zod';
import { citationSchema } from '../citation.js';
import { allottedLimitSchema } from '../limit.js';
import { localizedSchema, nameSchema } from '../names.js';
import { roleRefSchema } from '../party.js';

/**
 * Something that happens around the due instant of a step: `before` or `after` by a limit, or at
 * the due instant itself.
 *
 * An event with `to` interrupts the step: it is left by the outcome named like the event, to the
 * step `to`. Without `to` it only tells `notify`, or the superior role of the step's own role.
 */
export const deadlineEventSchema = z.strictObject({
  when: z.enum(['before', 'at', 'after']),
  by: allottedLimitSchema.optional(),
  to: nameSchema.optional(),
  notify: z.array(roleRefSchema).default([]),
});

/** Something that happens around the due instant of a step. */
export type DeadlineEvent = z.infer<typeof deadlineEventSchema>;

/** The fields of every step but the end. */
export const stepFields = {
  name: localizedSchema,
  note: localizedSchema.optional(),
  limit: allottedLimitSchema.optional(),
  /** How long facts may be typed in after the limit; that of the procedure where absent. */
  recordingGrace: allottedLimitSchema.optional(),
  basis: z.array(citationSchema).default([]),
  /** What outcomes are called where people read them, as on the arrows of a flow chart. */
  outcomeNames: z.record(nameSchema, localizedSchema).optional(),
  /** How often a dossier may enter the step; a loop without a bound is refused by the verifier. */
  visitsMax: z.int().min(1).max(1000).optional(),
  events: z.record(nameSchema, deadlineEventSchema).default({}),
  /** Data fields that the step reads and writes. */
  reads: z.array(nameSchema).default([]),
  writes: z.array(nameSchema).default([]),
  /** Documents that the step needs and makes. */
  requires: z.array(nameSchema).default([]),
  produces: z.array(nameSchema).default([]),
  /**
   * What must be there when a person leaves the step: data fields with a value, and documents. The
   * outcomes in `unless` ask for none of it, such as one that refuses.
   */
  leaveWith: z
    .strictObject({
      data: z.array(nameSchema).optional(),
      documents: z.array(nameSchema).optional(),
      unless: z.array(nameSchema).optional(),
    })
    .optional(),
  /** What is done here is for good: nobody annuls it. All of it, or what ends by these outcomes. */
  irrevocable: z.union([z.literal(true), z.array(nameSchema).min(1)]).optional(),
};

/** The owner of a step, and who else may act in the owner's stead. */
export const ownerFields = {
  party: nameSchema,
  role: nameSchema,
  also: z.array(roleRefSchema).default([]),
};

/** How a step that waits for the applicant moves the legal clock. */
export const clockEffectSchema = z.enum(['none', 'suspend', 'restart']);
