/** Actions on dossiers beside their steps: withdrawal, suspension, extension, apology. */
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import { z } from 'zod';
import { distributionSchema } from './distribution.js';
import { nameSchema } from './staff.js';

const probability = z.number().min(0).max(1);

const promiseFields = {
  /** The share of dossiers that are still open then for which it is done. */
  probability,
  /** How long before the date it is done; where the law asks for it earlier, just in time. */
  before: z.number().min(0).default(0),
};

/** Applicants who want their dossier back, so long after acceptance. */
const withdrawalSchema = z.strictObject({
  probability,
  after: distributionSchema,
  /** Elapsed time until it is decided, while no work is done on the dossier. */
  decision: distributionSchema.default({ type: 'constant', value: 0 }),
  /** The share of requests that are granted; the other dossiers are resumed. */
  approved: probability.default(1),
});

/** Orders of a superior that the dossier rest, so long after acceptance. */
const suspensionSchema = z.strictObject({
  probability,
  after: distributionSchema,
  lasts: distributionSchema,
});

/** Extensions of the legal limit of dossiers that are still open shortly before it ends. */
const extensionSchema = z.strictObject({
  ...promiseFields,
  /** By how much; as much as the procedure allows where left out. */
  by: timeLimitSchema.optional(),
});

/** Apologies and new appointments for dossiers that are still open shortly before the present. */
const apologySchema = z.strictObject({
  ...promiseFields,
  /** How far the appointment moves, counted from the present one. */
  by: timeLimitSchema,
});

/** Decisions that do not stand, on appeal, as found wrong or by a court: the share of them. */
const reopeningSchema = z.strictObject({
  probability,
  /** Elapsed time from the decision until the dossier is opened again. */
  after: distributionSchema,
  /** The step that it continues with; the only one that the procedure names where left out. */
  to: nameSchema.optional(),
});

/** The actions on the dossiers of a procedure beside their steps. */
export const lifecycleSchema = z.strictObject({
  withdrawal: withdrawalSchema.optional(),
  suspension: suspensionSchema.optional(),
  extension: extensionSchema.optional(),
  apology: apologySchema.optional(),
  reopening: reopeningSchema.optional(),
});

/** The actions on the dossiers of a procedure beside their steps. */
export type Lifecycle = z.infer<typeof lifecycleSchema>;
