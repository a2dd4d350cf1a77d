/** What interrupts the working of offices: outages and force majeure. */
import { z } from 'zod';
import { nameSchema } from './staff.js';

/**
 * A span in which limits cannot be kept, as a notice declares it when it begins. People work on:
 * who is away stands under the absences of a pool.
 */
export const interruptionSchema = z
  .strictObject({
    /** Instants with their offsets; `to` is the first after it. */
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    /** Time stands still, or only ends that fall inside move behind it. */
    effect: z.enum(['suspend', 'rollEnd']),
    /** The agency whose work it interrupts; the whole procedure where left out. */
    party: nameSchema.optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), '"from" is not before "to"');
