/** To whom open work items are offered besides the role that owns them. */
import type { Delegation } from '../engine/delegation.js';
import type { Activation, Dossier } from '../engine/dossier.js';
import type { WorkOffer } from '../ports/rows.js';

/** All offers of a dossier: to the other roles of its steps, and to those who stand in for one. */
export function workOffersOf(dossier: Dossier): WorkOffer[] {
  const offers: WorkOffer[] = [];
  const delegations = dossier.personal?.delegations ?? [];
  for (const open of dossier.activations)
    if (open.also !== undefined || delegations.length > 0)
      addOffersOf(offers, dossier.id, open, delegations);
  return offers;
}

function addOffersOf(
  offers: WorkOffer[],
  dossier: string,
  open: Activation,
  delegations: readonly Delegation[],
): void {
  const { id: activation, also = [], claimedBy, incident } = open;
  const { unit, role } = incident ?? open;
  if (unit === undefined || role === undefined || claimedBy !== undefined) return;
  const dueAt = open.due?.dueAt ?? null;
  for (const { unit, role } of also)
    offers.push({ dossier, activation, unit, role, person: null, from: null, until: null, dueAt });
  for (const { to: person, unit: office, role: held, from, until } of delegations) {
    const isGiven = (one: Pick<WorkOffer, 'unit' | 'role'>): boolean =>
      one.unit === office && one.role === held;
    if (!isGiven({ unit, role }) && !also.some(isGiven)) continue;
    const offer = { dossier, activation, unit: office, role: held, person, from, until, dueAt };
    if (!offers.some((known) => areSame(known, offer))) offers.push(offer);
  }
}

/** All offers after a change; `undefined` where they stay as they are: every command asks. */
export function changedOffers(
  before: Dossier | undefined,
  after: Dossier,
): readonly WorkOffer[] | undefined {
  const offers = workOffersOf(after);
  const known = before === undefined ? [] : workOffersOf(before);
  const stay =
    offers.length === known.length && offers.every((offer, i) => areSame(offer, known[i]!));
  return stay ? undefined : offers;
}

/** Of two offers of one dossier. */
function areSame(one: WorkOffer, other: WorkOffer): boolean {
  return (
    one.activation === other.activation &&
    one.unit === other.unit &&
    one.role === other.role &&
    one.person === other.person &&
    one.from === other.from &&
    one.until === other.until &&
    one.dueAt === other.dueAt
  );
}
