/** Duties of a dossier's lifecycle: to receive it, to decide on a withdrawal, to return it. */
import { lifecycleDuties } from './activation.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import type { Duty } from './duty.js';
import { enterOwned } from './enter-owned.js';
import { unitOf } from './ownership.js';

/** The duties of the lifecycle. */
export type LifecycleDuty = keyof typeof lifecycleDuties;

/** The activation id of a lifecycle duty; withdrawals are numbered, since there may be several. */
function lifecycleActivation(decision: Decision, duty: LifecycleDuty): string {
  return duty === 'withdrawal'
    ? `${lifecycleDuties.withdrawal}#${decision.draft.counts.withdrawals + 1}`
    : lifecycleDuties[duty];
}

/** Opens a duty of the lifecycle, where the procedure has it. */
export function openLifecycleDuty(decision: Decision, kind: LifecycleDuty): void {
  const duty = lifecycleDuty(decision, kind);
  if (duty !== undefined) enterOwned(decision, lifecycleActivation(decision, kind), duty);
}

/**
 * What a duty of the lifecycle is; `undefined` where the procedure does not have it. While its
 * party is unbound, the role that receives the dossier has it.
 */
export function lifecycleDuty(decision: Decision, kind: LifecycleDuty): Duty | undefined {
  const { [kind]: named, receipt } = decision.context.procedure.procedure;
  if (named === undefined) return undefined;
  const { parties } = decision.draft;
  const owner = parties[named.party] === undefined ? receipt : named;
  return {
    kind,
    owner,
    also: [],
    unit: unitOf(decision, owner.party),
    limit: 'limit' in named ? named.limit : undefined,
    events: {},
  };
}

/** The open duty of a kind, where there is one. */
export function openDutyOf(decision: Decision, kind: LifecycleDuty): Activation | undefined {
  return decision.draft.activations.find((open) => open.kind === kind && open.id.startsWith('@'));
}
