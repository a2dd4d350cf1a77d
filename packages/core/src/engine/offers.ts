/**
 * What a person may do with a dossier now: every choice of every command is put to the half of the
 * command that `decide` asks first. There are no rules of its own here.
 */
import { isLeftForGood, mayBeUndone } from './annullable.js';
import { mayBackdate } from './backdating.js';
import type { Choice, JsonSchema, Sample } from './choice.js';
import { namesOf, type ChoiceNames } from './choice-names.js';
import { inputsOf, smallestInput } from './choice-inputs.js';
import { commands } from './command-list.js';
import type { CommandEnvelope, CommandType } from './command.js';
import type { HeldRole, DecisionContext } from './context.js';
import { copyDossier, type DossierDraft } from './copies.js';
import { promise } from './deadlines.js';
import { admit, beginInOrder, contextOf, notBefore } from './decide.js';
import { beginDecision, type Decision } from './decision.js';
import type { CommandDefinition } from './define-command.js';
import { activationOf, type Dossier, type Promised } from './dossier.js';
import { AuthorisationError, CommandError } from './errors.js';
import { unconfirmedAct } from './joint-act.js';
import { recordedBy } from './recorded-by.js';
import { refusalOf } from './refusal.js';
import { isPermissionOfDossier } from './permission.js';
import { assertSomeStep } from './some-step.js';
import { stepOf } from './step-of.js';

/** Who asks what may be done, and what was fetched for that. */
export interface Asker {
  readonly actor: string;
  readonly context: DecisionContext;
  /** The roles of those who have claimed work, by person. */
  readonly claimants?: ReadonlyMap<string, readonly HeldRole[]>;
  /** Only these commands; all where absent. */
  readonly types?: readonly CommandType[];
}

/** Something that may be done now. */
export interface OfferedChoice {
  readonly command: CommandType;
  readonly choice: Choice;
  readonly names: ChoiceNames;
  /** Every command that it admits is accepted, or refused with one of `unsaid` of the choice. */
  readonly inputs: JsonSchema;
  /** Between which instants it may take effect, in epoch milliseconds. */
  readonly effective: { readonly from: number; readonly to: number };
  /** Until when whoever does it now may take it back, at the latest. */
  readonly undo: Promised | undefined;
}

/** Something that may not be done now. */
export interface RefusedChoice {
  readonly command: CommandType;
  readonly said: Choice['said'];
  readonly names: ChoiceNames;
  readonly error: CommandError | AuthorisationError;
}

/** What may be done now, and what may not. */
export interface Offered {
  readonly offered: readonly OfferedChoice[];
  readonly refused: readonly RefusedChoice[];
}

/** All that a person may do with a dossier, and what they may not, in the order of the commands. */
export function offersOf(dossier: Dossier, asker: Asker): Offered {
  const offered: OfferedChoice[] = [];
  const refused: RefusedChoice[] = [];
  const state: State = { dossier, asker, draft: copyDossier(dossier) };
  for (const { open, definition, choice, inputs, taken } of triedChoices(state)) {
    const command = definition.type as CommandType;
    const names = namesOf(open, choice);
    if (taken instanceof Error) refused.push({ command, said: choice.said, names, error: taken });
    else {
      const effective = { from: earliest(state, definition, taken), to: taken.to };
      const undo = undoUntil(state, command, taken.decision, choice);
      offered.push({ command, choice, names, inputs, effective, undo });
    }
  }
  return { offered, refused };
}

/** A choice that was put to its command. */
interface TriedChoice {
  /** What the choices of the command were looked for in. */
  readonly open: Decision;
  readonly definition: CommandDefinition;
  readonly choice: Choice;
  readonly inputs: JsonSchema;
  readonly taken: Taken | Refusal;
}

/** The choices of one command that are meant, each put to it: what tests look for one in. */
export function tryChoices(
  dossier: Dossier,
  asker: Asker,
  isMeant: (choice: Choice) => boolean,
): readonly Pick<TriedChoice, 'choice' | 'inputs' | 'taken'>[] {
  return [...triedChoices({ dossier, asker, draft: copyDossier(dossier) }, isMeant)];
}

