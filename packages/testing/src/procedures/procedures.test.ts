/** Random procedures are valid, and large ones can be made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '@thutuc/core';
import { listSteps } from '@thutuc/core/procedure';
import { arbitraryProcedure } from './procedure.js';

describe('random procedures', () => {
  it('read as they were written', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        expect(parseProcedure(procedure)).toEqual(procedure);
      }),
    );
  });

  it('can have hundreds of steps', () => {
    const [large] = fc.sample(arbitraryProcedure({ blocksMin: 80 }), { numRuns: 1, seed: 4 });
    expect(listSteps(large!).length).toBeGreaterThan(250);
  });
});
