/** The procedures that simulations draw from: two permits, and some random ones. */
import { compileProcedure, type CompiledProcedure, type Procedure } from '@thutuc/core/procedure';
import type { Dossier } from '@thutuc/core';
import { arbitraryProcedure, nextVersionOf } from '@thutuc/testing';
import fc from 'fast-check';
import { catchingPermit } from '../office/catching.js';
import { notice } from '../office/permit.js';
import { returningPermit } from '../office/returning.js';

/** The same ones in every run: a seed names them by their place. */
const random = fc.sample(arbitraryProcedure({ blocksMin: 2, blocksMax: 4 }), {
  seed: 1,
  numRuns: 12,
});

/** A procedure, and the next version of it, to which its dossiers may move. */
export interface PooledProcedure {
  readonly compiled: CompiledProcedure;
  readonly next: {
    readonly compiled: CompiledProcedure;
    /** Old step → new step. */
    readonly renames: Readonly<Record<string, string>>;
  };
}

const pooledPermit = pooled(returningPermit);
const pooledCatching = pooled(catchingPermit);

/** Random procedures by ids of their own; each permit is there as often as all of them. */
export const procedurePool: readonly PooledProcedure[] = random.flatMap((procedure, i) => [
  pooledPermit,
  pooledCatching,
  pooled({ ...procedure, id: `random-${i + 1}` }),
]);

/** The notice, which permits open. */
export const pooledNotice = pooled(notice);

/** The version of a procedure that a dossier is under. */
export function procedureVersionOf(
  { compiled, next }: PooledProcedure,
  { procedure }: Pick<Dossier, 'procedure'>,
): CompiledProcedure {
  return procedure.hash === compiled.hash ? compiled : next.compiled;
}

function pooled(procedure: Procedure): PooledProcedure {
  const next = nextVersionOf(procedure);
  return {
    compiled: compileProcedure(procedure),
    next: { compiled: compileProcedure(next.procedure), renames: next.renames },
  };
}
