/** Who may date a fact back, and how far: data of the procedure, else the engine's own bound. */
import { dueDate } from '../time-limit/index.js';
import type { CommandEnvelope } from './command.js';
import { systemActor, type DecisionContext } from './context.js';
import type { Dossier } from './dossier.js';

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
  if (rows === undefined || envelope.actor === systemActor) {
    return now - effectiveAt <= backdatingMaxMs;
  }
  return (
    effectiveAt === now ||
    rows.some(
      (row) =>
        isFor(row, dossier, envelope, context) && now <= lastInstant(row, context, effectiveAt),
    )
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

/** The last instant at which a row lets a fact be recorded. */
function lastInstant({ max }: Rows[number], context: DecisionContext, from: number): number {
  const { receipt, allotmentRule, parties } = context.procedure.procedure;
  const { amount, unit, rule } = max;
  return dueDate({
    limit: { amount, unit },
    from,
    rule: context.rule(rule ?? allotmentRule),
    calendar: context.calendar(parties[receipt.party]?.unit),
  }).dueAt;
}
