/** Every fold merges: two parts of a store, read apart, give the figures of the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '@thutuc/testing';
import { type FigureDefinition, figuresFold } from '../figures/figure.js';
import { progressOf } from '../figures/progress.js';
import { apologiesFold } from '../folds/apologies.js';
import { beyondFold } from '../folds/beyond.js';
import { interruptionsFold } from '../folds/interruptions.js';
import { contradictionsFold } from '../folds/contradictions.js';
import { dutiesFold } from '../folds/duties.js';
import { holdersFold } from '../folds/holders.js';
import { lateFold } from '../folds/late.js';
import { timesFold } from '../folds/times.js';
import { supplementsFold } from '../folds/supplements.js';
import { periodOf } from '../period/period.js';
import { LogReading } from '../reading/log-reading.js';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { arbitraryLogs } from '../testing/some-logs.js';
import { type Fold, foldAll, foldBothOf, foldBy } from './fold.js';

const someLogs = arbitraryLogs({ arbitraryWalk, walkDossier });
const zone = 'Asia/Ho_Chi_Minh';
const period = periodOf({ from: '2025-01-08', to: '2025-01-20', zone });
const calendarOf = () => plainCalendar();
const figures: readonly FigureDefinition[] = [
  { id: 'received', counts: ({ account }) => account.receivedAt !== undefined },
  {
    id: 'late',
    of: ({ account }) => (account.dues.length === 0 ? undefined : true),
    counts: ({ account }) => progressOf(account, period)?.ended === 'late',
  },
];
const published = {
  procedure: 'generated',
  steps: new Set<string>(),
  documents: new Set<string>(),
  feeMax: 1,
};

/** A fold of some kind, run on the whole and on its parts. */
type Runs = (whole: readonly LogReading[], at: number) => readonly [unknown, unknown];

function runsOf<State, Result>(make: () => Fold<LogReading, State, Result>): Runs {
  return (whole, at) => {
    const fold = make();
    const part = (some: readonly LogReading[]): State =>
      some.reduce((state, read) => fold.add(state, read), fold.start());
    const merged = fold.merge(part(whole.slice(0, at)), part(whole.slice(at)));
    return [fold.result(merged), foldAll(make(), whole)];
  };
}

const folds: Readonly<Record<string, Runs>> = {
  figures: runsOf(() => figuresFold(figures, 2)),
  'figures by unit': runsOf(() =>
    foldBy(({ account }) => [...new Set(Object.values(account.parties))], figuresFold(figures)),
  ),
  holders: runsOf(() => holdersFold(calendarOf, period.toAt)),
  supplements: runsOf(() => supplementsFold(period)),
  contradictions: runsOf(() =>
    contradictionsFold({ at: period.toAt, unreturnedMs: 1, datedBackMs: 1 }, 2),
  ),
  late: runsOf(() => lateFold(period, calendarOf, 2)),
  apologies: runsOf(() => apologiesFold(period, 2)),
  times: runsOf(() => timesFold(period, calendarOf)),
  duties: runsOf(() => dutiesFold(period)),
  interruptions: runsOf(() => interruptionsFold(period)),
  beyond: runsOf(() => beyondFold(published, period, calendarOf)),
  'figures and times': runsOf(() =>
    foldBothOf(figuresFold(figures, 2), timesFold(period, calendarOf)),
  ),
};

describe('a fold over two parts, merged', () => {
  it.each(Object.entries(folds))('gives the %s of the whole', (_, runs) => {
    fc.assert(
      fc.property(someLogs, fc.nat(8), (logs, cut) => {
        const readings = logs.map((log) => LogReading.of(log)!);
        const [merged, whole] = runs(readings, Math.min(cut, readings.length));
        expect(merged).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });
});
