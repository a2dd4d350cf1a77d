/** The first event of a dossier. */
import { localDay } from '@thutuc/legal-time';
import type { CommandEnvelope, CommandOf } from '../command.js';
import { systemActor, type DecisionContext } from '../context.js';
import { type Decision, tellApplicant } from '../decision.js';
import type { Dossier } from '../dossier.js';
import { authorise } from '../authorise.js';
import { AuthorisationError, CommandError } from '../errors.js';
import type { Asking } from '../held-roles.js';
import { openLifecycleDuty } from '../lifecycle-duties.js';
import type { AllowedRole } from '../ownership.js';
import { firstState, type SubmittedPayload } from '../first-state.js';
import {
  bindParties,
  calendarPins,
  demandEffective,
  demandUnits,
  searchableFields,
} from './binding.js';
import { authoriseChoices } from './choosing.js';
import { demandRequired, partData } from './data.js';
import type { Outcome } from '../facts.js';

/** A dossier that is about to be submitted: its first state and its first event. */
export interface Submission {
  readonly dossier: Dossier;
  readonly outcome: Outcome;
}

/** Checks a submission and makes the dossier that the first event opens. */
export function prepareSubmission(
  envelope: CommandEnvelope,
  command: CommandOf<'submit'>,
  context: DecisionContext,
  submittedAt: number,
): Submission {
  const { dossier: id, actor } = envelope;
  const { procedure, hash } = context.procedure;
  demandNoParent(envelope, command);
  const { open = {}, personal } = partData(procedure, command.data);
  demandRequired(procedure, command.data);
  const parties = bindParties(procedure, command);
  const { zone } = context.calendar(parties[procedure.receipt.party]);
  demandEffective(procedure, localDay(submittedAt, zone));
  const { unitCalendars } = context;
  const payload: SubmittedPayload = {
    type: 'submitted',
    dossier: id,
    procedure: { id: procedure.id, version: procedure.version, hash },
    channel: command.channel,
    parties,
    rules: context.rulesHash,
    calendars: calendarPins(parties, context),
    unitCalendars,
    parent: command.parent,
    separate: command.separate,
    searchable: searchableFields(procedure),
    data: open,
  };
  const { applicant, doneBy } = command;
  return {
    dossier: firstState(payload, {
      submittedAt,
      recordedAt: context.now,
      head: '',
      personal: { applicant: applicant ?? actor, doneBy: doneBy ?? [], data: personal ?? {} },
    }),
    outcome: { payload, personal: { applicant, doneBy, note: command.note, data: personal } },
  };
}

/** Opens the duty to receive the dossier. */
export function submit(decision: Decision, command: CommandOf<'submit'>): void {
  const { draft, context } = decision;
  demandOwnName(decision, command, [context.procedure.procedure.receipt]);
  authoriseChoices(decision, context.procedure.procedure, command.parties);
  demandUnits(context.procedure.procedure, draft.parties, context);
  openLifecycleDuty(decision, 'receipt');
  tellApplicant(decision, 'submitted');
  const { parent } = decision.draft;
  if (parent !== undefined) decision.effects.push({ kind: 'tellParent', parent });
}

/** Nobody applies in the name of somebody else but the role that receives papers at its counter. */
function demandOwnName(
  decision: Asking & Pick<Decision, 'authorised'>,
  { applicant }: CommandOf<'submit'>,
  counter: readonly AllowedRole[],
): void {
  const { actor } = decision.envelope;
  if (applicant === undefined || applicant === actor) return;
  if (applicant.startsWith('@')) {
    throw new CommandError(
      'COMMAND_INVALID',
      `"${applicant}" cannot apply: ids that begin with "@" belong to the engine.`,
      { applicant },
    );
  }
  authorise(decision, counter, 'for somebody else');
}

/**
 * Of a submission that cannot be prepared: demands that the actor may apply for whom it names, as
 * far as the receiving unit is known without it; else in any unit.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function demandMayHandIn(
  envelope: CommandEnvelope,
  command: CommandOf<'submit'>,
  context: DecisionContext,
): void {
  const { receipt, parties } = context.procedure.procedure;
  const unit = parties[receipt.party]?.unit ?? command.parties[receipt.party];
  const held = context.roles.filter(({ role }) => unit === undefined && role === receipt.role);
  const units = held.length === 0 ? [unit] : held.map((one) => one.unit);
  const counter = units.map((at): AllowedRole => ({ ...receipt, unit: at }));
  const draft = { parties: {}, personal: null };
  demandOwnName({ envelope, context, draft, authorised: false }, command, counter);
}

/** Only the engine opens dossiers for the steps of others. */
function demandNoParent(
  { actor }: CommandEnvelope,
  { parent, separate, doneBy }: CommandOf<'submit'>,
): void {
  if ((parent ?? separate ?? doneBy) === undefined || actor === systemActor) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    'A dossier of a subprocedure is opened by its step; no request may name a parent, or what was done in it.',
    { actor, parent },
  );
}
