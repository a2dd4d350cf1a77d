/** The open step with an incident that a command names. */
import { authoriseCommand } from '../authorise.js';
import type { Decision } from '../decision.js';
import type { Activation, ActivationKind } from '../dossier.js';
import { CommandError } from '../errors.js';
import { assertTargetNotHeld, findTarget } from '../target.js';
import { workKinds } from '../work-kinds.js';

/** An open step with an incident. */
export type Stopped = Activation & { readonly incident: NonNullable<Activation['incident']> };

const anyKind: readonly ActivationKind[] = [
  ...workKinds,
  'decision',
  'parallel',
  'inclusive',
  'consultation',
  'handoff',
];

/**
 * The open step that a command names, which must have an incident that the actor may settle.
 *
 * @throws CommandError `INCIDENT_NONE`, and what {@link findTarget} throws; AuthorisationError
 */
export function takeIncident(decision: Decision, named: string): Stopped {
  const target = findTarget(decision, named, anyKind);
  authoriseCommand(decision, `the incident of "${target.id}"`, { activation: target });
  assertTargetNotHeld(decision, target.id);
  const { incident } = target;
  if (incident === undefined) {
    throw new CommandError('INCIDENT_NONE', `"${target.id}" has no incident.`, {
      activation: target.id,
    });
  }
  return { ...target, incident };
}
