/** Whether a dossier stands so that something may be done for it outside. */
import { DeferDelivery } from '../delivery/errors.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Dossier } from '../engine/dossier.js';
import { restingMsMax, waitFor } from './execute-by-engine.js';

/** Asserts that a dossier runs before something is done for it outside. @throws DeferDelivery */
export function assertDeliverable(dossier: Dossier, now: number): void {
  if (isResting(dossier)) throw waitFor(dossier, now, `The dossier is ${dossier.lifecycle}.`);
}

/**
 * Asserts that a dossier does not lie ahead: what a wrong clock wrote of it is annulled first, or
 * becomes right by itself where it was off by little.
 *
 * @throws DeferDelivery
 */
export function assertDeliverableNow(dossier: Dossier, now: number): void {
  const { id, version, recordedAt } = dossier;
  if (recordedAt <= now) return;
  const until = Math.min(recordedAt, now + restingMsMax);
  const waitsFor = { dossier: id, version, seenAt: now };
  throw new DeferDelivery('The last event of the dossier lies ahead.', until, waitsFor);
}
