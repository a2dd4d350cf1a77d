/** Commands about steps that cannot go on by themselves, and about dossiers of subprocedures. */
import { z } from 'zod';
import {
  dataSchema,
  idSchema,
  keySchema,
  nameSchema,
  note,
  reasons,
  step,
  unitSchema,
} from './command-parts.js';

const childSchema = z.int().min(1);

const dutySchema = z.string().min(1).max(700);

/** Who did duties in one of two dossiers that the other keeps apart from its own. */
const doneBySchema = z
  .array(z.strictObject({ path: dutySchema, person: idSchema }))
  .max(10_000)
  .readonly()
  .optional();

/** The duties that a dossier keeps apart from those of the one that opens it. */
export const outerDutiesShape = {
  separate: z.array(z.array(dutySchema).min(1).max(20).readonly()).max(100).readonly().optional(),
  doneBy: doneBySchema,
} as const;

/** The schemas of these commands. */
export const incidentCommandSchemas = [
  z.strictObject({
    type: z.literal('retryIncident'),
    step,
    /** The units of parties that nobody has chosen yet. */
    parties: z.record(keySchema, unitSchema).optional(),
    note,
  }),
  z.strictObject({
    type: z.literal('resolveIncident'),
    step,
    /** The outcome by which the step is left; of a decision, the name of a branch. */
    outcome: nameSchema,
    data: dataSchema.default({}),
    reasons,
  }),
  z.strictObject({
    type: z.literal('raiseIncident'),
    activation: step,
    /** Code of the error behind it. */
    code: nameSchema,
    reasons,
  }),
  z.strictObject({
    type: z.literal('endChild'),
    activation: step,
    /** Which of the dossiers of the step has ended, from 1. */
    child: childSchema,
    outcome: nameSchema,
    doneBy: doneBySchema,
  }),
  z.strictObject({ type: z.literal('stop') }),
] as const;

/** The step of another dossier that opens a dossier; no request from outside may name one. */
export const parentSchema = z.strictObject({
  dossier: z.string().min(1).max(200),
  activation: step,
  child: childSchema,
});
