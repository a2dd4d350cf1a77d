/** Trying again what an incident keeps from going on. */
import { childrenOutcome } from '../semantics/completion.js';
import type { StepOf } from '../definition/graph.js';
import { childrenOf } from './children.js';
import { completionOf } from './completion.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { beginDuty } from './enter-duty.js';
import { callHandler } from './call-handler.js';
import { CommandError } from './errors.js';
import { endIncident } from './incidents.js';
import { wayOf } from './routing.js';
import { handlerOf } from './scope-names.js';
import { stepOf } from './step-of.js';
import {
  activationIn,
  awaitChildren,
  follow,
  leaveDone,
  startChildren,
} from './steps-and-scopes.js';
import { placeOf } from './way-out.js';

/**
 * Tries again what an incident keeps from going on: a choice is made anew, a handler called anew,
 * dossiers opened that could not be.
 *
 * @throws ConditionError, CommandError where it cannot go on yet
 */
export function retryStep(decision: Decision, { id, incident, results }: Activation): void {
  const step = stepOf(decision, id);
  if (incident?.kind === 'failed') {
    endIncident(decision, id);
    return;
  }
  if (incident?.kind === 'entry') {
    beginDuty(decision, id);
    endIncident(decision, id);
    if (step.kind === 'subprocedure') startChildren(decision, id, step);
    return;
  }
  if (results !== undefined && step.kind !== 'subprocedure') {
    // What it waited for has come; only the way on was closed. Else its results are kept ones.
    const outcome = completionOf(decision, activationIn(decision, id)) ?? undefined;
    const isOpen = decision.draft.scopes.some(
      ({ parent, path }) => parent === id && handlerOf(path) === undefined,
    );
    if (outcome !== undefined || isOpen) {
      endIncident(decision, id);
      if (outcome !== undefined) leaveDone(decision, activationIn(decision, id), outcome);
      return;
    }
  }
  const { graph, name } = placeOf(decision, id);
  switch (step.kind) {
    case 'decision':
    case 'parallel':
    case 'inclusive':
    case 'consultation':
    case 'handoff': {
      const way = wayOf(decision, step, graph, name);
      endIncident(decision, id);
      follow(decision, id, way);
      break;
    }
    case 'subprocedure':
      retryChildren(decision, activationIn(decision, id), step);
      break;
    case 'service':
      endIncident(decision, id);
      callHandler(decision, id);
      break;
    default:
      throw new Error(`a ${step.kind} has no incident`);
  }
}

function retryChildren(
  decision: Decision,
  activation: Activation,
  step: StepOf<'subprocedure'>,
): void {
  const count = activation.children ?? childrenOf(decision, step);
  const outcomes = (activation.results ?? []).map(({ outcome }) => outcome);
  if (childrenOutcome(step, outcomes, count) === null) {
    throw new CommandError(
      'CHILD_OUTCOME',
      `The dossiers of "${activation.id}" ended in a way that the step does not know. Resolve the incident by an outcome.`,
      { activation: activation.id },
    );
  }
  endIncident(decision, activation.id);
  // Dossiers that are open already keep the ids by which they were opened.
  const ids = activation.children === undefined ? 1 : activation.childIds;
  awaitChildren(decision, activation.id, count, ids);
}
