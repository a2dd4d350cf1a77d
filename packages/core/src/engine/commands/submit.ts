/** Submitting a dossier. */
import { localDay } from '@thutuc/legal-time';
import { z } from 'zod';
import type { AllowedRole } from '../allowed-role.js';
import { authorise } from '../authorise.js';
import { bindParties } from '../command-parts/binding.js';
import { doneBySchema, parentSchema, separateSchema } from '../command-parts/child-fields.js';
import { authoriseChoices } from '../command-parts/choosing.js';
import { assertRequiredData, partData } from '../command-parts/data.js';
import {
  cameInSchema,
  dataIfAny,
  givenIdSchema,
  idSchema,
  note,
  partiesIfAny,
} from '../command-parts/fields.js';
import { assertPower, invalidPower, powerFields, powerOfCommand } from '../command-parts/power.js';
import { resubmissionOf } from '../command-parts/resubmission.js';
import { systemActor } from '../context.js';
import type { Decision } from '../decision.js';
import { defineOpening } from '../define-command.js';
import type { AnyCommand, Envelope } from '../envelope.js';
import { AuthorisationError, CommandError } from '../errors.js';
import type { Submitted } from '../events/submitted.js';
import { firstState } from '../first-state.js';
import type { Asking } from '../held-roles.js';
import { calendarPins } from '../command-parts/calendar-pins.js';
import { assertVersionEffective } from '../command-parts/effective-version.js';
import { searchableFields } from '../command-parts/searchable-fields.js';
import { assertUnits } from '../command-parts/units.js';
import { openLifecycleDuty } from '../open-lifecycle-duty.js';
import { unknownDraft } from '../command-parts/unknown-draft.js';
import { tellApplicant } from '../tell.js';
import { applicantsOf } from '../applicant.js';
import { firstSide } from '../applicants-side.js';
import type { Power } from '../representative.js';
import {
  applicantsField,
  confirmedAtFirst,
  countsOf,
  representativesField,
  sideOf,
} from '../command-parts/applicants-side.js';

