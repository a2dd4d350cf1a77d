/** What a dossier and what stands of its log have in common: all but traces of annulments. */
import type { Dossier } from '../../engine/dossier.js';

/**
 * A dossier but for its version, head and recording instant, the numbers of entries, and the list
 * of what was annulled.
 */
export function comparableWithoutAnnulled(dossier: Dossier | undefined): object {
  if (dossier === undefined) return {};
  const { version: _v, head: _h, annulled: _a, recordedAt, latestAt, scopes, ...rest } = dossier;
  const counted = scopes.map(({ visits, ...scope }) => {
    const times = visits.map(({ step, entries, annulled = 0 }) => [step, entries - annulled]);
    return { ...scope, visits: times.filter(([, count]) => count !== 0).sort() };
  });
  const text = JSON.stringify({ ...rest, latestAt: latestAt ?? recordedAt, scopes: counted });
  return JSON.parse(text) as object;
}

/** What a consequence is held for that came back is of the annulment, and in no other event. */
export function withoutHolds(dossier: Dossier | undefined): object {
  const { activations, clock, ...rest } = comparableWithoutAnnulled(dossier) as unknown as Dossier;
  const bare = (timed: object): object => ({
    ...timed,
    held: undefined,
    heldAgain: undefined,
    timers: undefined,
    fired: undefined,
  });
  return { ...rest, activations: activations.map(bare), clock: bare(clock) };
}
