/** Random walks on which a dossier is also delegated, corrected, migrated, archived and erased. */
import type { Procedure } from '../../definition/procedure.js';
import { ThutucError } from '@thutuc/legal-time';
import type { EventType } from '../../engine/events.js';
import { nextTimer, nextVersionOf, possibleRequests } from '@thutuc/testing';
import { openOffice, type Case, type Office, type Request } from './office.js';
import { recordRequests } from './records.js';
import { walkSubmission, type WalkStep } from './walk.js';

const minuteMs = 60_000;

/** A walk, with what it led to. */
export interface RecordWalk {
  readonly office: Office;
  readonly result: Case;
  /** The kinds of events that came about. */
  readonly types: ReadonlySet<EventType>;
}

/**
 * Takes one dossier along a walk; every other step asks for something about the dossier as a whole,
 * and what is refused changes nothing.
 */
export function walkRecords(
  procedure: Procedure,
  steps: readonly WalkStep[],
  area = 50,
): RecordWalk {
  const next = nextVersionOf(procedure);
  const office = openOffice(procedure, 'D-1', [next.procedure]);
  const first = walkSubmission(procedure, area);
  let result = office.act(undefined, first);
  let now = first.at;
  const attempt = (request: Omit<Request, 'at'> | undefined): void => {
    if (request === undefined) return;
    try {
      result = office.act(result, { ...request, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
    }
  };
  steps.forEach(({ choice, minutes }, i) => {
    now += minutes * minuteMs;
    for (let timer = nextTimer(result.dossier); timer !== undefined && timer.at <= now;) {
      attempt(timer);
      timer = nextTimer(result.dossier);
    }
    const possible =
      i % 2 === 0
        ? possibleRequests(office.versionOf(result.dossier), result.dossier)
        : recordRequests(result, now, next.renames);
    attempt(possible[choice % Math.max(1, possible.length)]);
  });
  return { office, result, types: new Set(result.events.map(({ payload }) => payload.type)) };
}
