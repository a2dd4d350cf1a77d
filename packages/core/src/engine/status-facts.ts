/** What a dossier says of how it stands: who has it in hand, and its three times. */
import type { Procedure } from '../definition/procedure.js';
import type { Dossier } from './dossier.js';
import { dossierStatus } from './dossier-status.js';

/** How a dossier stands, besides its status; what is not known yet is left out. */
export interface StatusFacts {
  /** The units that have the dossier in hand; once it is settled, the one that returns it. */
  readonly agencies: readonly string[];
  /** Who has taken the open work of agencies. */
  readonly claimants: readonly string[];
  /** Epoch milliseconds, as those below. */
  readonly receivedAt?: number;
  readonly processedAt?: number;
  readonly returnedAt?: number;
}

/** The parts of a procedure that say who its applicant is, and who returns its result. */
export type StatusParties = Pick<Procedure, 'parties' | 'result'>;

/** How a dossier stands. */
export function statusFacts(dossier: Dossier, { parties, result }: StatusParties): StatusFacts {
  const { settledAt, receivedAt, returnedAt, activations } = dossier;
  const open = activations.filter(
    ({ party }) => party === undefined || parties[party]?.kind !== 'applicant',
  );
  const units = open.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const returning = settledAt === undefined ? undefined : dossier.parties[result.party];
  const claimants = open.flatMap(({ claimedBy }) => (claimedBy === undefined ? [] : [claimedBy]));
  return {
    agencies: [...new Set(returning === undefined ? units : [returning])],
    claimants: [...new Set(claimants)],
    ...(receivedAt !== undefined && { receivedAt }),
    ...(settledAt !== undefined && { processedAt: settledAt }),
    ...(returnedAt !== undefined && { returnedAt }),
  };
}

/** Whether two states of a dossier differ in what applicants hear of their status. */
export function standsOtherwise(before: Dossier, after: Dossier, parties: StatusParties): boolean {
  const textOf = (dossier: Dossier) =>
    JSON.stringify([dossierStatus(dossier), statusFacts(dossier, parties)]);
  return textOf(before) !== textOf(after);
}
