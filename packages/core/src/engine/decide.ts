/** `decide`: what a command means for a dossier, as events and effects. */
import type { CommandEnvelope, CommandOf, CommandType } from './command.js';
import { apologise, extend } from './commands/appointment.js';
import { amendCalendar } from './commands/calendar.js';
import { answerConsultation } from './commands/consultation.js';
import {
  approveWithdrawal,
  declineWithdrawal,
  resume,
  suspend,
  withdraw,
} from './commands/lifecycle.js';
import type { Handler, Outcome } from './commands/outcome.js';
import { reassign } from './commands/reassign.js';
import { accept, refuse, returnResult } from './commands/receipt.js';
import { prepareSubmission, submit } from './commands/submit.js';
import { abandonSupplement, provideSupplement, requestSupplement } from './commands/supplement.js';
import { fireTimer } from './commands/timer.js';
import {
  acknowledgeHandoff,
  claim,
  complete,
  recordPayment,
  refuseHandoff,
  release,
  sendHandoff,
  signal,
} from './commands/work.js';
import type { DecisionContext } from './context.js';
import { beginDecision, type Decision } from './decision.js';
import type { Dossier, Lifecycle } from './dossier.js';
import type { Effect } from './effects.js';
import { CommandError, ConflictError } from './errors.js';
import type { DecidedEvent } from './event.js';
import { permissions } from './permissions.js';
import { timerInstant } from './timers.js';

/** What a command leads to. */
export interface Decided {
  readonly events: readonly DecidedEvent[];
  readonly effects: readonly Effect[];
}

/** What each command applies to, and how it is carried out. */
const handlers: {
  readonly [Type in Exclude<CommandType, 'submit'>]: {
    readonly in: readonly Lifecycle[];
    readonly run: Handler<Type>;
  };
} = {
  accept: { in: ['submitted'], run: accept },
  refuse: { in: ['submitted'], run: refuse },
  complete: { in: ['running'], run: complete },
  requestSupplement: { in: ['running'], run: requestSupplement },
  provideSupplement: { in: ['running'], run: provideSupplement },
  abandonSupplement: { in: ['running'], run: abandonSupplement },
  sendHandoff: { in: ['running'], run: sendHandoff },
  acknowledgeHandoff: { in: ['running'], run: acknowledgeHandoff },
  refuseHandoff: { in: ['running'], run: refuseHandoff },
  answerConsultation: {
    in: ['running', 'suspended', 'withdrawalPending', 'closed'],
    run: answerConsultation,
  },
  recordPayment: { in: ['running'], run: recordPayment },
  signal: { in: ['running'], run: signal },
  apologise: { in: ['running'], run: apologise },
  extend: { in: ['running'], run: extend },
  withdraw: { in: ['submitted', 'running', 'suspended'], run: withdraw },
  approveWithdrawal: { in: ['withdrawalPending'], run: approveWithdrawal },
  declineWithdrawal: { in: ['withdrawalPending'], run: declineWithdrawal },
  suspend: { in: ['running'], run: suspend },
  resume: { in: ['suspended'], run: resume },
  claim: { in: ['running'], run: claim },
  release: { in: ['running'], run: release },
  reassign: { in: ['running'], run: reassign },
  fireTimer: { in: ['submitted', 'running'], run: fireTimer },
  amendCalendar: {
    in: ['submitted', 'running', 'suspended', 'withdrawalPending'],
    run: amendCalendar,
  },
  returnResult: { in: ['closed'], run: returnResult },
};

/**
 * Decides a command: a pure function of the dossier, the command and what was fetched beforehand.
 *
 * @param dossier - The dossier as it is; `undefined` for a submission.
 * @returns One event with all its consequences, and the effects to be carried out after the commit.
 * @throws CommandError, AuthorisationError, ConflictError; nothing is changed then.
 */
