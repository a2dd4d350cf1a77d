/** `decide`: what a command means for a dossier, as events and effects. */
import { authoriseCommand, authorisesAnybody } from './authorise.js';
import { commandDefinitionOf, type CommandEnvelope } from './command.js';
import { systemActor, type DecisionContext } from './context.js';
import { mayBeUndone, revocableService } from './annullable.js';
import { endsChild } from './children.js';
import { beginDecision, recordFact, type Decision } from './decision.js';
import { mayBackdate } from './backdating.js';
import type { Dossier } from './dossier.js';
import type { CommandDefinition } from './define-command.js';
import { reversalOf, type Effect } from './effects.js';
import type { AnyCommand, Envelope } from './envelope.js';
import { AuthorisationError, CommandError, ConflictError } from './errors.js';
import type { DecidedEvent, Told } from './event.js';
import { countEvent, type Outcome } from './apply-event.js';
import { unconfirmedAct } from './joint-act.js';
import { settleLimitStart } from './limit-start.js';
import { settleCatches } from './settle-catches.js';
import { isPermissionOfDossier } from './permission.js';
import type { DossierDraft } from './copies.js';
import { refusalOf } from './refusal.js';
import { assertSomeStep } from './some-step.js';
import { carriedOutBefore } from './carried-out.js';
import { isFactOfStep } from './command-rules.js';
import { latestInstantOf } from './latest-instant.js';
import { presentBefore, presentOf } from './present.js';
import { isTargetNamed } from './target.js';
import { tellAfterMs, tellStatus } from './tell.js';
import { findsWrongClock } from './wrong-clock.js';

/** What a command leads to. */
export interface Decided {
  readonly events: readonly DecidedEvent[];
  readonly effects: readonly Effect[];
  /**
   * The dossier after the events, as `evolve` makes it of them. Its `head` is that of the event
   * before: whoever seals the events sets it.
   */
  readonly after: DossierDraft;
}

/**
 * Decides a command: a pure function of the dossier, the command and what was fetched beforehand.
 *
 * The time of a dossier never runs backwards: where the clock is behind its last event, as after a
 * clock was put right, the command is decided at the instant of that event.
 *
 * @param dossier - The dossier as it is; `undefined` for a submission.
 * @returns One event with all its consequences, and the effects to be carried out after the commit.
 * @throws CommandError, AuthorisationError, ConflictError; nothing is changed then.
 */
export function decide(
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  fetched: DecisionContext,
): Decided {
  try {
    return decideBy(dossier, envelope, fetched);
  } catch (error) {
    throw refusalOf(error);
  }
}

function decideBy(
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  fetched: DecisionContext,
): Decided {
  const definition = commandDefinitionOf(envelope.command.type);
  const context = contextOf(dossier, envelope.command, fetched);
  const { opening } = definition;
  if (opening !== undefined) {
    if (dossier !== undefined) assertVersion(dossier, envelope);
    assertNone(dossier, envelope);
    return open(definition, opening, envelope, context);
  }
  if (dossier === undefined) {
    throw new CommandError(
      'DOSSIER_UNKNOWN',
      `There is no dossier "${envelope.dossier}". Check its id, or submit it first.`,
      { dossier: envelope.dossier },
    );
  }
  const decision = beginInOrder(dossier, definition, envelope, context);
  const admitted = admit(decision, definition);
  const waiting = unconfirmedAct(decision);
  if (waiting !== undefined) return finish(decision, waiting, true);
  return finish(decision, definition.carry(decision, envelope.command, admitted), true);
}

/**
 * Begins the decision of a command on a dossier that is in order, as far as the dossier as a whole
 * says.
 *
 * @param draft - A copy of the dossier, where there is one: to admit changes nothing in it.
 * @throws CommandError, AuthorisationError, ConflictError
 */
export function beginInOrder(
  dossier: Dossier,
  definition: CommandDefinition,
  envelope: CommandEnvelope,
  context: DecisionContext,
  draft?: DossierDraft,
): Decision {
  try {
    const effectiveAt = effectOf(dossier, definition, envelope, context);
    return beginDecision(dossier, definition, envelope, context, effectiveAt, draft);
  } catch (refusal) {
    assertPermitted(dossier, definition, envelope, context);
    throw refusal;
  }
}

