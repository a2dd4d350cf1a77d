/** Duties of a dossier's lifecycle: to receive it, to decide on a withdrawal, to return it. */
import { lifecycleDuties } from './activation.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import type { Duty } from './duty.js';
import { enterOwned } from './enter-owned.js';
import { unitOf } from './ownership.js';

/** The duties of the lifecycle. */
export type LifecycleDuty = keyof typeof lifecycleDuties;

/**
 * The activation id of a lifecycle duty. Withdrawals are numbered, since there may be several; what
 * comes again after an annulment gets a number that none has had.
 */
function lifecycleActivation({ draft }: Decision, duty: LifecycleDuty): string {
  const annulled = draft.annulled?.length ?? 0;
  if (duty === 'withdrawal') {
    return `${lifecycleDuties.withdrawal}#${draft.counts.withdrawals + 1 + annulled}`;
  }
  return annulled === 0 || duty === 'receipt' ? lifecycleDuties[duty] : `@${duty}#${1 + annulled}`;
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
    step: undefined,
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
