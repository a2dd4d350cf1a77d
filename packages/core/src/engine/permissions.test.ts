/** Default deny: at every turn of a random dossier, nobody may do what another's role allows. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { arbitraryProcedure, nextTimer, possibleRequests } from '@thutuc/testing';
import { AuthorisationError } from './errors.js';

/** Nobody, and one whose role is that of no unit of the dossier. */
const outsiders = ['nobody', 'U-none/officer'];

it('refuses those without a role, whatever they ask for', () => {
  fc.assert(
    fc.property(arbitraryProcedure(), arbitraryWalk(12), (procedure, steps) => {
      const { office, result } = walkDossier(procedure, steps);
      const at = result.dossier.recordedAt;
      const timer = nextTimer(result.dossier);
      const requests = [
        ...possibleRequests(office.procedure, result.dossier),
        ...(timer === undefined ? [] : [timer]),
      ];
      for (const { command } of requests)
        for (const actor of outsiders)
          expect(() => office.act(result, { at, actor, command })).toThrow(AuthorisationError);
    }),
    { numRuns: process.env.CI === 'true' ? 250 : 40 },
  );
});
