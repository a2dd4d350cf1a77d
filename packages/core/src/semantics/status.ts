/** Which status follows from where a dossier stands; countries and portals have names for them. */
import { receiptRefused, stoppedOutcomes, withdrawn } from './endings.js';

/** The status of a dossier that is open. */
export type OpenStatus =
  | 'submitted'
  /** Not accepted yet: the applicant is to complete it. */
  | 'guided'
  /** Accepted, and nothing was done on it yet. */
  | 'received'
  | 'inProcess'
  /** The applicant is to complete it. */
  | 'supplementRequested'
  | 'paymentDue'
  | 'suspended'
  | 'withdrawalRequested';

/** The status of a dossier that is over. */
export type EndStatus =
  | 'notAccepted'
  | 'withdrawn'
  /** It ended without a decision on it. */
  | 'stopped'
  | 'settled'
  /** Settled, and the applicant has the result. */
  | 'returned';

/** Every status of a dossier. */
export type DossierStatus = OpenStatus | EndStatus;

/** Where an open dossier stands. */
export interface OpenStanding {
  readonly lifecycle: 'submitted' | 'guided' | 'running' | 'suspended' | 'withdrawalPending';
  readonly awaitsSupplement: boolean;
  readonly awaitsPayment: boolean;
  /** Whether a step was left, or a part of one was done. */
  readonly isBegun: boolean;
}

/** The status of an open dossier: its lifecycle comes first, then papers, then money. */
export function openStatus(standing: OpenStanding): OpenStatus {
  switch (standing.lifecycle) {
    case 'submitted':
    case 'guided':
      return standing.lifecycle;
    case 'withdrawalPending':
      return 'withdrawalRequested';
    case 'suspended':
      return 'suspended';
    case 'running':
      if (standing.awaitsSupplement) return 'supplementRequested';
      if (standing.awaitsPayment) return 'paymentDue';
      return standing.isBegun ? 'inProcess' : 'received';
  }
}

/**
 * The status of a dossier that is over.
 *
 * @param stopped - The outcomes after which it was stopped, and not settled.
 */
export function endStatus(
  { outcome, isReturned }: { readonly outcome: string; readonly isReturned: boolean },
  stopped: readonly string[] = stoppedOutcomes,
): EndStatus {
  if (isReturned) return 'returned';
  if (outcome === receiptRefused) return 'notAccepted';
  if (outcome === withdrawn) return 'withdrawn';
  return stopped.includes(outcome) ? 'stopped' : 'settled';
}
