/** The first event of a dossier. */
import { toDayNumber, localDay } from '../../calendar/index.js';
import { evaluateText } from '../../condition/index.js';
import type { Procedure } from '../../definition/index.js';
import type { CommandEnvelope, CommandOf } from '../command.js';
import { systemActor, type DecisionContext } from '../context.js';
import type { Decision } from '../decision.js';
import { tellApplicant, withUnsetFields } from '../decision.js';
import type { Dossier } from '../dossier.js';
import { AuthorisationError, CommandError } from '../errors.js';
import { openLifecycleDuty } from '../lifecycle-duties.js';
import { firstState, type SubmittedPayload } from '../first-state.js';
import { demandRequired, partData } from './data.js';
import type { Outcome } from './outcome.js';

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
    searchable: searchableFields(procedure),
    data: open,
  };
  const { applicant } = command;
  return {
    dossier: firstState(payload, {
      submittedAt,
      recordedAt: context.now,
      head: '',
      personal: { applicant: applicant ?? actor, doneBy: [], data: personal ?? {} },
    }),
    outcome: { payload, personal: { applicant, note: command.note, data: personal } },
  };
}

/** Opens the duty to receive the dossier. */
export function submit(decision: Decision): void {
  openLifecycleDuty(decision, 'receipt');
  tellApplicant(decision, 'submitted');
}

/** Binds every party: by hand, by rule over the data, or to the unit of the procedure. */
export function bindParties(
  procedure: Procedure,
  command: CommandOf<'submit'>,
): Record<string, string> {
  const bound: Record<string, string> = {};
  for (const name of Object.keys(command.parties)) {
    if (!Object.hasOwn(procedure.parties, name)) {
      throw new CommandError(
        'DATA_INVALID',
        `Procedure "${procedure.id}" has no party "${name}".`,
        { party: name },
      );
    }
  }
  for (const [name, party] of Object.entries(procedure.parties)) {
    const unit =
      command.parties[name] ??
      (party.unitRule === undefined
        ? undefined
        : evaluateText(party.unitRule, withUnsetFields(procedure, command.data))) ??
      party.unit ??
      (party.kind === 'applicant' ? 'applicant' : undefined);
    if (unit === undefined) {
      throw new CommandError(
        'UNIT_UNBOUND',
        `Party "${name}" of procedure "${procedure.id}" is bound to no unit. Name one under "parties", or give the party a unit or a unitRule.`,
        { party: name },
      );
    }
    bound[name] = unit;
  }
  return bound;
}

/** The fields that the procedure marks as searchable; absent where there is none. */
function searchableFields({ data }: Procedure): string[] | undefined {
  const marked = Object.keys(data).filter((name) => data[name]?.searchable === true);
  return marked.length === 0 ? undefined : marked;
}

/** Only the engine opens dossiers for the steps of others. */
function demandNoParent({ actor }: CommandEnvelope, { parent }: CommandOf<'submit'>): void {
  if (parent === undefined || actor === systemActor) return;
  throw new AuthorisationError(
    'NOT_AUTHORISED',
    'A dossier of a subprocedure is opened by its step; no request may name a parent.',
    { actor, parent },
  );
}

function demandEffective(procedure: Procedure, day: number): void {
  const { from, to } = procedure.effective;
  if (day >= toDayNumber(from) && (to === undefined || day <= toDayNumber(to))) return;
  throw new CommandError(
    'PROCEDURE_NOT_EFFECTIVE',
    `Version ${procedure.version} of procedure "${procedure.id}" is in effect from ${from}${to === undefined ? '' : ` to ${to}`}, not on the day of submission.`,
    { procedure: procedure.id, version: procedure.version, from, to },
  );
}

function calendarPins(
  parties: Readonly<Record<string, string>>,
  context: DecisionContext,
): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const unit of Object.values(parties)) {
    const { id, hash } = context.calendar(unit);
    pins[id] = hash;
  }
  return pins;
}
