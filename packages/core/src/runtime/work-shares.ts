/** Who shares open work items with the role that owns them. */
import type { Delegation } from '../engine/delegation.js';
import type { Activation, Dossier } from '../engine/dossier.js';
import type { WorkShare } from '../ports/rows.js';

/** All shares of a dossier: to the other roles of its steps, and to those who stand in for one. */
export function workSharesOf(dossier: Dossier): WorkShare[] {
  const shares: WorkShare[] = [];
  const delegations = dossier.personal?.delegations ?? [];
  for (const open of dossier.activations)
    if (open.also !== undefined || delegations.length > 0)
      addSharesOf(shares, dossier.id, open, delegations);
  return shares;
}

function addSharesOf(
  shares: WorkShare[],
  dossier: string,
  open: Activation,
  delegations: readonly Delegation[],
): void {
  const { id: activation, also = [], claimedBy, incident } = open;
  const { unit, role } = incident ?? open;
  if (unit === undefined || role === undefined || claimedBy !== undefined) return;
  const dueAt = open.due?.dueAt ?? null;
  for (const { unit, role } of also)
    shares.push({ dossier, activation, unit, role, person: null, from: null, until: null, dueAt });
  for (const { to: person, unit: office, role: held, from, until } of delegations) {
    const isGiven = (one: Pick<WorkShare, 'unit' | 'role'>): boolean =>
      one.unit === office && one.role === held;
    if (!isGiven({ unit, role }) && !also.some(isGiven)) continue;
    const share = { dossier, activation, unit: office, role: held, person, from, until, dueAt };
    if (!shares.some((known) => areSame(known, share))) shares.push(share);
  }
}

/** All shares after a change; `undefined` where they stay as they are: every command asks. */
export function changedShares(
  before: Dossier | undefined,
  after: Dossier,
): readonly WorkShare[] | undefined {
  const shares = workSharesOf(after);
  const known = before === undefined ? [] : workSharesOf(before);
  const stay =
    shares.length === known.length && shares.every((share, i) => areSame(share, known[i]!));
  return stay ? undefined : shares;
}

/** Of two shares of one dossier. */
function areSame(one: WorkShare, other: WorkShare): boolean {
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