/** Decides a command that opens a dossier. */
function open(
  definition: CommandDefinition,
  opening: NonNullable<CommandDefinition['opening']>,
  envelope: CommandEnvelope,
  context: DecisionContext,
): Decided {
  const { command } = envelope;
  const effectiveAt = effectiveInstant(undefined, definition, envelope, context, -Infinity);
  const request = { envelope, command, context, effectiveAt };
  let first;
  try {
    first = opening.begin(request);
  } catch (refusal) {
    opening.assertMayAsk(request);
    throw refusal;
  }
  const decision = beginDecision(first.dossier, definition, envelope, context, effectiveAt);
  const admitted = definition.admit(decision, command, first);
  return finish(decision, definition.carry(decision, command, admitted));
}

/** Asserts that a command may be given here and now, by whoever gives it. */
export function admit(decision: Decision, definition: CommandDefinition): unknown {
  try {
    return definition.admit(decision, decision.envelope.command, undefined);
  } catch (error) {
    // Whoever may not do it, or on no step, is not told what is wrong with this one.
    if (!decision.authorised && error instanceof CommandError) assertSomewhere(decision);
    throw error;
  }
}

/** Asserts that the actor may give the command here, or on another step. */
function assertSomewhere(decision: Decision): void {
  if (!isPermissionOfDossier(decision.rules.permission)) assertSomeStep(decision);
  else if (authorisesAnybody(decision))
    authoriseCommand(decision, `dossier "${decision.draft.id}"`);
}

/** The effective instant of a command that is in order, as far as the dossier as a whole says. */
function effectOf(
  dossier: Dossier,
  definition: CommandDefinition,
  envelope: CommandEnvelope,
  context: DecisionContext,
): number {
  assertVersion(dossier, envelope);
  const { command } = envelope;
  const { lifecycles } = definition;
  // What a clock wrote that was ahead is annulled wherever the dossier stands by that.
  if (!lifecycles.includes(dossier.lifecycle) && !findsWrongClock(command)) {
    const tooLate = carriedOutForGood(definition, envelope, context);
    if (tooLate !== undefined) throw tooLate;
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${dossier.id}" is ${dossier.lifecycle}; ${command.type} applies to one that is ${lifecycles.join(' or ')}.`,
      { dossier: dossier.id, lifecycle: dossier.lifecycle, command: command.type },
    );
  }
  return (
    definition.takesEffectAt(dossier, command, context.now) ??
    effectiveInstant(
      dossier,
      definition,
      envelope,
      context,
      notBefore(dossier, definition, command, context.now),
    )
  );
}

/** The limit that closed a dossier, for a fact at a step that had come before it. */
function carriedOutForGood(
  definition: CommandDefinition,
  { command: { step }, effectiveAt }: Envelope,
  context: DecisionContext,
): CommandError | undefined {
  if (effectiveAt === undefined || !isFactOfStep(definition)) return undefined;
  return carriedOutBefore(
    context,
    effectiveAt,
    (ended) => step === undefined || isTargetNamed(ended, step),
  );
}

/**
 * Whoever may not ask for something hears that, before what else is wrong with it. It is for the
 * command itself to say, in a decision that is thrown away.
 *
 * @throws AuthorisationError
 */
export function assertPermitted(
  dossier: Dossier,
  definition: CommandDefinition,
  envelope: CommandEnvelope,
  context: DecisionContext,
): void {
  try {
    admit(beginDecision(dossier, definition, envelope, context, context.now), definition);
  } catch (error) {
    if (error instanceof AuthorisationError) throw error;
  }
}

/** The earliest instant that a command can take effect at: no fact lies before its cause. */
export function notBefore(
  dossier: Dossier,
  { earliest }: CommandDefinition,
  command: AnyCommand,
  now: number,
): number {
  const cameIn = dossier.receivedAt ?? dossier.submittedAt;
  if (findsWrongClock(command)) return Math.min(dossier.submittedAt, now);
  switch (earliest) {
    case 'latest':
      return latestInstantOf(dossier);
    case 'result':
      return dossier.activations.find(({ kind }) => kind === 'result')?.since ?? cameIn;
    case 'receipt':
      return cameIn;
  }
}

/** The context, at the instant that the dossier is at. */
export function contextOf(
  dossier: Dossier | undefined,
  command: AnyCommand,
  context: DecisionContext,
): DecisionContext {
  const now = findsWrongClock(command)
    ? presentBefore(context.log ?? [], command.event, context.now)
    : presentOf(dossier, context.now);
  return now === context.now ? context : { ...context, now };
}

