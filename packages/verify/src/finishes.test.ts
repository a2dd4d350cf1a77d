/** What verifies without a finding finishes, whatever legal commands come in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandError } from '@thutuc/core';
import { arbitraryProcedure, nextTimer, possibleRequests } from '@thutuc/testing';
import {
  openOffice,
  type Case,
  type Office,
  type Request,
} from '../../core/src/testing/dossiers/office.js';
import { walkSubmission } from '../../core/src/testing/dossiers/walk.js';
import { verifyProcedure } from './verify.js';

const requestsMax = 2000;

describe('a procedure without findings', () => {
  it('finishes', () => {
    fc.assert(
      fc.property(
        arbitraryProcedure(),
        fc.integer({ min: 0, max: 300 }),
        fc.infiniteStream(fc.nat(1000)),
        (procedure, area, choices) => {
          expect(verifyProcedure(procedure, {}).findings).toEqual([]);
          const office = openOffice(procedure);
          let of = office.act(undefined, walkSubmission(procedure, area));
          for (let i = 0; of.dossier.lifecycle !== 'closed'; i++) {
            expect(i).toBeLessThan(requestsMax);
            of = takeAny(office, of, choices);
          }
        },
      ),
    );
  });
});

/** One request that the dossier allows, at random; its next timer is one of them. */
function takeAny(office: Office, of: Case, choices: Iterator<number>): Case {
  const at = of.dossier.recordedAt;
  const timer = nextTimer(of.dossier);
  const open: Request[] = [
    ...possibleRequests(office.procedure, of.dossier)
      .filter(({ command }) => command.type !== 'withdraw')
      .map((possible) => ({ at, ...possible })),
    ...(timer === undefined ? [] : [{ ...timer, at: Math.max(at, timer.at) }]),
  ];
  while (open.length > 0) {
    const [request] = open.splice((choices.next().value as number) % open.length, 1);
    try {
      return office.act(of, request!);
    } catch (error) {
      // A loop whose bound is used up refuses one way; another must be open.
      if (!(error instanceof CommandError && error.code === 'VISITS_LIMIT')) throw error;
    }
  }
  throw new Error(`deadlocked in ${of.dossier.activations.map(({ id }) => id).join(', ')}`);
}
