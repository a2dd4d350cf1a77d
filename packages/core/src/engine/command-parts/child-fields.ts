/** Fields about a dossier of a subprocedure, and the step that opened it. */
import { z } from 'zod';
import { idSchema, step } from './fields.js';

/** Which of the dossiers that a step opened. */
export const childSchema = z
  .int()
  .min(1)
  .describe('Which of the dossiers that the step opened, from 1.');

const dutySchema = z.string().min(1).max(700);

/** Who did duties in one of two dossiers that the other keeps apart from its own. */
export const doneBySchema = z
  .array(z.strictObject({ path: dutySchema, person: idSchema }))
  .max(10_000)
  .readonly()
  .optional()
  .describe('Who did which duties in the other dossier. Given by the engine alone.');

/** Duties that a dossier keeps apart from those of the one that opened it. */
export const separateSchema = z
  .array(z.array(dutySchema).min(1).max(20).readonly())
  .max(100)
  .readonly()
  .optional()
  .describe('The duties that are kept apart in both dossiers. Given by the engine alone.');

/** The step of another dossier that opens a dossier; no request from outside may name one. */
export const parentSchema = z.strictObject({
  dossier: z.string().min(1).max(200),
  activation: step,
  child: childSchema,
});