function assertNone(existing: Dossier | undefined, { dossier }: Envelope): void {
  if (existing === undefined) return;
  throw new CommandError(
    'DOSSIER_EXISTS',
    `There is a dossier "${dossier}" already. Choose another id.`,
    { dossier },
  );
}

function finish(decision: Decision, outcome: Outcome, wasThere = false): Decided {
  const { envelope, context, effectiveAt, moves, effects, draft } = decision;
  if (!decision.authorised) throw new Error(`nobody was asked who may ${envelope.command.type}`);
  const { payload, personal } = decision.fact ?? recordFact(decision, outcome);
  // What is annulled is pinned, and a migration has looked by the new version.
  if (payload.type !== 'annulled' && payload.type !== 'migrated') {
    settleLimitStart(decision);
    settleCatches(decision);
  }
  if (wasThere) tellStatus(decision);
  const { parent } = draft;
  if (parent !== undefined && endsChild({ payload, moves }))
    effects.push({ kind: 'tellParent', parent });
  const { now: recordedAt } = context;
  const { id: command } = envelope;
  const told = toldOf(decision, payload);
  const event: DecidedEvent = { effectiveAt, recordedAt, command, payload, moves, told, personal };
  countEvent(draft, event);
  return { events: [event], effects, after: draft };
}

/**
 * Who hears of an act that can be undone: its letters wait until it cannot be undone unseen, and
 * whoever has them is notified where it counts no longer.
 */
function toldOf(
  { context, envelope, effects }: Decision,
  payload: DecidedEvent['payload'],
): readonly Told[] | undefined {
  const { procedure } = context.procedure;
  const { undo } = procedure;
  if (undo === undefined || !mayBeUndone(payload.type)) return undefined;
  // What a service has answered is undone with the act that had it called, or not at all.
  const isRevocable =
    'activation' in payload && revocableService(procedure, payload.activation) !== undefined;
  if (envelope.actor === systemActor && !isRevocable) return undefined;
  if (reversalOf(effects) !== 'correctable') return undefined;
  const notBefore = undo.holdMinutes && context.now + tellAfterMs({ context });
  const told: Told[] = [];
  for (const [i, effect] of effects.entries()) {
    if (effect.kind !== 'notify') continue;
    told.push({ template: effect.template, to: effect.to });
    if (notBefore !== undefined) effects[i] = { ...effect, notBefore };
  }
  return told.length === 0 ? undefined : told;
}

function assertVersion(dossier: Dossier, { expectedVersion, id }: Envelope): void {
  if (expectedVersion === undefined || expectedVersion === dossier.version) return;
  throw new ConflictError(
    'VERSION_CONFLICT',
    `Command "${id}" expects version ${expectedVersion} of dossier "${dossier.id}", which is at version ${dossier.version}. Load it again and decide anew.`,
    { dossier: dossier.id, expected: expectedVersion, actual: dossier.version },
  );
}

/** The effective instant of a command, within the bounds of backdating. */
function effectiveInstant(
  dossier: Dossier | undefined,
  definition: CommandDefinition,
  envelope: Envelope,
  context: DecisionContext,
  notBefore: number,
): number {
  const { effectiveAt } = envelope;
  const { now } = context;
  if (effectiveAt === undefined) return now;
  const details = { effectiveAt, now };
  if (effectiveAt > now) {
    throw new CommandError(
      'EFFECTIVE_IN_FUTURE',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, after it is recorded at ${iso(now)}. A fact cannot lie in the future.`,
      details,
    );
  }
  if (!mayBackdate(dossier, definition, envelope, context, effectiveAt)) {
    const { backdatingMaxMs } = context;
    const bound =
      context.procedure.procedure.recording?.backdating === undefined
        ? `more than ${Math.round(backdatingMaxMs / 3_600_000)} hours before it is recorded`
        : 'further back than the procedure lets this actor date a fact back';
    throw new CommandError(
      'EFFECTIVE_TOO_FAR_BACK',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, ${bound}.`,
      { ...details, backdatingMaxMs },
    );
  }
  if (effectiveAt < notBefore) {
    throw new CommandError(
      'EFFECTIVE_BEFORE_STEP',
      `Command "${envelope.id}" is to take effect at ${iso(effectiveAt)}, before what it follows on, at ${iso(notBefore)}.`,
      details,
    );
  }
  return effectiveAt;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
