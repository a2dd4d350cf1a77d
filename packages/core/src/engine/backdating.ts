/** How far a fact may be dated back: by data of the procedure, else by the engine's own bound. */
import type { CommandRules } from './command-rules.js';
import { systemActor, type DecisionContext } from './context.js';
import type { Decision } from './decision.js';
import type { Dossier } from './dossier.js';
import type { Envelope } from './envelope.js';
import { endAfterRests } from './end-after-rests.js';
import { CommandError } from './errors.js';
import { isOneOfApplicants } from './applicant.js';
import { hasRepresented } from './representatives.js';
import { isTargetNamed } from './target.js';
import { heldTimersOn, timedOf } from './timers.js';

type Rows = NonNullable<
  NonNullable<DecisionContext['procedure']['procedure']['recording']>['backdating']
>;

/** Whether a fact may be recorded now that took effect at an instant in the past. */
export function mayBackdate(
  dossier: Dossier | undefined,
  rules: CommandRules,
  envelope: Envelope,
  context: DecisionContext,
  effectiveAt: number,
): boolean {
  const { now, backdatingMaxMs } = context;
  const rows = context.procedure.procedure.recording?.backdating;
  const reachesBack = dossier !== undefined && isHeldAgain(dossier, rules, envelope, effectiveAt);
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

/**
 * Whether a command is about a step at which a consequence is held again that was annulled: what
 * came before its limit is recorded however long ago it was.
 */
function isHeldAgain(
  dossier: Dossier,
  { worksOn }: CommandRules,
  { command: { step } }: Envelope,
  effectiveAt: number,
): boolean {
  if (worksOn === undefined) return false;
  const [kind] = worksOn;
  return dossier.activations.some(
    (open) =>
      (step === undefined ? open.kind === kind : isTargetNamed(open, step)) &&
      heldTimersOn(dossier, open.id).some(
        ({ activation, at }) =>
          effectiveAt < at && timedOf(dossier, activation)?.heldAgain === true,
      ),
  );
}

/** Whether a row is for the actor, and for the channel that the dossier came in by. */
function isFor(
  { roles, channels, applicant = false }: Rows[number],
  dossier: Dossier | undefined,
  { actor, command }: Envelope,
  context: DecisionContext,
): boolean {
  const named = command.applicant ?? actor;
  const isApplicant =
    (dossier === undefined ? actor === named : isOneOfApplicants(dossier.personal, actor)) ||
    (dossier !== undefined && hasRepresented(dossier, actor));
  if (applicant !== isApplicant) return false;
  const channel = dossier?.channel ?? command.channel;
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

/** Asserts that the effective instant does not lie before `since`. */
export function assertNotBackdatedBefore(decision: Decision, since: number, what: string): void {
  if (decision.effectiveAt >= since) return;
  const [effective, began] = [decision.effectiveAt, since].map((ms) => new Date(ms).toISOString());
  throw new CommandError(
    'EFFECTIVE_BEFORE_STEP',
    `${decision.envelope.command.type} is to take effect at ${effective}, before "${what}" began at ${began}. Correct effectiveAt.`,
    { effective, began },
  );
}
