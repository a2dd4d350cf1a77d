/** The procedures that simulations draw from: the permit, and some random ones. */
import { compileProcedure, type CompiledProcedure } from '@thutuc/core';
import { arbitraryProcedure } from '@thutuc/core/testing';
import fc from 'fast-check';
import { permit } from '../office/index.js';

/** The same ones in every run: a seed names them by their place. */
const random = fc.sample(arbitraryProcedure({ blocksMin: 2, blocksMax: 4 }), {
  seed: 1,
  numRuns: 12,
});

/** Random procedures by ids of their own; the permit is there as often as all of them. */
export const procedurePool: readonly CompiledProcedure[] = random.flatMap((procedure, i) => [
  compileProcedure(permit),
  compileProcedure({ ...procedure, id: `random-${i + 1}` }),
]);
