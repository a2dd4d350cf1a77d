/** How dossiers stand in a period, against a count of what each was at its ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { evolve, foldLog } from '@thutuc/core/pure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import { foldAll } from '../fold/fold.js';
import { type Period, periodOf } from '../period/period.js';
import { LogReading } from '../reading/log-reading.js';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { arbitraryLogs } from '../testing/some-logs.js';
import { countsIn, figuresFold } from './figure.js';
import { type Progress, progressOf } from './progress.js';

const someLogs = arbitraryLogs({ arbitraryWalk, walkDossier });
const zone = 'Asia/Ho_Chi_Minh';
const monday = toDayNumber('2025-01-06');
const periods = fc
  .record({ first: fc.nat(60), days: fc.nat(30) })
  .map(({ first, days }) =>
    periodOf({ from: toCivilDate(monday + first), to: toCivilDate(monday + first + days), zone }),
  );

const columns: Readonly<Record<string, (progress: Progress) => boolean>> = {
  received: () => true,
  inPeriod: ({ arrival }) => arrival === 'inPeriod',
  carriedOver: ({ arrival }) => arrival === 'carriedOver',
  ended: ({ ended }) => ended !== undefined,
  late: ({ ended }) => ended === 'late',
  pending: ({ pending }) => pending !== undefined,
  overdue: ({ pending }) => pending === 'late',
};
const definitionsOf = (period: Period) =>
  Object.entries(columns).map(([id, isIn]) => ({
    id,
    counts: ({ account }: LogReading) => {
      const progress = progressOf(account, period);
      return progress !== undefined && isIn(progress);
    },
  }));

/** What a dossier was at an instant: a replay of what had happened by then. */
function wasAt(log: readonly DossierEvent[], at: number): Dossier | undefined {
  return foldLog(log.filter(({ effectiveAt }) => effectiveAt <= at));
}

/** Whether the limit had passed when the clock stood still, or at an instant where it does not. */
function hadPassed(log: readonly DossierEvent[], at: number): boolean {
  let dossier: Dossier | undefined;
  let promised = Infinity;
  let stoodAt: number | undefined;
  for (const event of log.filter(({ effectiveAt }) => effectiveAt <= at)) {
    dossier = evolve(dossier, event);
    const { due } = dossier.clock;
    if (due === undefined) stoodAt ??= event.effectiveAt;
    else [promised, stoodAt] = [due.dueAt, undefined];
  }
  return promised < (stoodAt ?? dossier?.settledAt ?? at);
}

/** The columns of a dossier, the slow and obvious way. */
function columnsOf(log: readonly DossierEvent[], { from, toAt }: Period): string[] {
  const last = wasAt(log, toAt);
  const before = wasAt(log, endOfDay(toDayNumber(from) - 1, zone));
  if (last?.receivedAt === undefined || before?.outcome !== undefined) return [];
  const found = ['received', before?.receivedAt === undefined ? 'inPeriod' : 'carriedOver'];
  found.push(last.outcome === undefined ? 'pending' : 'ended');
  if (hadPassed(log, toAt)) found.push(last.outcome === undefined ? 'overdue' : 'late');
  return found;
}

describe('progress in a period', () => {
  it('is what a slow recount from replays finds, down to the dossiers', () => {
    fc.assert(
      fc.property(someLogs, periods, (logs, period) => {
        const readings = logs.map((log) => LogReading.of(log)!);
        const definitions = definitionsOf(period);
        const figures = foldAll(figuresFold(definitions, 1000), readings);
        for (const [i, { id, numerator, dossiers }] of figures.entries()) {
          const expected = logs.flatMap((log, n) =>
            columnsOf(log, period).includes(id) ? [`D-${n + 1}`] : [],
          );
          expect({ id, dossiers }).toEqual({ id, dossiers: expected });
          expect(numerator).toBe(expected.length);
          const again = readings.filter((read) => countsIn(definitions[i]!, read));
          expect(again.map(({ account }) => account.dossier)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('adds up: what was received has ended or is pending, and came now or before', () => {
    fc.assert(
      fc.property(someLogs, periods, (logs, period) => {
        const readings = logs.map((log) => LogReading.of(log)!);
        const figures = foldAll(figuresFold(definitionsOf(period)), readings);
        const of = (name: string) => figures.find(({ id }) => id === name)!.numerator;
        expect(of('received')).toBe(of('inPeriod') + of('carriedOver'));
        expect(of('received')).toBe(of('ended') + of('pending'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a period', () => {
  it('is refused that ends before it starts, and so is a day that is none', () => {
    expect(() => periodOf({ from: '2026-11-30', to: '2026-11-01', zone })).toThrow(
      expect.objectContaining({ code: 'PERIOD_INVALID' }),
    );
    expect(() => periodOf({ from: '2026-02-30', to: '2026-11-01', zone })).toThrow(
      expect.objectContaining({ code: 'PERIOD_INVALID' }),
    );
  });
});
