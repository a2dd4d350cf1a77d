/** The points an agency gets for a dossier: early, on time, late. */
import { receiptRefused, withdrawn } from '@thutuc/core/procedure';
import { localDay } from '@thutuc/legal-time';
import type { Dossier } from '@thutuc/core';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';

/** Points: 2 for early, 1 for on time, 0 for late. */
export type RatingPoints = 0 | 1 | 2;

/** A due date and the instant at which the dossier was settled. */
export interface SettledInTime {
  /** Last instant on time, in epoch milliseconds. */
  readonly dueAt: number;
  /** In epoch milliseconds. */
  readonly settledAt: number;
}

/**
 * Points for settling at an instant: 2 on a day before the due day, 1 up to the last instant on
 * time, 0 after it. Days are those of Vietnam.
 *
 * @example
 * ```ts
 * // Due on Monday 17 March 2025, settled on Friday the 14th.
 * ratePoints({ dueAt: Date.parse('2025-03-17T23:59:59+07:00'),
 *   settledAt: Date.parse('2025-03-14T16:00+07:00') }); // => 2
 * ```
 * @see Circular 01/2018/TT-VPCP, art. 13
 */
export function ratePoints({ dueAt, settledAt }: SettledInTime): RatingPoints {
  if (settledAt > dueAt) return 0;
  return localDay(settledAt, VIETNAM_ZONE) < localDay(dueAt, VIETNAM_ZONE) ? 2 : 1;
}

/**
 * Points for a dossier, against the due date of its legal clock.
 *
 * @returns nothing for a dossier that is not settled, or that was refused or withdrawn: no agency
 * is rated for what it did not have to settle
 * @see Circular 01/2018/TT-VPCP, art. 13
 */
export function rateDossier(dossier: Dossier): RatingPoints | undefined {
  // A dossier that was reopened counts once, by its first decision.
  const [first] = dossier.former ?? [];
  const { settledAt, outcome } = first ?? dossier;
  const due = first === undefined ? dossier.clock.due : first.due;
  if (settledAt === undefined || due === undefined) return undefined;
  if (outcome === withdrawn || outcome === receiptRefused) return undefined;
  return ratePoints({ dueAt: due.dueAt, settledAt });
}
