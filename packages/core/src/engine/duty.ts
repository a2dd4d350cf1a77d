/** What a duty is: its owner and unit, its limit and the deadline events around it. */
import { longerLimit } from '../definition/longer-limit.js';
import type { AllottedLimit } from '../definition/limit.js';
import type { DeadlineEvent } from '../definition/steps/fields.js';
import type { RoleRef } from '../definition/party.js';
import type { Step, StepOf } from '../definition/graph.js';
import type { Decision } from './decision.js';
import { activationOf, type DutyKind } from './dossier.js';
import { stepOf } from './step-of.js';
import { parseActivation } from './activation.js';
import { unitScopePrefix } from './scope-names.js';

/** A duty of an activation. */
export interface Duty {
  readonly kind: DutyKind;
  /** The step that it is of; absent for one of the lifecycle of the dossier. */
  readonly step: Step | undefined;
  readonly owner: RoleRef;
  /** Who else may act on it. */
  readonly also: readonly RoleRef[];
  /** Absent while nobody has chosen the unit of its party. */
  readonly unit: string | undefined;
  readonly limit: AllottedLimit | undefined;
  readonly events: Readonly<Record<string, DeadlineEvent>>;
}

const noEvents: Duty['events'] = {};
const nobody: Duty['also'] = [];

/** The duty of an activation in the tree of scopes; `undefined` where its step only routes. */
export function dutyOf(decision: Decision, activation: string): Duty | undefined {
  const { draft } = decision;
  const step = stepOf(decision, activation);
  const { scope, step: state } = parseActivation(activation);
  switch (step.kind) {
    case 'consultation':
      return state === 'asked' && scope !== ''
        ? questionTo(draft, step, scope.slice(scope.lastIndexOf('/') + 1), activation)
        : undefined;
    case 'handoff':
      return handoffDuty(draft, step, state);
    case 'task':
    case 'supplement':
    case 'payment':
    case 'wait':
    case 'service':
    case 'subprocedure': {
      const { kind, also, limit, events } = step;
      return { kind, step, owner: step, also, unit: draft.parties[step.party], limit, events };
    }
    default:
      return undefined;
  }
}

function handoffDuty(
  draft: Decision['draft'],
  step: StepOf<'handoff'>,
  state: string,
): Duty | undefined {
  switch (state) {
    case 'sending': {
      const { also, limit } = step;
      const unit = draft.parties[step.party];
      return { kind: 'sending', step, owner: step, also, unit, limit, events: noEvents };
    }
    case 'sent': {
      const { to: owner, acknowledge: limit } = step;
      const unit = draft.parties[owner.party];
      return { kind: 'sent', step, owner, also: nobody, unit, limit, events: noEvents };
    }
    default:
      return undefined;
  }
}

function questionTo(
  draft: Decision['draft'],
  step: StepOf<'consultation'>,
  who: string,
  activation: string,
): Duty | undefined {
  const rest = { kind: 'asked', step, also: nobody, events: noEvents } as const;
  const open = activationOf(draft, activation);
  const longer = (limit: AllottedLimit) => longerLimit(limit, step.more, open?.moreAsked ?? 0);
  if (who.startsWith(unitScopePrefix) && step.consultedUnits) {
    const { party, role, limit } = step.consultedUnits;
    // Another unit may answer in its stead.
    const unit = open?.unit ?? who.slice(unitScopePrefix.length);
    return { ...rest, owner: { party, role }, unit, limit: longer(limit) };
  }
  const asked = step.consulted.find(({ party }) => party === who);
  if (asked === undefined) return undefined;
  const { party, limit } = asked;
  return { ...rest, owner: asked, unit: draft.parties[party], limit: longer(limit) };
}
