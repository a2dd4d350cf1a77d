/** What is to be heard of each change of how a dossier stands. */
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import { evolveStanding } from '../engine/evolve.js';
import { momentsOf } from '../engine/moments.js';
import { recordedBy, standing } from '../engine/standing.js';
import { statusFacts, type StatusFacts, type StatusParties } from '../engine/status-facts.js';

/** A notice of status; what is not known yet, or was erased, is left out. */
export interface StatusNotice<Status> extends Omit<StatusFacts, 'claimants'> {
  /** The moment of the change, epoch milliseconds. */
  readonly at: number;
  /** The event of the log that made it, from 1. */
  readonly event: number;
  readonly status: Status;
  /** Who received it. */
  readonly receivedBy?: string;
  /** Who has taken the open work; once it is settled, who settled it. */
  readonly solvedBy: readonly string[];
}

/** How notices of status are read. */
export interface NoticeOptions<Status> {
  /** The status of a dossier, as whoever reads the notices knows it. */
  readonly statusOf: (dossier: Dossier) => Status;
  /** Only what was recorded by this instant counts, in epoch milliseconds. All where absent. */
  readonly asOf?: number | undefined;
}

/**
 * A notice for each event of a log that changed the status, the agencies, the officers, or one of
 * the times. What was annulled is left out.
 *
 * @param procedure - The procedure of the dossier, which says who is its applicant.
 * @throws LogError `LOG_GAP` when the log is not whole
 */
export function noticesOfStatus<Status>(
  log: readonly DossierEvent[],
  procedure: StatusParties,
  { statusOf, asOf = Infinity }: NoticeOptions<Status>,
): readonly StatusNotice<Status>[] {
  const events = standing(recordedBy(log, asOf));
  const moments = momentsOf(events);
  const notices: StatusNotice<Status>[] = [];
  let dossier: Dossier | undefined;
  let receivedBy: string | undefined;
  let settledBy: string | undefined;
  let last = '';
  for (const [i, event] of events.entries()) {
    const before = dossier?.settledAt;
    dossier = evolveStanding(dossier, event);
    const actor = personOf(event);
    if (event.payload.type === 'accepted') receivedBy = actor;
    if (dossier.settledAt !== before)
      settledBy = dossier.settledAt === undefined ? undefined : actor;
    const { claimants, agencies, ...times } = statusFacts(dossier, procedure);
    const solver = dossier.settledAt === undefined ? undefined : settledBy;
    const told = {
      status: statusOf(dossier),
      agencies,
      ...(receivedBy !== undefined && { receivedBy }),
      solvedBy: solver === undefined ? claimants : [solver],
      ...times,
    };
    const text = JSON.stringify(told);
    if (text === last) continue;
    last = text;
    notices.push({ at: moments[i] ?? event.effectiveAt, event: event.seq, ...told });
  }
  return notices;
}

/** Who did what an event records; the system is nobody. */
function personOf({ personal }: DossierEvent): string | undefined {
  return personal?.actor === systemActor ? undefined : personal?.actor;
}
