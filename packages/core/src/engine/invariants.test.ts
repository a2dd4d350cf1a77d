/** What must hold of every dossier, whatever is asked of it in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '@thutuc/legal-time';
import { ledgerOf } from '../ledger/ledger.js';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { arbitraryProcedure } from '@thutuc/testing';
import { evolve } from './evolve.js';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

const walks = fc.record({
  procedure: arbitraryProcedure(),
  steps: arbitraryWalk(),
  area: fc.integer({ min: 0, max: 300 }),
});

describe('every dossier', () => {
  it('is what its log folds to, from the stored texts alone', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { result } = walkDossier(procedure, steps, area);
        const replayed = foldLog(openLog('D-1', result.stored));
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(result.dossier));
      }),
    );
  });

  it('survives being written as JSON between any two events', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { result } = walkDossier(procedure, steps, area);
        let dossier = undefined as typeof result.dossier | undefined;
        for (const event of result.events) {
          dossier = JSON.parse(JSON.stringify(evolve(dossier, event))) as typeof result.dossier;
        }
        expect(dossier).toEqual(result.dossier);
      }),
    );
  });

  it('has in its open steps exactly the current steps of its scopes', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { dossier } = walkDossier(procedure, steps, area).result;
        const current = dossier.scopes.flatMap((scope) => scope.current ?? []);
        const open = dossier.activations.map(({ id }) => id).filter((id) => !id.startsWith('@'));
        expect(open.sort()).toEqual(current.sort());
      }),
    );
  });

  it('has a ledger whose parts sum to the whole, in elapsed and in working time', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { office, result } = walkDossier(procedure, steps, area);
        const ledger = ledgerOf(result.events, office.calendar);
        const sum = (key: 'elapsedMs' | 'workingMs'): number =>
          ledger.parts.reduce((total, part) => total + part[key], 0);
        expect(sum('elapsedMs')).toBe(ledger.elapsedMs);
        expect(sum('workingMs')).toBe(ledger.workingMs);
        expect(ledger.workingMs).toBe(workingTimeBetween(office.calendar, ledger.from, ledger.to));
      }),
    );
  });

  it('tells of a changed byte anywhere in its log', () => {
    fc.assert(
      fc.property(walks, fc.nat(), fc.nat(), ({ procedure, steps, area }, where, flip) => {
        const { stored } = walkDossier(procedure, steps, area).result;
        const record = stored[where % stored.length];
        if (record === undefined) return;
        for (const field of ['body', 'hash', 'personal'] as const) {
          const text = record[field] ?? '';
          const at = flip % text.length;
          const code = text.charCodeAt(at) ^ (1 + (flip % 7));
          const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
          const log = stored.map((other) =>
            other === record ? { ...other, [field]: changed } : other,
          );
          expect(() => openLog('D-1', log)).toThrow(
            /was changed|another personal part|is not readable/,
          );
        }
      }),
    );
  });

  it('tells of an event that is missing, moved, or cut off at the end', () => {
    fc.assert(
      fc.property(walks, fc.nat(), ({ procedure, steps, area }, where) => {
        const { stored, dossier } = walkDossier(procedure, steps, area).result;
        const head = { version: dossier.version, hash: dossier.head };
        const without = stored.filter((_record, i) => i !== where % stored.length);
        expect(() => openLog('D-1', without, head)).toThrow(/missing|the last of the log/);
        expect(() => openLog('D-2', stored, head)).toThrow();
      }),
    );
  });
});
