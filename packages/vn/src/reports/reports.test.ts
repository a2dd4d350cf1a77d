/** Vietnam's reports, recounted dossier by dossier from replays of their logs. */
import { figuresFold, foldAll, LogReading, type Period, periodOf, shareOf } from '@thutuc/insight';
import { foldLog } from '@thutuc/core/pure';
import type { Channel, DocumentSource, DossierEvent } from '@thutuc/core';
import { arbitraryProcedure } from '@thutuc/testing';
import { localDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { indicatorFacts } from '../indicator-766/compare-clocks.js';
import { indicator766 } from '../indicator-766/indicator.js';
import { arbitraryLogs } from '../../../insight/src/testing/some-logs.js';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { accept, runCourse, submit } from '../../../core/src/testing/dossiers/permit-course.js';
import { indicators766 } from './decision-766.js';
import { measures224 } from './decree-224.js';
import { reportForms } from './forms.js';
import { pointsFor } from './indicators.js';
import { meanPoints } from './mean-points.js';
import { type ReceiptFigure, receiptFigures } from './receipt-figures.js';

const monday = toDayNumber('2025-01-06');
const someLogs = arbitraryLogs({ arbitraryWalk, walkDossier });
const periods = fc.record({ first: fc.nat(40), days: fc.nat(30) }).map(({ first, days }) =>
  periodOf({
    from: toCivilDate(monday + first),
    to: toCivilDate(monday + first + days),
    zone: VIETNAM_ZONE,
  }),
);

function counted(logs: readonly DossierEvent[][], period: Period, practice = {}) {
  const figures = receiptFigures(period, practice);
  const found = foldAll(
    figuresFold(Object.values(figures), 1000),
    logs.map((log) => LogReading.of(log)!),
  );
  return (name: ReceiptFigure) => found.find(({ id }) => id === name)!.numerator;
}

describe('report forms', () => {
  test('each sum of columns holds, whatever happened to the dossiers', () => {
    fc.assert(
      fc.property(someLogs, periods, (logs, period) => {
        const of = counted(logs, period);
        for (const { columns } of reportForms) {
          for (const { figure, sumOf } of columns) {
            if (sumOf === undefined) continue;
            expect(sumOf.reduce((sum, name) => sum + of(name), 0)).toBe(of(figure));
          }
        }
        expect(of('received')).toBe(of('settled') + of('pending'));
      }),
      { numRuns: 40 },
    );
  });

  test('columns 8 to 10 of II.06a are what the last state of each dossier says', () => {
    fc.assert(
      fc.property(someLogs, (logs) => {
        // A period that has all of it.
        const period = periodOf({ from: '2025-01-01', to: '2026-12-31', zone: VIETNAM_ZONE });
        const naive = { early: 0, onTime: 0, late: 0 };
        for (const log of logs) {
          const { outcome = '', settledAt, receivedAt, clock } = foldLog(log)!;
          if (settledAt === undefined || receivedAt === undefined) continue;
          if (clock.due === undefined) continue;
          const day = (at: number): number => localDay(at, VIETNAM_ZONE);
          const isEarly = day(settledAt) < day(clock.due.dueAt);
          const isUndecided = ['withdrawn', 'stopped', 'abandoned', 'expired'].includes(outcome);
          if (settledAt > clock.due.dueAt) naive.late += 1;
          else if (isEarly && !isUndecided) naive.early += 1;
          else naive.onTime += 1;
        }
        const of = counted(logs, period);
        // What ended while its clock stood still was promised no date at that moment.
        expect(of('early')).toBe(naive.early);
        expect(of('late')).toBeGreaterThanOrEqual(naive.late);
        expect(of('onTime')).toBeGreaterThanOrEqual(naive.onTime);
      }),
      { numRuns: 40 },
    );
  });

  test('a dossier from a kiosk is with those of the counter, and counted by itself', () => {
    const log = withChannel('kiosk');
    const period = periodOf({ from: '2025-01-01', to: '2025-12-31', zone: VIETNAM_ZONE });
    const of = counted([log], period);
    const names = ['received', 'online', 'counterOrPost', 'counter', 'post', 'kiosk'] as const;
    expect(names.map(of)).toEqual([1, 0, 1, 1, 0, 1]);
  });

  test('a local rule lets what was withdrawn count as on time, and never as early', () => {
    fc.assert(
      fc.property(someLogs, periods, (logs, period) => {
        const [byDate, byRule] = [
          counted(logs, period),
          counted(logs, period, { withoutDecision: 'onTime' }),
        ];
        expect(byRule('settled')).toBe(byDate('settled'));
        expect(byRule('early')).toBe(byDate('early'));
        expect(byRule('late')).toBeLessThanOrEqual(byDate('late'));
      }),
      { numRuns: 20 },
    );
  });
});

/** The log of a permit that came in by a channel and was received. */
function withChannel(channel: Channel): DossierEvent[] {
  const { events } = runCourse([submit, accept]);
  return events.map((event) =>
    event.payload.type === 'submitted'
      ? { ...event, payload: { ...event.payload, channel } }
      : event,
  );
}

/** A log with documents of these sources. */
function withDocuments(
  log: readonly DossierEvent[],
  sources: readonly (DocumentSource | undefined)[],
): LogReading {
  const first = log[0]!;
  const added = sources.map((source, i): DossierEvent => ({
    ...first,
    seq: log.length + i + 1,
    moves: [],
    payload: {
      ...{ type: 'documentAdded', id: `form#${i + 1}`, document: 'form', source },
      ...{ mediaType: 'application/pdf', size: 1 },
    },
  }));
  return LogReading.of([...log, ...added])!;
}

describe('indicators of Decision 766', () => {
  const period = periodOf({ from: '2025-01-01', to: '2025-03-31', zone: VIETNAM_ZONE });

  test('2.1 is the reading of each dossier that the indicator makes by itself', () => {
    fc.assert(
      fc.property(someLogs, (logs) => {
        const [indicator] = indicators766(period).find(({ id }) => id === 'progress')!.indicators;
        const [figure] = foldAll(
          figuresFold([indicator!.figure!]),
          logs.map((log) => LogReading.of(log)!),
        );
        const verdicts = logs.flatMap((log) => {
          const facts = indicatorFacts(log);
          if (foldLog(log)?.receivedAt === undefined) return [];
          if (facts.appointment === undefined) return [];
          return [indicator766({ ...facts, periodEnd: period.toAt }).verdict];
        });
        const { numerator, denominator } = figure!;
        expect(numerator).toBe(verdicts.filter((verdict) => verdict === 'onTime').length);
        expect(denominator).toBe(verdicts.filter((verdict) => verdict !== 'notCounted').length);
      }),
      { numRuns: 30 },
    );
  });

  test('has six groups of a hundred points, and a reason wherever it counts nothing', () => {
    const groups = indicators766(period);
    expect(groups.reduce((sum, { pointsMax = 0 }) => sum + pointsMax, 0)).toBe(100);
    expect(groups).toHaveLength(6);
    const all = [...groups.flatMap(({ indicators }) => indicators), ...measures224(period)];
    expect(all.filter((one) => one.figure === undefined && one.notKnown === undefined)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('reuse is not known where nobody said where a document comes from, and is not 0', () => {
    const [procedure] = fc.sample(arbitraryProcedure(), 1);
    const log = walkDossier(procedure!, [
      { choice: 0, minutes: 10 },
      { choice: 0, minutes: 10 },
    ]).result.events;
    const reuse = indicators766(period)
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === '4.3')!.figure!;
    const received = { ...reuse, of: () => true };
    const figureOf = (...sources: (DocumentSource | undefined)[]) =>
      foldAll(figuresFold([received]), [withDocuments(log, sources)])[0]!;
    expect(figureOf()).toMatchObject({ denominator: 0, notKnown: 1 });
    expect(shareOf(figureOf())).toBeUndefined();
    expect(figureOf('uploaded', undefined)).toMatchObject({ denominator: 0, notKnown: 1 });
    expect(figureOf('uploaded')).toMatchObject({ numerator: 0, denominator: 1, notKnown: 0 });
    expect(figureOf('uploaded', 'personalStore')).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe('points', () => {
  test.each([
    [0.5, { pointsMax: 6, target: 0.8 }, 3.75],
    [0.8, { pointsMax: 6, target: 0.8 }, 6],
    [0.5, { pointsMax: 20 }, 10],
    [undefined, { pointsMax: 20 }, undefined],
    [1, {}, undefined],
  ])('of the share %s under %o are %s', (share, indicator, points) => {
    expect(pointsFor(indicator, share)).toBe(points);
  });

  test.each([
    [{ early: 2, onTime: 1, late: 0 }, 1.7],
    [{ early: 0, onTime: 0, late: 3 }, 0],
    [{ early: 0, onTime: 0, late: 0 }, undefined],
  ])('of duties %o are %s', (done, points) => {
    expect(meanPoints(done)).toBe(points);
  });
});
