/** Steps in which one owner acts: task, handoff, payment, supplement, wait, service. */
import { z } from 'zod';
import { allottedLimitSchema } from '../limit.js';
import { localizedSchema, nameSchema } from '../names.js';
import { roleRefSchema } from '../party.js';
import { backSchema } from './back.js';
import { clockEffectSchema, ownerFields, stepFields } from './fields.js';
import { earlySchema } from './trigger.js';

/** A duty of one role, ended with one of the named outcomes. */
export const taskSchema = z.strictObject({
  kind: z.literal('task'),
  ...stepFields,
  ...ownerFields,
  /** Earlier steps that it may be sent back to, with reasons. */
  back: backSchema.optional(),
  /** Whoever did it last has claimed it when it is entered again. */
  sameOfficer: z.literal(true).optional(),
  on: z.record(nameSchema, nameSchema),
});

/**
 * The passage of the dossier to another party: the owner sends within `limit`, the receiver
 * acknowledges or refuses within `acknowledge`.
 */
export const handoffSchema = z.strictObject({
  kind: z.literal('handoff'),
  ...stepFields,
  ...ownerFields,
  to: roleRefSchema,
  acknowledge: allottedLimitSchema.optional(),
  on: z.strictObject({
    acknowledged: nameSchema,
    refused: nameSchema,
    /** Where it continues when the sender takes it back in time; else nobody recalls it. */
    recalled: nameSchema.optional(),
  }),
});

/**
 * The wait for the applicant to complete the dossier. The owner is the applicant; `limit` is the
 * applicant's window, after which the step ends with `expired`.
 */
export const supplementSchema = z.strictObject({
  kind: z.literal('supplement'),
  ...stepFields,
  ...ownerFields,
  /** Documents that may be asked for; empty means any document of the procedure. */
  asks: z.array(nameSchema).default([]),
  /** Data fields that may be asked for; the applicant then writes these, and nothing else. */
  asksData: z.array(nameSchema).min(1).optional(),
  clock: clockEffectSchema,
  /** Whether open sibling steps keep their due dates or have them moved by the wait. */
  siblings: z.enum(['continue', 'shift']).default('continue'),
  on: z.strictObject({
    provided: nameSchema,
    expired: nameSchema.optional(),
    abandoned: nameSchema.optional(),
    /** Where it continues when nothing is needed any more; else nobody recalls it. */
    recalled: nameSchema.optional(),
  }),
});

/**
 * The wait for a fee or tax, which is the owner's to pay. That it was paid is recorded by the
 * payee: the role under `confirmedBy`, or the one that receives dossiers; also by those of `also`.
 */
export const paymentSchema = z.strictObject({
  kind: z.literal('payment'),
  ...stepFields,
  ...ownerFields,
  /** The data field with the amount due, or the amount itself, in the smallest unit of money. */
  amount: z.union([z.int().min(0), z.strictObject({ field: nameSchema })]),
  /** Who records the payment; the applicant only where named here. */
  confirmedBy: roleRefSchema.optional(),
  clock: clockEffectSchema.exclude(['restart']),
  siblings: z.enum(['continue', 'shift']).default('continue'),
  on: z.strictObject({ paid: nameSchema, expired: nameSchema.optional() }),
});

/** The wait for a message or for a time to pass, whichever comes first; `limit` is that time. */
export const waitSchema = z.strictObject({
  kind: z.literal('wait'),
  ...stepFields,
  ...ownerFields,
  message: nameSchema.optional(),
  /** The data field that must hold the key of the message. */
  key: nameSchema.optional(),
  early: earlySchema.optional(),
  on: z.strictObject({ received: nameSchema.optional(), elapsed: nameSchema.optional() }),
});

/** Work done by a named handler outside the engine, at least once, with retries. */
export const serviceSchema = z.strictObject({
  kind: z.literal('service'),
  ...stepFields,
  ...ownerFields,
  handler: nameSchema,
  retriesMax: z.int().min(0).max(100).default(5),
  backoffSecondsMin: z.number().positive().max(86_400).default(5),
  timeoutSeconds: z.number().positive().max(86_400).default(60),
  /** The handler takes a call back: what had it called, and its answer, may be undone. */
  undo: z.literal(true).optional(),
  /** Outcomes that the handler may answer; `failed` is taken when it gives up. */
  on: z.record(nameSchema, nameSchema),
});

/** The end of a scope. In the root scope the outcome is that of the dossier. */
export const endSchema = z.strictObject({
  kind: z.literal('end'),
  name: localizedSchema,
  outcome: nameSchema,
  /** What is escalated by it to whatever catches that around the scope. */
  escalates: nameSchema.optional(),
});
