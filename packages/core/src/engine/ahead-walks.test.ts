/** Dossiers of random procedures, of which a clock wrote that was ahead: they are brought back. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThutucError } from '@thutuc/legal-time';
import { annulInCase, inspector } from '../testing/dossiers/annulled-case.js';
import {
  amendedOfficeCalendar,
  openOffice,
  type Case,
  type Office,
  type Request,
} from '../testing/dossiers/office.js';
import { arbitraryWalk, walkSubmission, type WalkStep } from '../testing/dossiers/walk.js';
import { arbitraryProcedure, nextTimer, nextVersionOf, possibleRequests } from '@thutuc/testing';
import { withoutHolds } from '../testing/dossiers/without-annulled.js';
import { recordRequests } from '../testing/dossiers/records.js';
import { stands, system } from '../testing/dossiers/scenes.js';
import { instantsToTheEnd } from '../testing/dossiers/to-the-end.js';
import { openLog } from './chain.js';
import { standing } from './standing.js';
import type { EventType } from './events.js';
import { foldLog, foldStanding } from './fold-log.js';
import type { Renames } from './rename.js';

const dayMs = 86_400_000;

/** A case that continues by whatever may be asked of it, also of the dossier as a whole. */
function goOn(
  office: Office,
  from: Case | undefined,
  steps: readonly WalkStep[],
  { at, renames }: { readonly at: number; readonly renames: Renames },
): Case | undefined {
  let result = from;
  let now = at;
  for (const { choice, minutes } of steps) {
    now += minutes * 60_000;
    const requests = result === undefined ? [] : anyOf(office, result, now, renames);
    const request = requests[choice % Math.max(1, requests.length)];
    if (result === undefined || request === undefined) return result;
    try {
      result = office.act(result, { ...request, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
    }
  }
  return result;
}

function anyOf(office: Office, result: Case, now: number, renames: Renames): Omit<Request, 'at'>[] {
  const { dossier, events } = result;
  const timer = nextTimer(dossier);
  const calendar = calendarHash(amendedOfficeCalendar());
  return [
    ...(timer === undefined || timer.at > now ? [] : [timer]),
    ...possibleRequests(office.versionOf(dossier), dossier),
    ...recordRequests(result, now, renames),
    { actor: inspector, command: annulInCase(events.length) },
    { actor: inspector, command: annulInCase(Math.max(1, events.length - 1)) },
    { actor: system, command: { type: 'amendCalendar', calendar, reason: 'r' } },
    ...(now % 7 < 3 ? [{ actor: system, command: { type: 'stop' } as const }] : []),
  ];
}

/** Asserts that a dossier is what its log says, and what stands of it. */
function assertWhole({ dossier, events, stored }: Case): void {
  expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
}

describe('a dossier of any procedure', () => {
  it('is brought back, whatever a clock wrote of it that was ahead, and however often', () => {
    const met = new Set<EventType>();
    const round = fc.record({
      bad: arbitraryWalk(10),
      good: arbitraryWalk(8),
      days: fc.constantFrom(1, 30, 365),
    });
    const course = fc.record({
      procedure: arbitraryProcedure(),
      good: arbitraryWalk(12),
      isWhole: fc.boolean(),
      rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(course, ({ procedure, good, isWhole, rounds }) => {
        const { procedure: next, renames } = nextVersionOf(procedure);
        const office = openOffice(procedure, 'D-1', [next]);
        const first = walkSubmission(procedure);
        let right = isWhole
          ? undefined
          : goOn(office, office.act(undefined, first), good, { at: first.at, renames });
        for (const { bad, good, days } of rounds) {
          const at = (right?.dossier.recordedAt ?? first.at) + 60_000;
          const ahead = at + days * dayMs;
          const began = right ?? office.act(undefined, { ...first, at: ahead });
          const wrong = goOn(office, began, bad, { at: ahead, renames });
          const event = (right?.events.length ?? 0) + 1;
          if (wrong === undefined || wrong.events.length < event) return;
          const types = wrong.events.slice(event - 1).map(({ payload }) => payload.type);
          for (const type of types) met.add(type);
          const command = annulInCase(event, 'clock');
          const result = office.act(wrong, { at, actor: inspector, command });
          assertWhole(result);
          expect(result.dossier.recordedAt).toBe(at);
          expect(Math.max(...instantsToTheEnd(result.dossier))).toBeLessThanOrEqual(at);
          if (right !== undefined && types.every((type) => !stands.has(type))) {
            expect(withoutHolds(result.dossier)).toEqual(withoutHolds(right.dossier));
          }
          right = goOn(office, result, good, { at: at + 60_000, renames })!;
          assertWhole(right);
        }
      }),
      { numRuns: process.env.CI === 'true' ? 200 : 25, endOnFailure: true },
    );
    const kinds = ['migrated', 'calendarAmended', 'stopped', 'annulled', 'archived', 'erased'];
    expect([...met]).toEqual(expect.arrayContaining(kinds));
  });
});