export function decide(
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  context: DecisionContext,
): Decided {
  const { command } = envelope;
  if (dossier !== undefined) demandVersion(dossier, envelope);
  if (command.type === 'submit') return decideSubmission(dossier, envelope, command, context);
  if (dossier === undefined) {
    throw new CommandError(
      'DOSSIER_UNKNOWN',
      `There is no dossier "${envelope.dossier}". Check its id, or submit it first.`,
      { dossier: envelope.dossier },
    );
  }
  const handler = handlers[command.type];
  if (!handler.in.includes(dossier.lifecycle)) {
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${dossier.id}" is ${dossier.lifecycle}; ${command.type} applies to one that is ${handler.in.join(' or ')}.`,
      { dossier: dossier.id, lifecycle: dossier.lifecycle, command: command.type },
    );
  }
  const effectiveAt =
    command.type === 'fireTimer'
      ? Math.min(timerInstant(dossier, command) ?? context.now, context.now)
      : effectiveInstant(envelope, context, dossier.receivedAt ?? dossier.submittedAt);
  const decision = beginDecision(dossier, envelope, context, effectiveAt);
  const run = handler.run as (decision: Decision, command: CommandOf<CommandType>) => Outcome;
  return finish(decision, run(decision, command), Math.max(context.now, dossier.recordedAt));
}

function decideSubmission(
  existing: Dossier | undefined,
  envelope: CommandEnvelope,
  command: CommandOf<'submit'>,
  context: DecisionContext,
): Decided {
  if (existing !== undefined) {
    throw new CommandError(
      'DOSSIER_EXISTS',
      `There is a dossier "${envelope.dossier}" already. Choose another id.`,
      { dossier: envelope.dossier },
    );
  }
  const effectiveAt = effectiveInstant(envelope, context, -Infinity);
  const { dossier, outcome } = prepareSubmission(envelope, command, context, effectiveAt);
  const decision = beginDecision(dossier, envelope, context, effectiveAt);
  submit(decision);
  decision.authorised = permissions.submit === 'anybody';
  return finish(decision, outcome, context.now);
}

function finish(decision: Decision, outcome: Outcome, recordedAt: number): Decided {
  const { envelope, context, effectiveAt, moves, effects } = decision;
  if (!decision.authorised) throw new Error(`nobody was asked who may ${envelope.command.type}`);
  const { salt } = context;
  const { actor, id: command } = envelope;
  const { payload, personal: { applicant, assignee, note, data } = {} } = outcome;
  const personal = { salt, actor, applicant, assignee, note, data };
  const event: DecidedEvent = { effectiveAt, recordedAt, command, payload, moves, personal };
  return { events: [event], effects };
}

function demandVersion(dossier: Dossier, { expectedVersion, id }: CommandEnvelope): void {
  if (expectedVersion === undefined || expectedVersion === dossier.version) return;
  throw new ConflictError(
    'VERSION_CONFLICT',
    `Command "${id}" expects version ${expectedVersion} of dossier "${dossier.id}", which is at version ${dossier.version}. Load it again and decide anew.`,
    { dossier: dossier.id, expected: expectedVersion, actual: dossier.version },
  );
}

/** The effective instant of a command, within the bounds of backdating. */
function effectiveInstant(
  envelope: CommandEnvelope,
  context: DecisionContext,
  notBefore: number,
): number {
  const { effectiveAt } = envelope;
  const { now, backdatingMaxMs } = context;
  if (effectiveAt === undefined) return now;
  const details = { effectiveAt, now };
  if (effectiveAt > now) {
    throw new CommandError(
      'EFFECTIVE_IN_FUTURE',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, after it is recorded at ${iso(now)}. A fact cannot lie in the future.`,
      details,
    );
  }
  if (now - effectiveAt > backdatingMaxMs) {
    throw new CommandError(
      'EFFECTIVE_TOO_FAR_BACK',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, more than ${Math.round(backdatingMaxMs / 3_600_000)} hours before it is recorded.`,
      { ...details, backdatingMaxMs },
    );
  }
  if (effectiveAt < notBefore) {
    throw new CommandError(
      'EFFECTIVE_BEFORE_STEP',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, before the dossier came in at ${iso(notBefore)}.`,
      details,
    );
  }
  return effectiveAt;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
