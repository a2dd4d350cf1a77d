/** Acting on steps: complete, hand over, answer, pay, signal, claim, release. */
import { authoriseActivation } from '../authorise.js';
import { leaveStep } from '../control.js';
import { recordFact, type Decision } from '../decision.js';
import { amountDue } from '../duties.js';
import { demandDocuments } from '../documents.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../ownership.js';
import { demandNotHeld, findTarget } from '../target.js';
import type { ActivationKind } from '../moves.js';
import { partData } from './data.js';
import { demandAfter, demandOwnOutcome, leadsToSupplement } from './exits.js';
import { demandOnLeaving } from './leaving.js';
import { noted, type Handler } from './outcome.js';

/** The kinds of open steps that people work on. */
export const workKinds: readonly ActivationKind[] = [
  'task',
  'supplement',
  'payment',
  'wait',
  'service',
  'subprocedure',
  'sending',
  'sent',
  'asked',
];

/** Finds what a command names, and demands that the actor may act on it now. */
export function takeTarget(
  decision: Decision,
  named: string | undefined,
  kinds: readonly ActivationKind[],
): Activation {
  const target = findTarget(decision, named, kinds);
  authoriseActivation(decision, target);
  const { type } = decision.envelope.command;
  if (type !== 'claim' && type !== 'release') demandNotHeld(decision, target.id);
  demandAfter(decision, target.since, target.id);
  return target;
}

/** Completes a task or service step with an outcome and data. */
export const complete: Handler<'complete'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['task', 'service', 'subprocedure']);
  const step = stepOf(decision, target.id);
  if (step.kind === 'end') throw new Error('an end is not an activation');
  demandOwnOutcome(target, step, command.outcome);
  if (leadsToSupplement(decision, target, command.outcome)) {
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `Outcome "${command.outcome}" of "${target.id}" asks for a supplement: use requestSupplement, with the documents and the reasons.`,
      { activation: target.id, outcome: command.outcome },
    );
  }
  demandDocuments(decision, step.requires, `"${target.id}"`);
  const { open, personal } = partData(
    decision.context.procedure.procedure,
    command.data,
    step.writes,
  );
  const fact = recordFact(decision, {
    payload: {
      type: 'stepCompleted',
      activation: target.id,
      outcome: command.outcome,
      data: open,
    },
    personal: noted(command.note, personal),
  });
  demandOnLeaving(decision, target, command.outcome);
  leaveStep(decision, target, command.outcome);
  return fact;
};

/** Sends a handoff on its way. */
export const sendHandoff: Handler<'sendHandoff'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['sending']);
  leaveStep(decision, target, 'sent');
  return { payload: { type: 'handoffSent', activation: target.id }, personal: noted(command.note) };
};

/** The receiver of a handoff acknowledges it. */
export const acknowledgeHandoff: Handler<'acknowledgeHandoff'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['sent']);
  leaveStep(decision, target, 'acknowledged');
  return {
    payload: { type: 'handoffAcknowledged', activation: target.id },
    personal: noted(command.note),
  };
};

/** The receiver of a handoff refuses it, with reasons. */
export const refuseHandoff: Handler<'refuseHandoff'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['sent']);
  leaveStep(decision, target, 'refused');
  return {
    payload: { type: 'handoffRefused', activation: target.id },
    personal: noted(command.reasons),
  };
};

/** Records a payment of the whole amount due. */
export const recordPayment: Handler<'recordPayment'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['payment']);
  const due = amountDue(decision, target.id);
  if (command.amount !== due) {
    throw new CommandError(
      'PAYMENT_AMOUNT',
      `${due} is due at "${target.id}", not ${command.amount}.`,
      { due, amount: command.amount },
    );
  }
  leaveStep(decision, target, 'paid');
  const { amount, reference } = command;
  return { payload: { type: 'paymentRecorded', activation: target.id, amount, reference } };
};

/** A message that a wait step waits for has come. */
export const signal: Handler<'signal'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['wait']);
  const step = stepOf(decision, target.id);
  if (step.kind !== 'wait' || step.message !== command.message) {
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `"${target.id}" does not wait for the message "${command.message}".`,
      { activation: target.id, message: command.message },
    );
  }
  const { open, personal } = partData(
    decision.context.procedure.procedure,
    command.data,
    step.writes,
  );
  const fact = recordFact(decision, {
    payload: {
      type: 'signalReceived',
      activation: target.id,
      message: command.message,
      data: open,
    },
    personal: noted(undefined, personal),
  });
  leaveStep(decision, target, 'received');
  return fact;
};

/** Takes a work item for oneself. */
export const claim: Handler<'claim'> = (decision, command) => {
  const target = takeTarget(decision, command.step, workKinds);
  return { payload: { type: 'workClaimed', activation: target.id } };
};

/** Gives a claimed work item back. */
export const release: Handler<'release'> = (decision, command) => {
  const target = takeTarget(decision, command.step, workKinds);
  if (target.claimedBy === undefined) {
    throw new CommandError('OUT_OF_ORDER', `"${target.id}" is not claimed by anybody.`, {
      activation: target.id,
    });
  }
  return { payload: { type: 'workReleased', activation: target.id } };
};
