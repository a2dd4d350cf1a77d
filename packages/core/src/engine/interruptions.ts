/** Interruptions of a dossier: what they touch, and the spans in which its limits stood still. */
import type { ClockFact } from '@thutuc/legal-time';
import type { Rest, Wait } from './dossier.js';
import type { DossierInterruption } from './dossier-interruption.js';

/** What may be touched by an interruption: a duty of a unit, or the legal limit. */
export type Touchable = { readonly unit?: string | undefined } | 'limit';

const prefix = '@interruption:';

/** The key under which an interruption holds the legal clock. */
export function interruptionKey(id: string): string {
  return `${prefix}${id}`;
}

/** Whether a fact of a legal clock is that of an interruption. */
export function isOfInterruption(fact: ClockFact): boolean {
  return 'key' in fact && fact.key.startsWith(prefix);
}

/** Whether an interruption touches a duty, or the legal limit. */
export function isTouched({ units, limit }: DossierInterruption, what: Touchable): boolean {
  if (units === undefined) return true;
  if (what === 'limit') return limit === true;
  // A step that only routes is nobody's: it goes by the limit.
  return what.unit === undefined ? limit === true : units.includes(what.unit);
}

/** The interruptions of a dossier that touch a duty, or the legal limit. */
export function touching(
  interruptions: readonly DossierInterruption[] | undefined,
  what: Touchable,
): readonly DossierInterruption[] {
  return interruptions === undefined
    ? none
    : interruptions.filter((interruption) => isTouched(interruption, what));
}

const none: readonly DossierInterruption[] = [];

/**
 * The waits of a duty that interruptions touch: those that are noted, the spans in which its limit
 * stood still by interruptions whose end is known, and the rests of its dossier. A rest that moved
 * no date is not noted; it may have moved one by now.
 */
export function withStandstills(
  waits: readonly Wait[],
  interruptions: readonly DossierInterruption[],
  rests: readonly Rest[] = [],
): readonly Wait[] {
  if (interruptions.length === 0) return waits;
  const spans = [...interruptions.filter(({ effect }) => effect === 'suspend'), ...rests];
  const all = [...waits];
  for (const { from, to } of spans) {
    if (to === undefined) continue;
    const isNoted = all.some((wait) => wait.from <= from && to <= wait.to);
    if (!isNoted) all.push({ from, to });
  }
  return all.length === waits.length ? waits : all;
}

/** Waits as a limit meets them that begins at an instant. */
export function waitsSince(waits: readonly Wait[], since: number): readonly Wait[] {
  if (waits.every(({ from }) => from >= since)) return waits;
  return waits.flatMap(({ from, to }) =>
    to <= since ? [] : [{ from: Math.max(from, since), to }],
  );
}
