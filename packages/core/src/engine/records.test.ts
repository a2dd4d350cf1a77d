/** What must hold of every dossier that is also delegated, corrected, migrated, erased. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '@thutuc/legal-time';
import { ledgerOf } from '../ledger/ledger.js';
import { arbitraryWalk, walkSubmission, walkDossier } from '../testing/dossiers/walk.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { walkRecords } from '../testing/dossiers/record-walk.js';
import { arbitraryProcedure } from '@thutuc/testing';
import { evolve } from './evolve.js';
import { openLog } from './chain.js';
import { staticPath } from './activation.js';
import type { CommandEnvelopeInput } from './command.js';
import type { Dossier } from './dossier.js';
import type { StoredEvent } from './event.js';
import type { EventType } from './events.js';
import { foldLog } from './fold-log.js';

type Import = Extract<CommandEnvelopeInput['command'], { type: 'import' }>;

const walks = fc.record({
  procedure: arbitraryProcedure(),
  steps: arbitraryWalk(24),
  area: fc.integer({ min: 0, max: 300 }),
});

/** The log as a store keeps it: an erasure takes what all events before it say of persons. */
function kept({ events, stored }: Case): StoredEvent[] {
  const erased = events.findLast(({ payload }) => payload.type === 'erased')?.seq ?? 0;
  return stored.map((event) => (event.seq < erased ? { ...event, personal: null } : event));
}

describe('every dossier, whatever is done about it as a whole', () => {
  it('is what its log folds to, from the texts that are kept, with any pause in between', () => {
    const seen = new Set<EventType>();
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { result, types } = walkRecords(procedure, steps, area);
        types.forEach((type) => seen.add(type));
        const replayed = foldLog(openLog('D-1', kept(result)));
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(result.dossier));
        let dossier = undefined as Dossier | undefined;
        for (const event of result.events) {
          dossier = JSON.parse(JSON.stringify(evolve(dossier, event))) as Dossier;
        }
        expect(dossier).toEqual(result.dossier);
      }),
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['delegated', 'delegationRevoked', 'corrected', 'migrated', 'erased']),
    );
  });

  it('has in its open steps exactly the current steps of its scopes, in its version', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { office, result } = walkRecords(procedure, steps, area);
        const { scopes, activations } = result.dossier;
        const open = activations.map(({ id }) => id).filter((id) => !id.startsWith('@'));
        expect(open.sort()).toEqual(scopes.flatMap(({ current }) => current ?? []).sort());
        const { graphIds } = office.versionOf(result.dossier);
        for (const { graph } of scopes) {
          if (!graph.startsWith('@')) expect(graphIds).toContain(graph);
        }
      }),
    );
  });

  it('has a ledger whose parts sum to the whole, and no party holds it for longer', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const { office, result } = walkRecords(procedure, steps, area);
        const { parts, elapsedMs, workingMs, from, to, busy } = ledgerOf(
          result.events,
          office.calendar,
        );
        expect(parts.reduce((sum, part) => sum + part.elapsedMs, 0)).toBe(elapsedMs);
        expect(parts.reduce((sum, part) => sum + part.workingMs, 0)).toBe(workingMs);
        expect(workingMs).toBe(workingTimeBetween(office.calendar, from, to));
        for (const party of busy) expect(party.elapsedMs).toBeLessThanOrEqual(elapsedMs);
      }),
    );
  });
});

/** The facts by which another system would hand an open dossier over. */
function handOver({ receivedAt, submittedAt, activations, data }: Dossier): Import {
  const iso = (instant: number): string => new Date(instant).toISOString();
  const inTree = activations.filter(({ id }) => !id.startsWith('@'));
  return {
    type: 'import',
    procedure: 'random-procedure',
    applicant: 'applicant',
    data,
    submittedAt: iso(submittedAt),
    ...(receivedAt === undefined ? {} : { receivedAt: iso(receivedAt) }),
    open: inTree
      .filter(({ role }) => role !== undefined)
      .map(({ id, since }) => ({ step: staticPath(id), since: iso(since) })),
    ended: inTree.flatMap(({ id, results = [] }) =>
      results.map(({ scope, outcome, at }) => ({
        branch: `${staticPath(id)}/${scope}`,
        outcome,
        at: iso(at),
      })),
    ),
    reasons: 'r',
  };
}

describe('a dossier that is handed over while it runs', () => {
  it('stands where it stood, with the same owners and due dates', () => {
    let compared = 0;
    fc.assert(
      fc.property(walks, ({ procedure, steps, area }) => {
        const before = walkDossier(procedure, steps, area).result.dossier;
        if (before.lifecycle !== 'running' && before.lifecycle !== 'submitted') return;
        // What a duty stood still for is not part of what is handed over.
        if (before.rests !== undefined) return;
        const office = openOffice(procedure);
        const at = before.recordedAt;
        const command = handOver(before);
        const { dossier } = office.act(undefined, { at, actor: 'U-1/importer', command });
        expect(dutiesOf(dossier)).toEqual(dutiesOf(before));
        compared += 1;
      }),
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('begins as a submission does, where nothing was done yet', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const office = openOffice(procedure);
        const { dossier: before } = office.act(undefined, walkSubmission(procedure));
        const request = { at: before.recordedAt, actor: 'U-1/importer', command: handOver(before) };
        const { dossier } = office.act(undefined, request);
        expect({ ...dossier, head: '' }).toEqual({ ...before, head: '' });
      }),
    );
  });
});

/** The open duties by their places; which entry into a step they are does not count. */
function dutiesOf({ activations }: Dossier): object[] {
  return activations
    .filter(({ role }) => role !== undefined)
    .map(({ id, unit, role, since, due }) => ({ place: staticPath(id), unit, role, since, due }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}
