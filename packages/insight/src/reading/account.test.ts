/** The account of a dossier says what its log folds to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLog, standing } from '@thutuc/core/pure';
import { arbitraryProcedure } from '@thutuc/testing';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { walkRecords } from '../../../core/src/testing/dossiers/record-walk.js';
import { accountOf, dueOn } from './account.js';
import { dutiesOf } from './duties.js';
import { LogReading } from './log-reading.js';

const walks = fc.record({
  procedure: arbitraryProcedure(),
  steps: arbitraryWalk(),
  area: fc.integer({ min: 0, max: 300 }),
});

describe('an account', () => {
  it('says of the whole dossier what its log folds to, annulled and corrected events or not', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { events } = walkRecords(procedure, steps, area).result;
        const dossier = foldLog(events)!;
        const account = accountOf(standing(events))!;
        expect(account.receivedAt).toBe(dossier.receivedAt);
        expect(account.submittedAt).toBe(dossier.submittedAt);
        expect(account.parties).toEqual(dossier.parties);
        const decisions = [...(dossier.former ?? []), ...(dossier.outcome ? [dossier] : [])];
        const found = account.endings.map(({ at, outcome, returnedAt }) => [
          at,
          outcome,
          returnedAt,
        ]);
        expect(found).toEqual(
          decisions.map(({ settledAt, outcome, returnedAt }) => [settledAt, outcome, returnedAt]),
        );
        expect(account.apologies).toHaveLength(dossier.counts.apologies);
      }),
    );
  });

  it('knows the date that the clock promises at the end of the log, and at the end of the dossier', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { events } = walkDossier(procedure, steps, area).result;
        const dossier = foldLog(events)!;
        const account = accountOf(events)!;
        const last = events.at(-1)!.effectiveAt;
        expect(dueOn(account, last)?.due?.dueAt).toBe(dossier.clock.due?.dueAt);
        if (dossier.outcome !== undefined && dossier.clock.due !== undefined)
          expect(account.endings.at(-1)?.due?.dueAt).toBe(dossier.clock.due.dueAt);
      }),
    );
  });
});

describe('duties', () => {
  it('that are open are the open activations that have an owner', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { events } = walkRecords(procedure, steps, area).result;
        const open = dutiesOf(standing(events)).filter(({ until }) => until === undefined);
        const held = foldLog(events)!.activations.filter(({ party }) => party !== undefined);
        const shape = (some: readonly object[]) => some.map((one) => JSON.stringify(one)).sort();
        expect(
          shape(open.map(({ activation: id, unit, role, due }) => ({ id, unit, role, due }))),
        ).toEqual(shape(held.map(({ id, unit, role, due }) => ({ id, unit, role, due }))));
      }),
    );
  });
});

describe('rounds', () => {
  it('are as many as the dossier counts', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { events } = walkRecords(procedure, steps, area).result;
        const { supplements, guidances = 0 } = foldLog(events)!.counts;
        expect(LogReading.of(events)?.rounds).toHaveLength(supplements + guidances);
      }),
    );
  });
});
