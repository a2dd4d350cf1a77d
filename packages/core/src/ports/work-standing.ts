/** How open work stands at an instant. */
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Lifecycle } from '../engine/dossier.js';
import type { WorkItem } from './rows.js';

/**
 * How open work stands: `incident`, where it cannot go on by itself; `resting`, where its dossier
 * stands still; `held`, where its limit has passed and what follows waits for facts that came in
 * time; `open` otherwise.
 */
export const standings = ['open', 'held', 'resting', 'incident'] as const;

/** How open work stands. */
export type Standing = (typeof standings)[number];

/**
 * How a work item stands.
 *
 * @param at - Epoch milliseconds.
 */
export function standingOf(
  { kind, heldFrom }: Pick<WorkItem, 'kind' | 'heldFrom'>,
  lifecycle: Lifecycle,
  at: number,
): Standing {
  if (kind === 'incident') return 'incident';
  if (isResting({ lifecycle })) return 'resting';
  return at >= (heldFrom ?? Infinity) ? 'held' : 'open';
}
