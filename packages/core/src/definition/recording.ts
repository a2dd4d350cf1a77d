/** How facts are recorded that happened before they are typed in. */
import { z } from 'zod';
import { channelSchema } from './channel.js';
import { allottedLimitSchema } from './limit.js';
import { roleRefSchema } from './party.js';

/** Who may date a fact back, and how far. */
const backdatingSchema = z.strictObject({
  /** The roles that may; every role where absent. */
  roles: z.array(roleRefSchema).min(1).max(100).optional(),
  /** For dossiers that came in so; for all where absent. */
  channels: z.array(channelSchema).min(1).optional(),
  /** Whether the row is for the applicant. */
  applicant: z.boolean().optional(),
  /** How long after the fact it may be recorded, in the calendar of the receiving unit. */
  max: allottedLimitSchema,
});

/**
 * How late facts may be recorded. `grace` is how long the engine holds what a passed limit brings
 * about, so that what happened in time counts as in time; it is counted in the
 * calendar of the receiving unit. `backdating` says who may date back; without it the engine's own
 * bound holds. Both are optional and never filled in: a default would change every hash.
 */
export const recordingSchema = z.strictObject({
  grace: allottedLimitSchema.optional(),
  backdating: z.array(backdatingSchema).min(1).max(100).optional(),
});
