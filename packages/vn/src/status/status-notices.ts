/** What an applicant is to hear of each change of a dossier: agency, officers, three times. */
import { evolveStanding, momentsOf, recordedBy, standing, systemActor } from '@thutuc/core/pure';
import type { Procedure } from '@thutuc/core/procedure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import { portalStatus, type HistoryOptions } from './derive-status.js';
import type { PortalStatusCode } from './portal-status.js';

/** A notice of status; what is not known yet, or was erased, is left out. */
export interface StatusNotice {
  /** The moment of the change, epoch milliseconds. */
  readonly at: number;
  /** The event of the log that made it, from 1. */
  readonly event: number;
  readonly status: PortalStatusCode;
  /** The units that have the dossier in hand; once it is settled, the one that returns it. */
  readonly agencies: readonly string[];
  /** Who received it. */
  readonly receivedBy?: string;
  /** Who has taken the open work; once it is settled, who settled it. */
  readonly solvedBy: readonly string[];
  /** Epoch milliseconds, as those below. */
  readonly receivedAt?: number;
  readonly processedAt?: number;
  readonly returnedAt?: number;
}

/**
 * A notice for each event of a log that changed the status, the agencies, the officers, or one of
 * the times. What was annulled is left out.
 *
 * @param procedure the procedure of the dossier, which says who is its applicant
 * @throws LogError `LOG_GAP` when the log is not whole
 * @see Decree 224/2026/NĐ-CP, art. 15(1)(g)
 */
export function statusNotices(
  log: readonly DossierEvent[],
  procedure: Pick<Procedure, 'parties' | 'result'>,
  options: HistoryOptions = {},
): readonly StatusNotice[] {
  const events = standing(recordedBy(log, options.asOf ?? Infinity));
  const moments = momentsOf(events);
  const notices: StatusNotice[] = [];
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
    const told = toldOf(dossier, procedure, { receivedBy, settledBy }, options);
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

function toldOf(
  dossier: Dossier,
  procedure: Pick<Procedure, 'parties' | 'result'>,
  by: { readonly receivedBy: string | undefined; readonly settledBy: string | undefined },
  options: HistoryOptions,
): Omit<StatusNotice, 'at' | 'event'> {
  const { settledAt, receivedAt, returnedAt, activations, parties } = dossier;
  const { receivedBy, settledBy } = by;
  const open = activations.filter(
    ({ party }) => party === undefined || procedure.parties[party]?.kind !== 'applicant',
  );
  const units = open.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const returning = parties[procedure.result.party];
  const isSettled = settledAt !== undefined;
  const claimants = open.flatMap(({ claimedBy }) => (claimedBy === undefined ? [] : [claimedBy]));
  return {
    status: portalStatus(dossier, options).code,
    agencies: [...new Set(isSettled && returning !== undefined ? [returning] : units)],
    ...(receivedBy !== undefined && { receivedBy }),
    solvedBy: [...new Set(isSettled && settledBy !== undefined ? [settledBy] : claimants)],
    ...(receivedAt !== undefined && { receivedAt }),
    ...(settledAt !== undefined && { processedAt: settledAt }),
    ...(returnedAt !== undefined && { returnedAt }),
  };
}
