/** Random walks: a dossier taken through its procedure by whoever may act next. */
import fc from 'fast-check';
import type { Procedure } from '../../definition/procedure.js';
import { CommandError } from '../../engine/errors.js';
import { openOffice, type Case, type Office, type Request } from './office.js';
import { nextTimer, possibleRequests } from '@thutuc/testing';

/** One choice of a walk: who acts, and how long they take. */
export interface WalkStep {
  readonly choice: number;
  /** Minutes since the request before. */
  readonly minutes: number;
}

/** Monday, 6 January 2025, 08:00 in Vietnam. */
const begin = Date.UTC(2025, 0, 6, 1);
const minuteMs = 60_000;

/** Random choices for a walk. */
export function arbitraryWalk(stepsMax = 40): fc.Arbitrary<WalkStep[]> {
  return fc.array(fc.record({ choice: fc.nat(1000), minutes: fc.nat(3 * 24 * 60) }), {
    maxLength: stepsMax,
    size: 'max',
  });
}

/** Submits a dossier with the data of {@link arbitraryProcedure}. */
export function walkSubmission(procedure: Procedure, area = 50): Request {
  const command = {
    type: 'submit',
    procedure: procedure.id,
    channel: 'counter',
    parties: {},
    data: { area },
  } as const;
  return { at: begin, actor: 'applicant', command };
}

/** Takes one dossier along a walk; timers fire when their time has come. */
export function walkDossier(
  procedure: Procedure,
  steps: readonly WalkStep[],
  area = 50,
): { office: Office; requests: Request[]; result: Case } {
  const office = openOffice(procedure);
  const requests: Request[] = [walkSubmission(procedure, area)];
  let result = office.act(undefined, requests[0]!);
  let now = begin;
  const act = (request: Request): void => {
    result = office.act(result, request);
    requests.push(request);
  };
  for (const { choice, minutes } of steps) {
    now += minutes * minuteMs;
    for (let timer = nextTimer(result.dossier); timer !== undefined && timer.at <= now;) {
      act({ at: now, actor: timer.actor, command: timer.command });
      timer = nextTimer(result.dossier);
    }
    const possible = possibleRequests(office.procedure, result.dossier);
    const chosen = possible[choice % Math.max(1, possible.length)];
    if (chosen === undefined) break;
    try {
      act({ at: now, ...chosen });
    } catch (error) {
      // A bounded loop that is used up refuses one way; the walk continues by another.
      if (!(error instanceof CommandError && error.code === 'VISITS_LIMIT')) throw error;
    }
  }
  return { office, requests, result };
}