function* triedChoices(
  state: State,
  isMeant: (choice: Choice) => boolean = () => true,
): Generator<TriedChoice> {
  for (const definition of definitionsOf(state.asker)) {
    const open = beginChoosing(state, definition);
    if (open === undefined) continue;
    const choices = definition.choices(open).filter(isMeant);
    // To look first whether the actor may do it anywhere is worth it for many.
    const nowhere = choices.length > fewMax ? refusalAnywhere(open) : undefined;
    for (const choice of choices) {
      const inputs = inputsOf(definition, choice);
      const taken = nowhere ?? tryChoice(state, definition, choice, inputs);
      yield { open, definition, choice, inputs, taken };
    }
  }
}

/** So many choices are put to a command without a look at whether it could be given at all. */
const fewMax = 4;

interface State {
  readonly dossier: Dossier;
  readonly asker: Asker;
  /** Nothing is changed in it: all choices are tried on the one copy. */
  readonly draft: DossierDraft;
  backTo?: number;
  undo?: Promised;
}

function definitionsOf({ types }: Asker): CommandDefinition[] {
  const all: CommandDefinition[] = Object.values<CommandDefinition>(commands);
  return all.filter(
    ({ type, permission, opening }) =>
      permission !== 'engine' &&
      opening === undefined &&
      types?.includes(type as CommandType) !== false,
  );
}

/** Why the actor may give a command on no step and about no event at all, where it is for such. */
function refusalAnywhere(open: Decision): Refusal | undefined {
  if (isPermissionOfDossier(open.rules.permission)) return undefined;
  try {
    assertSomeStep(open);
    return undefined;
  } catch (error) {
    if (error instanceof AuthorisationError) return error;
    throw error;
  }
}

/** What the choices of a command are looked for in; nothing in a state that it is not for. */
function beginChoosing(state: State, definition: CommandDefinition): Decision | undefined {
  const { dossier, draft, asker } = state;
  const isInOrder = definition.lifecycles.includes(dossier.lifecycle);
  if (!isInOrder && definition.type !== 'annul') return undefined;
  const { context } = asker;
  // What a clock wrote that was ahead is seen by the clock as it is now.
  const isAsShown = definition.type === 'annul';
  const now = isAsShown ? context.now : Math.max(context.now, dossier.recordedAt);
  const envelope = envelopeOf(state, { type: definition.type });
  return beginDecision(dossier, definition, envelope, { ...context, now }, now, draft);
}

function envelopeOf(
  { dossier, asker }: State,
  command: object,
  effectiveAt?: number,
): CommandEnvelope {
  return {
    id: 'what may be done',
    dossier: dossier.id,
    actor: asker.actor,
    effectiveAt,
    // It is read by its schema, or nothing but its type is looked at.
    command: command as CommandEnvelope['command'],
  };
}

/** Puts a command once more, at another instant. */
type Put = (effectiveAt?: number) => Decision | Refusal;

interface Taken {
  readonly decision: Decision;
  /** The latest instant that it may take effect at, in epoch milliseconds. */
  readonly to: number;
  readonly put: Put;
}

type Refusal = CommandError | AuthorisationError;

/** Puts a choice to the command; its samples one after the other, until one is admitted. */
function tryChoice(
  state: State,
  definition: CommandDefinition,
  choice: Choice,
  inputs: JsonSchema,
): Taken | Refusal {
  let refusal: Refusal | undefined;
  for (const sample of choice.samples ?? [{ said: {} }]) {
    const given = { ...choice.said, ...sample.said };
    const command = smallestInput(definition, inputs, given);
    const taken = trySample(state, definition, command, { choice, sample });
    if (!(taken instanceof Error)) return taken;
    refusal ??= taken;
  }
  if (refusal === undefined) throw new Error(`a choice of ${definition.type} has no sample`);
  return refusal;
}

function trySample(
  state: State,
  definition: CommandDefinition,
  command: Record<string, unknown>,
  { choice, sample }: { readonly choice: Choice; readonly sample: Sample },
): Taken | Refusal {
  const known = { ...state.asker.context, ...sample.known };
  const unsaid = choice.unsaid ?? [];
  const putIn = (context: DecisionContext, effectiveAt?: number) =>
    admittedOf(state, definition, envelopeOf(state, command, effectiveAt), { context, unsaid });
  const first = putIn(known);
  const claimant = claimantIn(state, first);
  const context = claimant === undefined ? known : { ...known, claimant };
  const put: Put = (effectiveAt) => putIn(context, effectiveAt);
  const decision = claimant === undefined ? first : put();
  if (!(decision instanceof Error)) return { decision, to: decision.effectiveAt, put };
  if (!(decision instanceof CommandError) || decision.code !== 'CONSEQUENCE_HELD') return decision;
  // What came before the limit is still taken.
  const to = Number(decision.details.at) - 1;
  const before = put(to);
  return before instanceof Error ? decision : { decision: before, to, put };
}

