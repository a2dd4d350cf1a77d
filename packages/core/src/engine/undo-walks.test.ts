/** Undo at random: nothing is left of an act that was undone, and what came later stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThutucError } from '@thutuc/legal-time';
import { catchesAnything } from '../definition/list-steps.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice, type Case, type Office, type Request } from '../testing/dossiers/office.js';
import { arbitraryWalk, walkSubmission, type WalkStep } from '../testing/dossiers/walk.js';
import { comparableWithoutAnnulled, withoutHolds } from '../testing/dossiers/without-annulled.js';
import {
  arbitraryProcedure,
  catchingPermit,
  nextTimer,
  possibleRequests,
  requestsBeside,
  type Possible,
} from '@thutuc/testing';
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';
import { foldLog, foldStanding } from './fold-log.js';
import { standing } from './standing.js';

const numRuns = process.env.CI === 'true' ? 100 : 25;
const minuteMs = 60_000;

/** Any procedure, also one that catches much, in which slips are undone for a long time. */
const undoable = fc
  .oneof(
    { weight: 4, arbitrary: arbitraryProcedure() },
    { weight: 1, arbitrary: fc.constant(catchingPermit()) },
  )
  .map((procedure) =>
    parseProcedure({ ...procedure, undo: { within: { amount: 100, unit: 'days' } } }),
  );
const walks = fc.record({ procedure: undoable, steps: arbitraryWalk(30) });
/** In a long walk nearly everybody acts again, and undoes a later act. */
const shortWalks = fc.record({ procedure: undoable, steps: arbitraryWalk(10) });

function tried(office: Office, before: Case, request: Request): Case | undefined {
  try {
    return office.act(before, request);
  } catch (error) {
    if (!(error instanceof ThutucError)) throw error;
    return undefined;
  }
}

/** What is asked next of a case: a timer that is due, or what one of its owners chooses. */
function nextOf(
  office: Office,
  { dossier }: Case,
  choice: number,
  now: number,
): Request | undefined {
  const timer = nextTimer(dossier);
  if (timer !== undefined && timer.at <= now) return { ...timer, at: now };
  const possible = requestsAt(office, dossier);
  const chosen = possible[choice % Math.max(1, possible.length)];
  return chosen === undefined ? undefined : { ...chosen, at: now };
}

/** What is next, and what comes beside the plan where something catches it. */
function requestsAt(office: Office, dossier: Dossier): readonly Possible[] {
  const { procedure } = office.procedure;
  const beside = catchesAnything(procedure) ? requestsBeside(procedure, dossier).flat() : [];
  return [...possibleRequests(office.procedure, dossier), ...beside];
}

function walk(procedure: Procedure, steps: readonly WalkStep[], from?: Case): [Office, Case] {
  const office = openOffice(procedure);
  let result = from ?? office.act(undefined, walkSubmission(procedure));
  let now = result.dossier.recordedAt;
  for (const { choice, minutes } of steps) {
    now += minutes * minuteMs;
    const request = nextOf(office, result, choice, now);
    result = (request && tried(office, result, request)) ?? result;
  }
  return [office, result];
}

