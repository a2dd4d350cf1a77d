/** Derives the portal status of a dossier from its state. */
import { dossierStatus, evolveStanding, momentsOf, recordedBy, standing } from '@thutuc/core/pure';
import type { DossierStatus } from '@thutuc/core/procedure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import { type StatusFact, withFact } from './history.js';
import { portalStatuses, type PortalStatus, type PortalStatusCode } from './portal-status.js';

/** How a procedure's own words map to the portal's. */
export interface StatusOptions {
  /**
   * Outcomes that mean that the dossier was stopped and not settled.
   *
   * @defaultValue `['stopped', 'abandoned', 'expired']`
   */
  readonly stoppedOutcomes?: readonly string[];
}

/** How a history of statuses is read. */
export interface HistoryOptions extends StatusOptions {
  /**
   * Only what was recorded by this instant counts, in epoch milliseconds: the figure of a closed
   * period is read so, and facts that are typed in later do not change it. All where absent.
   */
  readonly asOf?: number;
}

/**
 * The status that the national portal shows for a dossier; every dossier has exactly one.
 *
 * A closed dossier is returned (10), not accepted (3), withdrawn (7), stopped (8) or settled (9),
 * in this order. An open one is new (1) until it is received, then as its lifecycle says:
 * withdrawal pending (7) or suspended (8); else waiting for papers (5), for money (6), received (2)
 * until its first step is left, and in process (4).
 *
 * @example
 * ```ts
 * portalStatus(dossier); // => { code: 4, name: { vi: 'Đang xử lý', en: 'In process' } }
 * ```
 */
export function portalStatus(dossier: Dossier, options: StatusOptions = {}): PortalStatus {
  return portalStatuses[statusCode(dossier, options)];
}

/** What the portal shows for each status: a withdrawal and a stop as asked for and as done. */
const codes: Readonly<Record<DossierStatus, PortalStatusCode>> = {
  submitted: 1,
  guided: 1,
  received: 2,
  notAccepted: 3,
  inProcess: 4,
  supplementRequested: 5,
  paymentDue: 6,
  withdrawalRequested: 7,
  withdrawn: 7,
  suspended: 8,
  stopped: 8,
  settled: 9,
  returned: 10,
};

function statusCode(dossier: Dossier, { stoppedOutcomes }: StatusOptions): PortalStatusCode {
  return codes[dossierStatus(dossier, stoppedOutcomes)];
}

/**
 * The statuses a dossier went through, from its log and in the order of time: one fact for each
 * change, with the legal moment of what made it, as later corrections have it. Two changes by one
 * event leave the later one. What is recorded late, as of an earlier moment (a limit that passed
 * while a withdrawal was pending), holds from that moment on, or from when the dossier went on.
 * What was annulled is left out, as if it had not been.
 *
 * @throws LogError `LOG_GAP` when the log is not whole
 */
export function statusHistory(
  log: readonly DossierEvent[],
  options: HistoryOptions = {},
): readonly StatusFact[] {
  const events = standing(recordedBy(log, options.asOf ?? Infinity));
  let facts: readonly StatusFact[] = [];
  let dossier: Dossier | undefined;
  const moments = momentsOf(events);
  for (const [i, event] of events.entries()) {
    if (event.payload.type === 'imported') facts = factsBefore(event.payload, event.moves);
    dossier = evolveStanding(dossier, event);
    const { lifecycle } = dossier;
    const isOver = lifecycle === 'closed' || lifecycle === 'archived';
    const at = lastMomentOf(event, moments[i] ?? event.effectiveAt);
    facts = withFact(facts, { status: statusCode(dossier, options), at }, isOver);
  }
  return facts;
}

/**
 * When all that an event ended was over: a join comes with the latest of its branches. When a duty
 * begins that it opened, or a timer that it set fires, is no moment of the event.
 */
function lastMomentOf({ moves }: DossierEvent, moment: number): number {
  const own = moves.flatMap((move) =>
    (move.op === 'leave' || move.op === 'close') && move.at !== undefined ? [move.at] : [],
  );
  return Math.max(moment, ...own);
}

/** The statuses that a dossier had in the system that it comes from, as its clock tells them. */
function factsBefore(
  { submittedAt, receivedAt }: Extract<DossierEvent['payload'], { type: 'imported' }>,
  moves: DossierEvent['moves'],
): StatusFact[] {
  const facts: StatusFact[] = [{ status: 1, at: submittedAt }];
  if (receivedAt !== undefined) facts.push({ status: 2, at: receivedAt });
  const waits = new Set<string>();
  for (const move of moves) {
    if (move.op !== 'clock') continue;
    const { fact } = move;
    if (fact.type === 'suspended' && fact.reason === 'supplement') {
      waits.add(fact.key);
      facts.push({ status: 5, at: fact.at });
    } else if (fact.type === 'resumed' && waits.has(fact.key)) {
      facts.push({ status: 4, at: fact.at });
    }
  }
  return facts;
}
