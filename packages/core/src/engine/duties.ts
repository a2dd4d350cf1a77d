/** Entering a step that somebody must act on: its owner, due date, timers and notices. */
import type { Step, StepOf } from '../definition/index.js';
import { parseActivation } from './activation.js';
import { suspendClock } from './clock.js';
import { tellOwner, type Decision } from './decision.js';
import { activationOf, type Scope } from './dossier.js';
import { enterOwned, type Duty } from './enter-owned.js';
import { CommandError } from './errors.js';
import { stepOf, unitOf } from './ownership.js';

/** The steps that one owner acts on. */
type DutyStep = Exclude<
  Step,
  { kind: 'end' | 'decision' | 'parallel' | 'inclusive' | 'consultation' | 'handoff' }
>;

const unitScopePrefix = 'unit:';

/**
 * The scope name of a unit that is consulted by its code.
 *
 * @throws CommandError `DATA_INVALID` for a code that cannot be part of a path.
 */
export function consultedUnitScope(unit: string): string {
  if (!/^[^/#\s]{1,64}$/.test(unit)) {
    throw new CommandError(
      'DATA_INVALID',
      `"${unit.slice(0, 80)}" is not a unit code: it has a slash, a # or white space, or is too long.`,
      { unit },
    );
  }
  return unitScopePrefix + unit;
}

/** Enters a step that its owner acts on. */
export function enterDuty(decision: Decision, id: string, step: DutyStep): void {
  const { kind, party, role, limit, events } = step;
  enterOwned(decision, id, {
    kind,
    owner: { party, role },
    unit: unitOf(decision, party),
    limit,
    events,
  });
  if ((step.kind === 'supplement' || step.kind === 'payment') && step.clock !== 'none') {
    suspendClock(decision, id, step.kind, step.clock);
  }
  const entered = activationOf(decision.draft, id);
  if (entered === undefined) return;
  if (step.kind === 'payment') tellOwner(decision, 'paymentDue', entered);
  if (step.kind === 'service') {
    const { handler, retriesMax, backoffSecondsMin, timeoutSeconds } = step;
    decision.effects.push({
      kind: 'service',
      activation: id,
      handler,
      retriesMax,
      backoffSecondsMin,
      timeoutSeconds,
    });
  }
}

/** Enters a state of a lifecycle: a handoff to send or to acknowledge, a question to answer. */
export function enterLifecycleState(decision: Decision, id: string, scope: Scope): void {
  const parent = scope.parent ?? '';
  const step = stepOf(decision, parent);
  if (step.kind === 'consultation') {
    const who = id.slice(parent.length + 1, id.lastIndexOf('/'));
    enterOwned(decision, id, questionTo(decision, step, who));
    tell(decision, id, 'consultationAsked');
  } else if (step.kind === 'handoff' && parseActivation(id).step === 'sending') {
    const { party, role, limit } = step;
    enterOwned(decision, id, {
      kind: 'sending',
      owner: { party, role },
      unit: unitOf(decision, party),
      limit,
      events: {},
    });
  } else if (step.kind === 'handoff') {
    const { to, acknowledge } = step;
    enterOwned(decision, id, {
      kind: 'sent',
      owner: to,
      unit: unitOf(decision, to.party),
      limit: acknowledge,
      events: {},
    });
    tell(decision, id, 'handoffWaiting');
  }
}

function questionTo(decision: Decision, step: StepOf<'consultation'>, who: string): Duty {
  const kind = 'asked';
  if (who.startsWith(unitScopePrefix) && step.consultedUnits) {
    const { party, role, limit } = step.consultedUnits;
    return {
      kind,
      owner: { party, role },
      unit: who.slice(unitScopePrefix.length),
      limit,
      events: {},
    };
  }
  const asked = step.consulted.find(({ party }) => party === who);
  if (asked === undefined) throw new Error(`consultation without party ${who}`);
  const { party, role, limit } = asked;
  return { kind, owner: { party, role }, unit: unitOf(decision, party), limit, events: {} };
}

function tell(
  decision: Decision,
  id: string,
  template: 'consultationAsked' | 'handoffWaiting',
): void {
  const activation = activationOf(decision.draft, id);
  if (activation !== undefined) tellOwner(decision, template, activation);
}
