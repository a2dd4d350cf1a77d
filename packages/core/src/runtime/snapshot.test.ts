/** Snapshots: a dossier survives becoming one, and those written before are still read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../engine/evolve.js';
import type { Dossier } from '../engine/dossier.js';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { arbitraryProcedure } from '@thutuc/testing';
import { dossierRowOf } from './derived-rows.js';
import { readSnapshot, snapshotOf } from './snapshot.js';

const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk() });

describe('a snapshot', () => {
  it('holds the dossier, whatever happened to it, between any two events', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { events } = walkDossier(procedure, steps, 100).result;
        let dossier: Dossier | undefined;
        for (const event of events) {
          dossier = evolve(dossier, event);
          const { body, personal } = snapshotOf(dossier);
          dossier = readSnapshot({ row: dossierRowOf(dossier), snapshot: { body, personal } })!;
          expect(snapshotOf(dossier).body.length).toBe(body.length);
        }
        expect(dossier).toEqual(walkDossier(procedure, steps, 100).result.dossier);
      }),
    );
  });

  it('is read when it leaves nothing out', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { dossier } = walkDossier(procedure, steps, 100).result;
        const { personal, ...open } = dossier;
        const body = JSON.stringify(open);
        const snapshot = { body, personal: JSON.stringify(personal) };
        expect(readSnapshot({ row: dossierRowOf(dossier), snapshot })).toEqual(dossier);
        expect(snapshotOf(dossier).body.length).toBeLessThan(body.length);
      }),
    );
  });

  it('of another version of the state, or in a lifecycle of a newer release, is not read', () => {
    const { dossier } = walkDossier(fc.sample(arbitraryProcedure(), 1)[0]!, [], 100).result;
    const { body } = snapshotOf(dossier);
    const row = dossierRowOf(dossier);
    const read = (text: string, lifecycle: string) =>
      readSnapshot({
        row: { ...row, lifecycle: lifecycle as typeof row.lifecycle },
        snapshot: { body: text, personal: null },
      });
    expect(read(body, row.lifecycle)).toBeDefined();
    expect(read(body.replace('"v":2', '"v":1'), row.lifecycle)).toBeUndefined();
    expect(read(body.replace('"v":2', '"v":3'), row.lifecycle)).toBeUndefined();
    expect(read(body, 'ofANewerRelease')).toBeUndefined();
  });

  it('is read without its personal part, once that is erased', () => {
    const { dossier } = walkDossier(fc.sample(arbitraryProcedure(), 1)[0]!, [], 100).result;
    const { body } = snapshotOf(dossier);
    const snapshot = { body, personal: null };
    expect(readSnapshot({ row: dossierRowOf(dossier), snapshot })?.personal).toBeNull();
  });
});
