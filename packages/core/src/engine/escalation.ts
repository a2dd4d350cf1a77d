/** Escalations and errors: the nearest that catches them takes them. */
import { superiorOf } from './actors.js';
import { catchersAround, mayCatch, type Catcher } from './catchers.js';
import type { Decision } from './decision.js';
import type { Activation, Incident } from './dossier.js';
import { recordIncident } from './incidents.js';
import { takeOrIncident } from './take-catch.js';
import type { Trigger } from '../definition/steps/trigger.js';

/** Gives an escalation to the nearest that catches it; else the role above is notified. */
export function escalateFrom(decision: Decision, activation: Activation, name: string): void {
  const around = catchersAround(decision, activation.id);
  if (catchIn(decision, around, (on) => 'escalation' in on && on.escalation === name)) return;
  tellSuperior(decision, activation);
}

/** Gives what a scope that has ended escalates to the nearest around it that catches it. */
export function escalateAround(decision: Decision, around: readonly Catcher[], name: string): void {
  if (catchIn(decision, around, (on) => 'escalation' in on && on.escalation === name)) return;
  const { receipt } = decision.context.procedure.procedure;
  const { unit } = { unit: decision.draft.parties[receipt.party] };
  if (unit === undefined) return;
  const to = { kind: 'role', unit, role: receipt.role } as const;
  decision.effects.push({ kind: 'notify', template: 'escalated', to });
}

/** Gives an error to the nearest that catches it; else the step has an incident. */
export function failAt(
  decision: Decision,
  activation: Activation,
  kind: Incident['kind'],
  code: string,
): void {
  if (catchError(decision, activation, code)) return;
  recordIncident(decision, activation.id, { kind, code });
}

/** Gives an error to the nearest that catches it. @returns Whether anything does. */
export function catchError(decision: Decision, activation: Activation, code: string): boolean {
  const around = catchersAround(decision, activation.id);
  return catchIn(
    decision,
    around,
    (on) => 'error' in on && (on.error === code || on.error === 'any'),
  );
}

function catchIn(
  decision: Decision,
  around: readonly Catcher[],
  isMeant: (on: Trigger) => boolean,
): boolean {
  for (const catcher of around) {
    for (const [name, caught] of Object.entries(catcher.catches)) {
      if (!isMeant(caught.on) || !mayCatch(decision, catcher, name, caught)) continue;
      takeOrIncident(decision, { catcher, name, caught });
      return true;
    }
  }
  return false;
}

function tellSuperior(decision: Decision, activation: Activation): void {
  const superior = superiorOf(decision, activation);
  const { receipt } = decision.context.procedure.procedure;
  const { unit = decision.draft.parties[receipt.party], role } = superior ?? {
    role: receipt.role,
  };
  if (unit === undefined) return;
  const to = { kind: 'role', unit, role } as const;
  decision.effects.push({ kind: 'notify', template: 'escalated', to, activation: activation.id });
}
