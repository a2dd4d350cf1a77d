/** The latest instant of all facts that moved a dossier. */
import type { Dossier } from './dossier.js';

/** The latest instant of all facts that moved a dossier, in epoch milliseconds. */
export function latestInstantOf({
  latestAt,
  recordedAt,
}: Pick<Dossier, 'latestAt' | 'recordedAt'>): number {
  return latestAt ?? recordedAt;
}