export const submit = defineOpening({
  type: 'submit',
  name: 'Submit a dossier',
  does: 'Submits a dossier under a procedure: it waits to be received. Nobody applies in the name of another person but by a power of attorney, and the role that receives papers at its counter.',
  fields: {
    procedure: z.string().min(1).max(120).describe('The id of the procedure.'),
    version: z
      .string()
      .max(40)
      .optional()
      .describe('Its version; the one that is in effect on the day where absent.'),
    channel: cameInSchema.describe('How the dossier came in.'),
    applicant: givenIdSchema
      .optional()
      .describe('Who the applicant is, where another person hands the dossier in; else the actor.'),
    applicants: applicantsField,
    representatives: representativesField,
    resubmissionOf: idSchema
      .optional()
      .describe(
        'The dossier of the same applicant that it follows, which was closed without a grant.',
      ),
    power: z
      .strictObject(powerFields)
      .optional()
      .describe('The power of attorney by which the actor submits it for the applicant.'),
    draft: idSchema
      .optional()
      .describe(
        'The draft that it is made of, which is gone afterwards; what the command says itself takes the place of what the draft says.',
      ),
    parties: partiesIfAny,
    data: dataIfAny,
    parent: parentSchema
      .optional()
      .describe('The step of another dossier that opens this one. Given by the engine alone.'),
    separate: separateSchema,
    doneBy: doneBySchema,
    note,
  },
  permission: 'anybody',
  decides: 'nothing',
  unitsFor: (procedure, command) => Object.values(bindParties(procedure, command)),
  begin({ envelope, command, context, effectiveAt: submittedAt }) {
    const { dossier: id, actor } = envelope;
    const { procedure, hash } = context.procedure;
    assertNoParent(envelope, command);
    // The shell has put in its place what the actor has a draft of.
    if (command.draft !== undefined) throw unknownDraft(command.draft);
    const { applicant: first = actor } = command;
    const side = sideOf(procedure, first, command);
    const { open = {}, personal } = partData(procedure, command.data);
    assertRequiredData(procedure, command.data);
    const parties = bindParties(procedure, command);
    const { zone } = context.calendar(parties[procedure.receipt.party]);
    assertVersionEffective(procedure, localDay(submittedAt, zone));
    const { unitCalendars } = context;
    const { applicant = actor, doneBy, resubmissionOf: earlier } = command;
    const facts = { ...side, ...confirmedAtFirst(procedure, side, { actor, command }) };
    const payload: Submitted = {
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
      resubmission:
        earlier === undefined
          ? undefined
          : resubmissionOf(earlier, context.earlier, applicant, procedure),
      power: command.power && powerOfCommand(command.power),
      ...countsOf(side),
      searchable: searchableFields(procedure),
      data: open,
    };
    return {
      dossier: firstState(payload, {
        submittedAt,
        recordedAt: context.now,
        head: '',
        personal: {
          ...{ applicant, doneBy: doneBy ?? [], data: personal ?? {} },
          ...firstSide(payload, { actor, ...facts }),
        },
      }),
      outcome: {
        payload,
        personal: {
          ...{ applicant: command.applicant, doneBy, note: command.note, data: personal },
          ...facts,
        },
      },
    };
  },
  /** As far as the receiving unit is known without it; else in any unit. */
  assertMayAsk({ envelope, command, context }) {
    const { receipt, parties, representation } = context.procedure.procedure;
    // Whether a power holds shows when it is looked at.
    if (command.power !== undefined && representation !== undefined) return;
    const unit = parties[receipt.party]?.unit ?? command.parties[receipt.party];
    const held = context.roles.filter(({ role }) => unit === undefined && role === receipt.role);
    const units = held.length === 0 ? [unit] : held.map((one) => one.unit);
    const counter = units.map((at): AllowedRole => ({ ...receipt, unit: at }));
    const draft = { parties: {}, personal: null };
    assertOwnName({ envelope, context, draft, authorised: false }, command, counter);
  },
  admit(decision, command) {
    if (command.power !== undefined) assertOwnPower(decision, command.power);
    const { draft, context } = decision;
    const { procedure } = context.procedure;
    assertOwnName(decision, command, [procedure.receipt]);
    authoriseChoices(decision, procedure, command.parties);
    assertUnits(procedure, draft.parties, context, decision.effectiveAt);
    // Anybody may, for themselves.
    decision.authorised = true;
  },
  carry(decision, _command, { outcome }) {
    openLifecycleDuty(decision, 'receipt');
    tellApplicant(decision, 'submitted');
    const { parent } = decision.draft;
    if (parent !== undefined) decision.effects.push({ kind: 'tellParent', parent });
    return outcome;
  },
});

/** Nobody applies in another's name but by a power, and the role that receives papers. */
function assertOwnName(
  decision: Asking & Pick<Decision, 'authorised'>,
  { applicant, power }: Pick<AnyCommand, 'applicant'> & { readonly power?: Power | undefined },
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
  if (power !== undefined) {
    authorise(decision, applicantsOf(decision.context.procedure.procedure), 'for another person');
    return;
  }
  authorise(decision, counter, 'for another person');
}

/** A power is for a submission in another's name. @throws CommandError `POWER_INVALID` */
function assertOwnPower(decision: Decision, power: Power): void {
  const { draft, envelope } = decision;
  assertPower(decision, power);
  if (draft.personal?.applicant === envelope.actor) {
    throw invalidPower('nobody represents themselves');
  }
}

/** Only the engine opens dossiers for the steps of others. */
function assertNoParent(
  { actor }: Envelope,
  { parent, separate, doneBy, representatives }: Readonly<Record<string, unknown>>,
): void {
  const given = parent ?? separate ?? doneBy ?? representatives;
  if (given === undefined || actor === systemActor) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    'A dossier of a subprocedure is opened by its step; no request may name a parent, or what was done in it.',
    { actor, parent },
  );
}