/** Whoever has claimed the work, where a choice is refused for that. */
function claimantIn({ asker }: State, taken: Decision | Refusal): DecisionContext['claimant'] {
  if (!(taken instanceof AuthorisationError) || taken.code !== 'CLAIMED_BY_OTHER') return undefined;
  const person = String(taken.details.claimedBy);
  const roles = asker.claimants?.get(person);
  return roles && { person, roles };
}

interface Trial {
  readonly context: DecisionContext;
  readonly unsaid: NonNullable<Choice['unsaid']>;
}

/** A decision that is admitted as far as the choice says it, or the refusal. */
function admittedOf(
  { dossier, draft }: State,
  definition: CommandDefinition,
  envelope: CommandEnvelope,
  { context: given, unsaid }: Trial,
): Decision | Refusal {
  let decision: Decision | undefined;
  try {
    const context = contextOf(dossier, envelope.command, given);
    decision = beginInOrder(dossier, definition, envelope, context, draft);
    admit(decision, definition);
    // Of an act of several applicants: whether the actor has done so before.
    unconfirmedAct(decision);
    return decision;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal instanceof AuthorisationError) return refusal;
    if (!(refusal instanceof CommandError)) throw refusal;
    const isForInput = decision?.authorised === true && unsaid.includes(refusal.code);
    return isForInput && decision !== undefined ? decision : refusal;
  }
}

/** The earliest instant that the command may take effect at. */
function earliest(
  state: State,
  definition: CommandDefinition,
  { decision, to, put }: Taken,
): number {
  const { command } = decision.envelope as CommandEnvelope;
  const { now } = decision.context;
  if (definition.takesEffectAt(state.dossier, command, now) !== undefined) return to;
  const since = decision.envelope.command.step;
  const cause = notBefore(state.dossier, definition, command, now);
  const begun = since === undefined ? -Infinity : sinceOf(state, since);
  const from = Math.max(begun, cause, backTo(state, decision));
  return from >= to || put(from) instanceof Error ? to : from;
}

function sinceOf({ draft }: State, step: string): number {
  return activationOf(draft, step)?.since ?? -Infinity;
}

const minuteMs = 60_000;
/** Further back than this is not looked whether a fact may be dated. */
const backDaysMax = 400;

/** How far the actor may date a fact back, to the minute; it is looked for once. */
function backTo(state: State, { context, envelope, rules }: Decision): number {
  if (state.backTo !== undefined) return state.backTo;
  const { now } = context;
  const plain = { ...rules, worksOn: undefined };
  let [far, near] = [backDaysMax * 24 * 60, 0];
  while (far - near > 1) {
    const middle = Math.floor((far + near) / 2);
    const at = now - middle * minuteMs;
    if (mayBackdate(state.dossier, plain, envelope, context, at)) near = middle;
    else far = middle;
  }
  state.backTo = now - near * minuteMs;
  return state.backTo;
}

/** Until when an act of now may be taken back, where the procedure and the step let it be. */
function undoUntil(
  state: State,
  type: CommandType,
  decision: Decision,
  { said }: Choice,
): Promised | undefined {
  const recorded = recordedBy[type];
  const { undo, receipt } = decision.context.procedure.procedure;
  if (undo === undefined || recorded === undefined || !mayBeUndone(recorded)) return undefined;
  if (isForGood(decision, said)) return undefined;
  const unit = decision.draft.parties[receipt.party];
  try {
    state.undo ??= promise(decision, undo.within, unit, decision.context.now);
  } catch (error) {
    // Where the calendar ends nothing is promised.
    if (!(refusalOf(error) instanceof CommandError)) throw error;
  }
  return state.undo;
}

/** Whether the procedure says of the step, or of its outcome, that it is for good. */
function isForGood(decision: Decision, { step, outcome }: Choice['said']): boolean {
  if (typeof step !== 'string' || step.startsWith('@')) return false;
  return isLeftForGood(stepOf(decision, step), String(outcome));
}
