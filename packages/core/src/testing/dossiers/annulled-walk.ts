/** Random walks on which acts and consequences are annulled, and done again. */
import { catchesAnything } from '../../definition/list-steps.js';
import type { Procedure } from '../../definition/procedure.js';
import { ThutucError } from '@thutuc/legal-time';
import { nextTimer, nextVersionOf, possibleRequests, requestsBeside } from '@thutuc/testing';
import { openOffice, type Case, type Office, type Request } from './office.js';
import { recordRequests } from './records.js';
import { walkSubmission, type WalkStep } from './walk.js';

const minuteMs = 60_000;
/** Most timers that fire between two requests: a loop of waits would go on for ever. */
const timersMax = 20;

/** A walk, with what it led to. */
export interface AnnulledWalk {
  readonly office: Office;
  readonly result: Case;
  /** How often an annulment was carried out (`ok`), or refused with a code. */
  readonly annulments: ReadonlyMap<string, number>;
}

/** Takes one dossier along a walk on which every third request annuls one of its last events. */
export function walkAnnulled(procedure: Procedure, steps: readonly WalkStep[]): AnnulledWalk {
  const next = nextVersionOf(procedure);
  const office = openOffice(procedure, 'D-1', [next.procedure]);
  const first = walkSubmission(procedure);
  let result = office.act(undefined, first);
  let now = first.at;
  const annulments = new Map<string, number>();
  const attempt = (request: Omit<Request, 'at'> | undefined): void => {
    if (request === undefined) return;
    let code = 'ok';
    try {
      result = office.act(result, { ...request, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      code = String(error.code);
    }
    if (request.command.type === 'annul') annulments.set(code, (annulments.get(code) ?? 0) + 1);
  };
  steps.forEach(({ choice, minutes }, i) => {
    now += minutes * minuteMs;
    let timer = nextTimer(result.dossier);
    for (let fired = 0; timer !== undefined && timer.at <= now && fired < timersMax; fired += 1) {
      attempt(timer);
      timer = nextTimer(result.dossier);
    }
    const requests =
      i % 3 === 2
        ? [annulment(Math.max(1, result.events.length - (choice % 4)))]
        : i % 9 === 4
          ? recordRequests(result, now, next.renames)
          : requestsAt(i);
    attempt(requests[choice % Math.max(1, requests.length)]);
  });
  return { office, result, annulments };

  /** What is next; and every third time what comes beside the plan, where something catches it. */
  function requestsAt(i: number): readonly Omit<Request, 'at'>[] {
    const version = office.versionOf(result.dossier);
    const beside = requestsBeside(version.procedure, result.dossier).flat();
    const isBeside = catchesAnything(version.procedure) && i % 3 === 1 && beside.length > 0;
    return isBeside ? beside : possibleRequests(version, result.dossier);
  }
}

function annulment(event: number): Omit<Request, 'at'> {
  return { actor: 'U-1/inspector', command: { type: 'annul', event, reasons: 'r' } };
}
