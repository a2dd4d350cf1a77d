/** Duties of a dossier's lifecycle: to receive it, to decide on a withdrawal, to return it. */
import { guidanceOf } from '../definition/intake.js';
import type { AllottedLimit } from '../definition/limit.js';
import type { RoleRef } from '../definition/party.js';
import type { lifecycleDuties } from './activation.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { type Duty, dutyOf } from './duty.js';
import { unitOf } from './units.js';

/** The duties of the lifecycle. */
export type LifecycleDuty = keyof typeof lifecycleDuties;

/**
 * What a duty of the lifecycle is; `undefined` where the procedure does not have it. While its
 * party is unbound, the role that receives the dossier has it.
 */
export function lifecycleDuty(decision: Decision, kind: LifecycleDuty): Duty | undefined {
  const { procedure } = decision.context.procedure;
  const { receipt } = procedure;
  const named: (RoleRef & { readonly limit?: AllottedLimit | undefined }) | undefined =
    kind === 'guidance' ? guidanceOf(procedure) : procedure[kind];
  if (named === undefined) return undefined;
  const { parties } = decision.draft;
  const owner = parties[named.party] === undefined ? receipt : named;
  return {
    kind,
    step: undefined,
    owner,
    also: [],
    unit: unitOf(decision, owner.party),
    limit: named.limit,
    events: {},
  };
}

/** The open duty of a kind, where there is one. */
export function openLifecycleDutyOf(
  decision: Decision,
  kind: LifecycleDuty,
): Activation | undefined {
  return decision.draft.activations.find((open) => open.kind === kind && open.id.startsWith('@'));
}

/** What an open activation is for: a step of the procedure, or a duty of the lifecycle. */
export function anyDutyOf(decision: Decision, { id, kind }: Activation): Duty | undefined {
  if (!id.startsWith('@')) return dutyOf(decision, id);
  return kind === 'receipt' || kind === 'guidance' || kind === 'withdrawal' || kind === 'result'
    ? lifecycleDuty(decision, kind)
    : undefined;
}
