/** Leases: who works on what is due, and until when nobody else does. */

/**
 * A lease on due work: nobody else gets it before `until`.
 *
 * Whoever claims lets no lease of others end later than their own `until`: one that does was given
 * by a clock that is ahead, and would hold the work back for as long. So the workers of a store
 * take leases of one length.
 */
export interface LeaseRequest {
  readonly worker: string;
  /** Epoch milliseconds; the store reads no clock of its own. */
  readonly now: number;
  /** Epoch milliseconds, after `now`: when the work of a dead worker is free again. */
  readonly until: number;
  /** Most pieces of work to take, from 1 to 1000. */
  readonly limit: number;
}