/** What an event says, without the numbers of the entries that it is about. */
function bodyOf({ payload, moves, effectiveAt }: DossierEvent): unknown {
  const text = JSON.stringify({ payload, moves, effectiveAt });
  // The timer of a message that is kept goes by the number of its event.
  const named = text
    .replace(/("activation":"@inbox#1",.*?"timer":)"\d+"/g, '$1""')
    .replace(/"(entry|event)":\d+/g, '"$1":0');
  return JSON.parse(named.replace(/#\d+/g, '#')) as unknown;
}

const undo = { type: 'undo' } as const;

describe('an act that is undone at once', () => {
  it('leaves the dossier as it was, and all that follows as it would have been', () => {
    let undone = 0;
    fc.assert(
      fc.property(walks, fc.nat(30), fc.nat(1000), ({ procedure, steps }, cut, choice) => {
        const [office, before] = walk(procedure, steps.slice(0, cut));
        const at = before.dossier.recordedAt + minuteMs;
        const timer = nextTimer(before.dossier);
        if (timer !== undefined && timer.at <= at + 2 * minuteMs) return;
        const request = nextOf(office, before, choice, at);
        const done = request && tried(office, before, request);
        const back = done && { at: at + minuteMs, actor: request.actor, command: undo };
        const after = back && tried(office, done, back);
        if (after === undefined || (nextTimer(done!.dossier)?.at ?? Infinity) <= at + minuteMs) {
          return;
        }
        undone += 1;
        expect(comparableWithoutAnnulled(after.dossier)).toEqual(
          comparableWithoutAnnulled(before.dossier),
        );
        expect(foldLog(after.events)).toEqual(after.dossier);
        let [without, later, now] = [before, after, at + minuteMs];
        for (const { choice: next, minutes } of steps.slice(cut)) {
          now += minutes * minuteMs;
          const [a, b] = [nextOf(office, without, next, now), nextOf(office, later, next, now)];
          const [one, other] = [a && tried(office, without, a), b && tried(office, later, b)];
          expect(other === undefined).toBe(one === undefined);
          if (one === undefined || other === undefined) continue;
          expect(bodyOf(other.events.at(-1)!)).toEqual(bodyOf(one.events.at(-1)!));
          [without, later] = [one, other];
        }
        expect(withoutHolds(foldStanding(standing(later.events)))).toEqual(
          withoutHolds(later.dossier),
        );
      }),
      { numRuns: 3 * numRuns, endOnFailure: true },
    );
    expect(undone).toBeGreaterThan(numRuns / 6);
  });
});

describe('an act that is undone while others continued', () => {
  it('is one on which they have not built: they would have decided the same', () => {
    let undone = 0;
    fc.assert(
      fc.property(shortWalks, ({ procedure, steps }) => {
        const [office, all] = walk(procedure, steps);
        for (const event of all.events) {
          const actor = event.personal?.actor ?? '';
          const rest = all.events.slice(event.seq);
          if (rest.length === 0 || rest.some(({ personal }) => personal?.actor === actor)) continue;
          const at = all.dossier.recordedAt + minuteMs;
          const after = tried(office, all, { at, actor, command: undo });
          if (after === undefined) continue;
          const annulled = after.events.at(-1)!.payload;
          if (annulled.type !== 'annulled' || annulled.events.length !== 1) continue;
          let anew: Case | undefined = prefix(all, event.seq - 1);
          for (const later of rest) {
            expect(anew).toBeDefined();
            anew = anew && replayed(office, all, anew, later);
            expect(bodyOf(anew!.events.at(-1)!)).toEqual(bodyOf(later));
          }
          undone += 1;
        }
      }),
      { numRuns: 10 * numRuns, endOnFailure: true },
    );
    expect(undone).toBeGreaterThan(0);
  });
});

/** The first events of a case. */
function prefix({ events, stored }: Case, count: number): Case | undefined {
  const kept = events.slice(0, count);
  const dossier = foldLog(kept);
  return dossier && { dossier, events: kept, stored: stored.slice(0, count) };
}

/** What an event's command leads to on another case, where one of the requests there makes it. */
function replayed(office: Office, all: Case, on: Case, event: DossierEvent): Case | undefined {
  const { recordedAt: at, personal } = event;
  const before = prefix(all, event.seq - 1);
  if (before === undefined) return undefined;
  const timer = nextTimer(before.dossier);
  const requests = [
    ...(timer === undefined ? [] : [timer]),
    ...requestsAt(office, before.dossier),
  ].filter(({ actor }) => actor === personal?.actor);
  const meant = requests.find((request) => {
    const made = tried(office, before, { ...request, at })?.events.at(-1);
    return JSON.stringify(made && bodyOf(made)) === JSON.stringify(bodyOf(event));
  });
  return meant && tried(office, on, { ...meant, at });
}
