/** Commands about a dossier as a whole rather than about one of its steps. */
import { z } from 'zod';
import { citationSchema } from '../definition/citation.js';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import {
  channelSchema,
  dataSchema,
  givenIdSchema,
  instantSchema,
  keySchema,
  nameSchema,
  note,
  pathSchema,
  placeSchema,
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
    to: givenIdSchema,
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
    type: z.literal('annul'),
    /** Number of the event that is to count no longer. */
    event: z.int().min(1),
    /** `clock`: all that was written from this event on, by a clock that was ahead. */
    kind: z.enum(['annul', 'clock']).default('annul'),
    /** What the annulment rests on. */
    basis: z.array(citationSchema).min(1).max(20).optional(),
    reasons,
  }),
  z.strictObject({
    type: z.literal('import'),
    procedure: z.string().min(1).max(120),
    version: z.string().max(40).optional(),
    channel: channelSchema,
    applicant: givenIdSchema,
    parties: z.record(keySchema, unitSchema).default({}),
    data: dataSchema.default({}),
    code: z.string().min(1).max(100).optional(),
    submittedAt: instantSchema,
    /** Absent while it waits to be received. */
    receivedAt: instantSchema.optional(),
    /** The steps that are open, since when, and which entry into them this is. */
    open: z
      .array(
        z.strictObject({
          step: placeSchema,
          since: instantSchema,
          entry: z.int().min(1).max(1000).default(1),
        }),
      )
      .max(200)
      .default([]),
    /** The branches and questions that have ended while others are still open. */
    ended: z
      .array(z.strictObject({ branch: placeSchema, outcome: nameSchema, at: instantSchema }))
      .max(200)
      .default([]),
    /** The waits of the legal clock that are over; one that goes on follows from the open step. */
    waits: z
      .array(
        z.strictObject({
          from: instantSchema,
          to: instantSchema,
          reason: z.enum(['supplement', 'payment', 'order']),
          effect: z.enum(['suspend', 'restart']).optional(),
        }),
      )
      .max(100)
      .default([]),
    extensions: z
      .array(z.strictObject({ at: instantSchema, by: timeLimitSchema }))
      .max(20)
      .default([]),
    /** How often it was done already, where law bounds it. */
    counts: z
      .strictObject({
        supplements: z.int().min(0).max(100).default(0),
        apologies: z.int().min(0).max(100).default(0),
      })
      .default({ supplements: 0, apologies: 0 }),
    /** The date that the applicant was promised: it stands. */
    appointment: z.iso.date().optional(),
    /** What happened so far, as it is to be kept. */
    history: z
      .array(
        z.strictObject({
          at: instantSchema,
          text: reasons.max(2000),
          actor: givenIdSchema.optional(),
          step: nameSchema.optional(),
        }),
      )
      .max(1000)
      .default([]),
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
