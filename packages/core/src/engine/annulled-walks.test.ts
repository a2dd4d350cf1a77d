/** Annulments at random: what stands is what there is, and nothing stands on what was annulled. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThutucError } from '@thutuc/legal-time';
import {
  arbitraryWalk,
  walkSubmission,
  walkDossier,
  type WalkStep,
} from '../testing/dossiers/walk.js';
import { comparableWithoutAnnulled, withoutHolds } from '../testing/dossiers/without-annulled.js';
import { arbitraryProcedure, catchingPermit, nextTimer, possibleRequests } from '@thutuc/testing';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { walkAnnulled } from '../testing/dossiers/annulled-walk.js';
import { openLog } from './chain.js';
import { foldLog, foldStanding } from './fold-log.js';
import { standing } from './standing.js';

const numRuns = process.env.CI === 'true' ? 100 : 25;
const walks = fc.record({
  procedure: fc.oneof(
    { weight: 3, arbitrary: arbitraryProcedure() },
    { weight: 1, arbitrary: fc.constant(catchingPermit()) },
  ),
  steps: arbitraryWalk(30),
});
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const yearMs = 365 * dayMs;
const reasons = 'r';

describe('a dossier with annulments', () => {
  it('is what stands of its log', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { result, annulments } = walkAnnulled(procedure, steps);
        for (const [code, count] of annulments) met.set(code, (met.get(code) ?? 0) + count);
        const { dossier, events, stored } = result;
        expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
        expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
      }),
      { numRuns, endOnFailure: true },
    );
    expect(met.get('ok')).toBeGreaterThan(numRuns / 10);
    expect([...met.keys()]).toEqual(expect.arrayContaining(['BUILT_UPON', 'ACT_IRREVOCABLE']));
  });

  it('gives no activation id twice', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { events } = walkAnnulled(procedure, steps).result;
        const renamedAt = events.findLastIndex(({ payload }) => payload.type === 'migrated');
        const ids = events
          .slice(renamedAt + 1)
          .flatMap(({ moves }) => moves)
          .flatMap((move) => (move.op === 'enter' ? [move.activation] : []));
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

/** A case that continues from an instant, by whatever a clock that is ahead lets happen. */
function goOn(office: Office, before: Case, steps: readonly WalkStep[], from: number): Case {
  let result = before;
  let now = from;
  for (const { choice, minutes } of steps) {
    now += minutes * minuteMs;
    const timer = nextTimer(result.dossier);
    const possible = possibleRequests(office.procedure, result.dossier);
    const chosen =
      timer !== undefined && timer.at <= now
        ? timer
        : possible[choice % Math.max(1, possible.length)];
    if (chosen === undefined) break;
    try {
      result = office.act(result, { ...chosen, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
    }
  }
  return result;
}

describe('what a clock wrote that was a year ahead', () => {
  it('leaves a submission as if it had come in when the clock was found out', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(1, 2), ({ procedure, steps }, named) => {
        const office = openOffice(procedure);
        const ahead = walkSubmission(procedure);
        const at = ahead.at - dayMs * 40;
        const submitted = office.act(undefined, ahead);
        const result = goOn(office, submitted, steps, ahead.at);
        const event = Math.min(result.events.length, named);
        const command = { type: 'annul', event, kind: 'clock', reasons } as const;
        const right = office.act(result, { at, actor: 'U-1/inspector', command });
        const honest = comparableWithoutAnnulled(office.act(undefined, { ...ahead, at }).dossier);
        expect(comparableWithoutAnnulled(right.dossier)).toEqual(honest);
        expect(comparableWithoutAnnulled(foldStanding(standing(right.events)))).toEqual(honest);
        expect(right.dossier.recordedAt).toBe(at);
        const later = { at: at + minuteMs, actor: 'U-1/inspector', command } as const;
        expect(() => office.act(right, later)).toThrow(ThutucError);
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('is gone when it is annulled: the dossier is what it was before', () => {
    let annulments = 0;
    fc.assert(
      fc.property(walks, fc.nat(30), ({ procedure, steps }, good) => {
        const office = openOffice(procedure);
        const { result: before } = walkDossier(procedure, steps.slice(0, good));
        const at = before.dossier.recordedAt;
        const result = goOn(office, before, steps.slice(good), at + yearMs);
        const first = before.events.length + 1;
        if (result.events.length < first) return;
        annulments += 1;
        const command = { type: 'annul', event: first, kind: 'clock', reasons } as const;
        const right = office.act(result, { at, actor: 'U-1/inspector', command });
        // What rested by then, and was due, has been told already, or is held again.
        expect(withoutHolds(right.dossier)).toEqual(withoutHolds(before.dossier));
        expect(comparableWithoutAnnulled(foldStanding(standing(right.events)))).toEqual(
          comparableWithoutAnnulled(before.dossier),
        );
        expect(right.dossier.recordedAt).toBe(at);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(annulments).toBeGreaterThan(numRuns / 20);
  });
});
