/** Incidents: raised by the engine, tried again or resolved by hand. */
import { ThutucError } from '@thutuc/legal-time';
import { authoriseCommand, demandUnclaimed } from '../authorise.js';
import { leaveStep, retryStep } from '../control.js';
import { recordFact, tellApplicant, type Decision } from '../decision.js';
import { demandDocuments } from '../documents.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { endIncident, raise } from '../incidents.js';
import type { ActivationKind } from '../moves.js';
import { stepOf } from '../ownership.js';
import { demandNotHeld, findTarget } from '../target.js';
import { mendedUnits } from './choosing.js';
import { partData } from './data.js';
import {
  demandAfter,
  demandOwnCommand,
  demandPassed,
  demandSupplement,
  leadsToSupplement,
} from './exits.js';
import { demandOnLeaving } from './leaving.js';
import { noted, type Handler } from './outcome.js';
import { expire } from './timer.js';
import { workKinds } from './work.js';

const anyKind: readonly ActivationKind[] = [
  ...workKinds,
  'decision',
  'parallel',
  'inclusive',
  'consultation',
  'handoff',
];

/**
 * A service gave up, or a dossier of a subprocedure cannot be opened. A service that has the
 * outcome `failed` takes it; else the step waits for somebody.
 */
export const raiseIncident: Handler<'raiseIncident'> = (decision, command) => {
  authoriseCommand(decision, `"${command.activation}"`);
  const target = findTarget(decision, command.activation, ['service', 'subprocedure']);
  const { id: activation, incident } = target;
  if (incident !== undefined) {
    throw new CommandError('INCIDENT_OPEN', `"${activation}" has an incident already.`, {
      activation,
    });
  }
  const { code } = command;
  const step = stepOf(decision, activation);
  const kind = step.kind === 'service' ? 'service' : 'subprocedure';
  raise(decision, activation, { kind, code });
  if (step.kind === 'service' && Object.hasOwn(step.on, failedOutcome)) {
    leaveStep(decision, target, failedOutcome);
  }
  return {
    payload: { type: 'incidentRaised', activation, code },
    personal: noted(command.reasons),
  };
};

/** The outcome of a service that gave up, where the procedure has one. */
const failedOutcome = 'failed';

/** Tries again, after what caused the incident was mended. */
export const retryIncident: Handler<'retryIncident'> = (decision, command) => {
  const target = takeIncident(decision, command.step);
  const fact = recordFact(decision, {
    payload: {
      type: 'incidentRetried',
      activation: target.id,
      ...mendedUnits(decision, target, command.parties),
    },
    personal: noted(command.note),
  });
  try {
    if (target.incident.timer === undefined) retryStep(decision, target);
    else retryTimer(decision, target, target.incident.timer);
  } catch (cause) {
    if (!(cause instanceof ThutucError)) throw cause;
    throw new CommandError(
      'INCIDENT_PERSISTS',
      `"${target.id}" cannot go on yet. ${cause.message}`,
      { activation: target.id, cause: cause.code },
      { cause },
    );
  }
  return fact;
};

/**
 * Leaves the step by an outcome that a person decides on, with reasons. What the step asks of
 * whoever leaves it holds here as well.
 */
export const resolveIncident: Handler<'resolveIncident'> = (decision, command) => {
  const target = takeIncident(decision, command.step);
  demandUnclaimed(decision, target);
  demandAfter(decision, target.since, target.id);
  const step = stepOf(decision, target.id);
  if (step.kind === 'end') throw new Error('an end is not an activation');
  const { outcome } = command;
  demandOwnCommand(target, outcome);
  demandPassed(decision, target, step, outcome);
  const asks = leadsToSupplement(decision, target, outcome);
  const late = asks ? demandSupplement(decision) : undefined;
  demandDocuments(decision, step.requires, `"${target.id}"`);
  const { procedure } = decision.context.procedure;
  const { open, personal } = partData(procedure, command.data, step.writes);
  const supplement = asks ? true : undefined;
  const fact = recordFact(decision, {
    payload: {
      type: 'incidentResolved',
      activation: target.id,
      outcome,
      supplement,
      late,
      data: open,
    },
    personal: noted(command.reasons, personal),
  });
  demandOnLeaving(decision, target, outcome);
  leaveStep(decision, target, outcome);
  if (asks) tellApplicant(decision, 'supplementRequested');
  return fact;
};

type Stopped = Activation & { readonly incident: NonNullable<Activation['incident']> };

/** The open step that a command names, which must have an incident. */
function takeIncident(decision: Decision, named: string): Stopped {
  const target = findTarget(decision, named, anyKind);
  authoriseCommand(decision, `the incident of "${target.id}"`, { activation: target });
  demandNotHeld(decision, target.id);
  const { incident } = target;
  if (incident === undefined) {
    throw new CommandError('INCIDENT_NONE', `"${target.id}" has no incident.`, {
      activation: target.id,
    });
  }
  return { ...target, incident };
}

function retryTimer(decision: Decision, target: Stopped, timer: string): void {
  endIncident(decision, target.id);
  expire(decision, target, timer);
}
