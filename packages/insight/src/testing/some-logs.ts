/** Logs of dossiers for tests: random walks through a procedure, each under an id of its own. */
import fc from 'fast-check';
import type { DossierEvent } from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { arbitraryProcedure } from '@thutuc/testing';

/** How a walk is made and taken, as the tests of the core do. */
interface Walking<Walk> {
  readonly arbitraryWalk: (stepsMax: number) => fc.Arbitrary<Walk>;
  readonly walkDossier: (
    procedure: Procedure,
    walk: Walk,
  ) => { readonly result: { readonly events: readonly DossierEvent[] } };
}

/** A log under another id of its dossier. */
export function underId(events: readonly DossierEvent[], dossier: string): DossierEvent[] {
  return events.map((event) =>
    event.payload.type === 'submitted'
      ? { ...event, payload: { ...event.payload, dossier } }
      : event,
  );
}

/** Up to eight dossiers of one random procedure, in a row: `D-1`, `D-2` and so on. */
export function arbitraryLogs<Walk>({
  arbitraryWalk,
  walkDossier,
}: Walking<Walk>): fc.Arbitrary<readonly DossierEvent[][]> {
  return fc
    .record({
      procedure: arbitraryProcedure(),
      walks: fc.array(arbitraryWalk(20), { minLength: 1, maxLength: 8 }),
    })
    .map(({ procedure, walks }) =>
      walks.map((walk, i) => underId(walkDossier(procedure, walk).result.events, `D-${i + 1}`)),
    );
}
