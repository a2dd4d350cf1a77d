/** With what event the statutory limit begins, where that is not receipt. */
import { z } from 'zod';
import { isBackExit } from './back.js';
import { exitsOf } from './exits.js';
import type { Step } from './graph.js';
import { nameSchema } from './names.js';

/** A step by its path: `check`, or `examine/site/check` in a branch. */
const stepPathSchema = z
  .string()
  .max(500)
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\/[a-z][A-Za-z0-9]*\/[a-z][A-Za-z0-9]*)*$/,
    'a step is named by its path, as in "check" or "examine/site/check"',
  );

/**
 * What the statutory limit begins with: `receipt` of the dossier; its completeness, when every
 * paper is there that the applicant must hand in; the first `payment` of a fee; its `arrival` at
 * the competent agency, by a handoff or at receipt; a step that is left for the first time, by any
 * outcome or by one; or a date in the data. Until then the limit does not run, and no date is
 * promised; what holds the clock then holds it from the beginning of the limit on.
 *
 * Optional and never filled in: a default would change every hash.
 */
export const limitStartSchema = z.union([
  z.enum(['receipt', 'complete', 'payment']),
  z.strictObject({ arrival: nameSchema }),
  z.strictObject({ step: stepPathSchema, outcome: nameSchema.optional() }),
  z.strictObject({ field: nameSchema }),
]);

/** What a statutory limit begins with. */
export type LimitStart = z.infer<typeof limitStartSchema>;

/** What the statutory limit of a procedure begins with. */
export function limitStartOf({ timeLimit, receipt }: LimitOf): LimitStart {
  const start = timeLimit.startsWith ?? 'receipt';
  // Whoever receives it is the competent agency: the dossier has arrived.
  return isArrivalAt(start, receipt.party) ? 'receipt' : start;
}

/** Whether a limit begins with the arrival of a dossier at a party. */
export function isArrivalAt(start: LimitStart | undefined, party: string): boolean {
  return typeof start === 'object' && 'arrival' in start && start.arrival === party;
}

/** A step, and its path. */
interface Placed {
  readonly step: Step;
  readonly path: string;
}

/** Whether the limit begins with a step that is left by an outcome; sent back, it is not done. */
export function beginsLimit(limit: LimitOf, { step, path }: Placed, outcome: string): boolean {
  if (isBackExit(outcome)) return false;
  const start = limitStartOf(limit);
  if (start === 'payment') return step.kind === 'payment' && outcome === 'paid';
  if (typeof start === 'string' || 'field' in start) return false;
  if ('arrival' in start) {
    return step.kind === 'handoff' && step.to.party === start.arrival && outcome === 'acknowledged';
  }
  return start.step === path && (start.outcome ?? outcome) === outcome;
}

/** Whether the limit may begin when a step is left. */
export function mayBeginLimit(limit: LimitOf, placed: Placed): boolean {
  return Object.keys(exitsOf(placed.step)).some((outcome) => beginsLimit(limit, placed, outcome));
}

/** What says with what a limit begins. */
interface LimitOf {
  readonly timeLimit: { readonly startsWith?: LimitStart | undefined };
  readonly receipt: { readonly party: string };
}
