/** Acting on steps: complete, hand over, answer, pay, signal, claim, release. */
import { authoriseActivation } from '../authorise.js';
import { leaveStep } from '../control.js';
import { recordFact, type Decision } from '../decision.js';
import { amountDue } from '../duties.js';
import { demandDocuments } from '../documents.js';
import { scopeAt, type Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { parseActivation } from '../activation.js';
import { stepOf } from '../ownership.js';
import { demandNotHeld, findTarget } from '../target.js';
import type { ActivationKind } from '../moves.js';
import { partData } from './data.js';
import { demandOnLeaving } from './leaving.js';
import { noted, type Handler } from './outcome.js';
import { demandSeparation } from './separation.js';

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

/** Demands that the effective instant does not lie before `since`. */
function demandAfter(decision: Decision, since: number, what: string): void {
  if (decision.effectiveAt >= since) return;
  const [effective, began] = [decision.effectiveAt, since].map((ms) => new Date(ms).toISOString());
  throw new CommandError(
    'EFFECTIVE_BEFORE_STEP',
    `${decision.envelope.command.type} is to take effect at ${effective}, before "${what}" began at ${began}. Correct effectiveAt.`,
    { effective, began },
  );
}

/** Completes a task or service step with an outcome and data. */
export const complete: Handler<'complete'> = (decision, command) => {
  const target = takeTarget(decision, command.step, ['task', 'service', 'subprocedure']);
  const step = stepOf(decision, target.id);
  if (step.kind === 'end') throw new Error('an end is not an activation');
  const outcomes = 'on' in step ? step.on : {};
  refuseShortcut(decision, target, command.outcome, outcomes);
  demandDocuments(decision, step.requires, `"${target.id}"`);
  const separated = demandSeparation(decision, target.id);
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
      separated,
      data: open,
    },
    personal: noted(command.note, personal),
  });
  demandOnLeaving(decision, target, command.outcome);
  leaveStep(decision, target, command.outcome);
  return fact;
};

/** An outcome that asks for a supplement, or is that of a deadline event, has its own command. */
function refuseShortcut(
  decision: Decision,
  target: Activation,
  outcome: string,
  outcomes: object,
): void {
  const { scope: path } = parseActivation(target.id);
  const graph = scopeAt(decision.draft, path)?.graph ?? '';
  if (!Object.hasOwn(outcomes, outcome)) {
    const known = Object.keys(outcomes);
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `"${target.id}" cannot be completed with "${outcome}"; it can be completed with ${known.map((o) => `"${o}"`).join(', ')}.`,
      { activation: target.id, outcome, known },
    );
  }
  const next = decision.context.procedure
    .graph(graph)
    .next(parseActivation(target.id).step, outcome);
  if (next !== undefined && decision.context.procedure.step(graph, next).kind === 'supplement') {
    throw new CommandError(
      'OUTCOME_UNKNOWN',
      `Outcome "${outcome}" of "${target.id}" asks for a supplement: use requestSupplement, with the documents and the reasons.`,
      { activation: target.id, outcome },
    );
  }
}

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
