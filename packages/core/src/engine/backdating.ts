/** Who may date a fact back, and how far: data of the procedure, else the engine's own bound. */
import type { CommandEnvelope, CommandType } from './command.js';
import { systemActor, type DecisionContext } from './context.js';
import type { Dossier } from './dossier.js';
import type { ActivationKind } from './moves.js';
import { endAfterRests } from './standstill.js';
import { isNamed } from './target.js';
import { holdsOn, timedOf } from './timers.js';

type Rows = NonNullable<
  NonNullable<DecisionContext['procedure']['procedure']['recording']>['backdating']
>;

/** Whether a fact may be recorded now that took effect at an instant in the past. */
export function mayDateBack(
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  context: DecisionContext,
  effectiveAt: number,
): boolean {
  const { now, backdatingMaxMs } = context;
  const rows = context.procedure.procedure.recording?.backdating;
  const reachesBack = dossier !== undefined && isHeldAgain(dossier, envelope, effectiveAt);
  if (rows === undefined || envelope.actor === systemActor) {
    return reachesBack || now - effectiveAt - restedSince(dossier, effectiveAt) <= backdatingMaxMs;
  }
  return (
    effectiveAt === now ||
    rows.some(
      (row) =>
        isFor(row, dossier, envelope, context) &&
        (reachesBack || now <= lastInstant(row, context, dossier, effectiveAt)),
    )
  );
}

/** The commands that record what happened at a step; what that is where they need not name it. */
const atStep: Readonly<Partial<Record<CommandType, ActivationKind>>> = {
  complete: 'task',
  requestSupplement: 'task',
  provideSupplement: 'supplement',
  abandonSupplement: 'supplement',
  sendHandoff: 'sending',
  acknowledgeHandoff: 'sent',
  refuseHandoff: 'sent',
  answerConsultation: 'asked',
  recordPayment: 'payment',
  signal: 'wait',
};

/**
 * Whether a command is about a step at which a consequence is held again that was annulled: what
 * came before its limit is recorded however long ago it was.
 */
function isHeldAgain(dossier: Dossier, { command }: CommandEnvelope, effectiveAt: number): boolean {
  const kind = atStep[command.type];
  if (kind === undefined) return false;
  const step = 'step' in command ? command.step : undefined;
  return dossier.activations.some(
    (open) =>
      (step === undefined ? open.kind === kind : isNamed(open, step)) &&
      holdsOn(dossier, open.id).some(
        ({ activation, at }) =>
          effectiveAt < at && timedOf(dossier, activation)?.heldAgain === true,
      ),
  );
}

/** Whether a row is for the actor, and for the channel that the dossier came in by. */
function isFor(
  { roles, channels, applicant = false }: Rows[number],
  dossier: Dossier | undefined,
  { actor, command }: CommandEnvelope,
  context: DecisionContext,
): boolean {
  const named = 'applicant' in command ? (command.applicant ?? actor) : actor;
  const isApplicant = actor === (dossier === undefined ? named : dossier.personal?.applicant);
  if (applicant !== isApplicant) return false;
  const channel = dossier?.channel ?? ('channel' in command ? command.channel : undefined);
  if (channels !== undefined && (channel === undefined || !channels.includes(channel))) {
    return false;
  }
  const { parties } = context.procedure.procedure;
  return (
    roles === undefined ||
    roles.some(({ party, role }) => {
      const unit = dossier?.parties[party] ?? parties[party]?.unit;
      return context.roles.some((held) => held.role === role && held.unit === unit);
    })
  );
}

/** For how long a dossier has rested since an instant: nobody could record anything. */
function restedSince(dossier: Dossier | undefined, since: number): number {
  let rested = 0;
  for (const { from, to } of dossier?.rests ?? []) {
    if (to !== undefined && to > since) rested += to - Math.max(from, since);
  }
  return rested;
}

/**
 * The last instant at which a row lets a fact be recorded; while the dossier rested, nobody could.
 */
function lastInstant(
  { max }: Rows[number],
  context: DecisionContext,
  dossier: Dossier | undefined,
  since: number,
): number {
  const { receipt, allotmentRule, parties } = context.procedure.procedure;
  const { amount, unit, rule } = max;
  const counted = {
    limit: { amount, unit },
    rule: context.rule(rule ?? allotmentRule),
    calendar: context.calendar(parties[receipt.party]?.unit),
  };
  return endAfterRests(counted, since + 1, dossier?.rests) - 1;
}
