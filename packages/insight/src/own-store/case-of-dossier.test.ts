/** Dossiers as cases: what their duties say, written and read back. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { foldLog, staticPath } from '@thutuc/core/pure';
import type { LogCase } from '../log/event.js';
import { LogReading } from '../reading/log-reading.js';
import { arbitraryLogs } from '../testing/some-logs.js';
import { visitsOf } from '../log-folds/visits.js';
import { readXes } from '../xes/read-xes.js';
import { writeXes } from '../xes/write-xes.js';
import { caseOfDossier, casesOfDossiers } from './case-of-dossier.js';

const someLogs = arbitraryLogs({ arbitraryWalk, walkDossier });

async function allOf(cases: AsyncIterable<LogCase>): Promise<LogCase[]> {
  const all: LogCase[] = [];
  for await (const one of cases) all.push(one);
  return all;
}

describe('a dossier as a case', () => {
  it('has open what the dossier has open, and is read back from XES as it was', async () => {
    await fc.assert(
      fc.asyncProperty(someLogs, async (logs) => {
        const cases = logs.map((log) => caseOfDossier(LogReading.of(log)!));
        for (const [i, log] of logs.entries()) {
          const opened = visitsOf(cases[i]!).filter(({ isOpen }) => isOpen);
          const duties = foldLog(log)!.activations.filter(({ party }) => party !== undefined);
          expect(opened.map(({ activity }) => activity).sort()).toEqual(
            duties.map(({ id }) => staticPath(id)).sort(),
          );
        }
        let text = '';
        for await (const piece of writeXes(cases, {}, { personal: true })) text += piece;
        const back = await allOf(readXes([new TextEncoder().encode(text)]).cases);
        const told = (all: readonly LogCase[]) =>
          all.map(({ id, events }) => [
            id,
            events.map(({ attributes: _, ...event }) => ({ ...event })),
          ]);
        expect(told(back)).toEqual(told(cases));
      }),
      { numRuns: 25 },
    );
  });

  it('is given only where it was submitted in the time that is asked for', async () => {
    const [log] = fc.sample(someLogs, { numRuns: 1, seed: 7 });
    const readings = log!.map((one) => LogReading.of(one)!);
    const first = readings[0]!.account.submittedAt;
    const stream = () => Readable.from(readings) as AsyncIterable<LogReading>;
    const inTime = await allOf(casesOfDossiers(stream(), { from: first, to: first }));
    const expected = readings.filter(({ account }) => account.submittedAt === first);
    expect(inTime.map(({ id }) => id)).toEqual(expected.map(({ account }) => account.dossier));
    expect(await allOf(casesOfDossiers(stream(), { from: first + 1e12 }))).toEqual([]);
  });
});
