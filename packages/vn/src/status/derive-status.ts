/** Derives the portal status of a dossier from its state. */
import {
  evolve,
  momentsOf,
  type ActivationKind,
  type Dossier,
  type DossierEvent,
} from '@thutuc/core';
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

/** A status and the instant from which a dossier has it, in epoch milliseconds. */
export interface StatusFact {
  readonly status: PortalStatusCode;
  readonly at: number;
}

const stoppedByDefault = ['stopped', 'abandoned', 'expired'];

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
 * portalStatus(dossier); // => { code: 4, vi: 'Đang xử lý', en: 'In process' }
 * ```
 */
export function portalStatus(dossier: Dossier, options: StatusOptions = {}): PortalStatus {
  return portalStatuses[statusCode(dossier, options)];
}

function statusCode(dossier: Dossier, options: StatusOptions): PortalStatusCode {
  switch (dossier.lifecycle) {
    case 'submitted':
      return 1;
    case 'withdrawalPending':
      return 7;
    case 'suspended':
      return 8;
    case 'closed':
    case 'archived':
      return closedCode(dossier, options);
    case 'running':
      if (hasOpen(dossier, 'supplement')) return 5;
      if (hasOpen(dossier, 'payment')) return 6;
      return isUntouched(dossier) ? 2 : 4;
  }
}

function closedCode(dossier: Dossier, options: StatusOptions): PortalStatusCode {
  const { outcome = '', returnedAt } = dossier;
  const { stoppedOutcomes = stoppedByDefault } = options;
  if (returnedAt !== undefined) return 10;
  if (outcome === 'receiptRefused') return 3;
  if (outcome === 'withdrawn') return 7;
  return stoppedOutcomes.includes(outcome) ? 8 : 9;
}

function hasOpen(dossier: Dossier, kind: ActivationKind): boolean {
  return dossier.activations.some((activation) => activation.kind === kind);
}

/**
 * Whether nothing was done yet: every step that was entered is still open (the duties of the
 * lifecycle start with `@`), and no branch is over.
 */
function isUntouched(dossier: Dossier): boolean {
  const begun =
    (dossier.personal?.doneBy ?? []).length > 0 ||
    dossier.activations.some(({ results = [] }) => results.length > 0);
  if (begun) return false;
  const entered = dossier.scopes
    .flatMap(({ visits }) => visits)
    .reduce((sum, { entries }) => sum + entries, 0);
  return entered === dossier.activations.filter(({ id }) => !id.startsWith('@')).length;
}

/**
 * The statuses a dossier went through, from its log: one fact for each change, with the legal
 * moment of the event that made it, as later corrections have it. Two changes by one event leave
 * the later one.
 *
 * @throws LogError `LOG_GAP` when the log is not whole
 */
export function statusHistory(
  events: readonly DossierEvent[],
  options: StatusOptions = {},
): StatusFact[] {
  const facts: StatusFact[] = [];
  let dossier: Dossier | undefined;
  const moments = momentsOf(events);
  for (const [i, event] of events.entries()) {
    if (event.payload.type === 'imported') facts.push(...factsBefore(event.payload, event.moves));
    dossier = evolve(dossier, event);
    const status = statusCode(dossier, options);
    const at = moments[i] ?? event.effectiveAt;
    if (facts.at(-1)?.status !== status) facts.push({ status, at });
  }
  return facts;
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
