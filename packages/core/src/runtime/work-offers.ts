/** To whom open work items are offered besides the role that owns them. */
import type { Dossier } from '../engine/index.js';
import type { WorkOffer } from '../ports/index.js';
import { workItemsOf } from './projections.js';

/** All offers of a dossier: to the other roles of its steps, and to those who stand in for one. */
export function workOffersOf(dossier: Dossier): WorkOffer[] {
  if (!hasOffers(dossier)) return [];
  const delegations = dossier.personal?.delegations ?? [];
  const others = new Map(dossier.activations.map(({ id, also = [] }) => [id, also]));
  const offers = new Map<string, WorkOffer>();
  for (const { activation, unit, role, dueAt, claimedBy } of workItemsOf(dossier)) {
    if (claimedBy !== null) continue;
    const also = others.get(activation) ?? [];
    const add = (offer: Pick<WorkOffer, 'unit' | 'role' | 'person' | 'from' | 'until'>): void => {
      const { unit, role, person, from, until } = offer;
      const whole = { dossier: dossier.id, activation, unit, role, person, from, until, dueAt };
      offers.set(JSON.stringify(whole), whole);
    };
    for (const other of also) add({ ...other, person: null, from: null, until: null });
    for (const { to, from, until, ...given } of delegations) {
      const isGiven = (one: { readonly unit: string; readonly role: string }): boolean =>
        one.unit === given.unit && one.role === given.role;
      if ([{ unit, role }, ...also].some(isGiven)) add({ ...given, person: to, from, until });
    }
  }
  return [...offers.values()];
}

/** All offers after a change; `undefined` where they stay as they are: every command asks. */
export function changedOffers(
  before: Dossier | undefined,
  after: Dossier,
): readonly WorkOffer[] | undefined {
  const had = before !== undefined && hasOffers(before);
  if (!had && !hasOffers(after)) return undefined;
  const offers = workOffersOf(after);
  const known = had ? workOffersOf(before) : [];
  return JSON.stringify(known) === JSON.stringify(offers) ? undefined : offers;
}

function hasOffers({ activations, personal }: Dossier): boolean {
  if (personal?.delegations !== undefined && personal.delegations.length > 0) return true;
  for (const { also } of activations) if (also !== undefined) return true;
  return false;
}
