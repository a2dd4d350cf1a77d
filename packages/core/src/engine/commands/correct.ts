/**
 * The correction of a recorded fact (đính chính): what was recorded stays in the log, and a new
 * event says what is right. It moves no step: what was decided on a wrong fact is decided anew by
 * those who may.
 */
import { dataSchemaOf } from '../command-parts/data-schema.js';
import type { Choice } from '../choice.js';
import { formatInstant } from '@thutuc/legal-time';
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { mayBackdate } from '../backdating.js';
import { moveClock, restartClockAt } from '../clock.js';
import { partData, type PartedData } from '../command-parts/data.js';
import {
  dataIfAny,
  instantSchema,
  readInstantField,
  reasons,
  referenceSchema,
} from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { activationOf, type Data } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import type { Corrected } from '../events/corrected.js';
import { startAmongFacts } from '../../semantics/limit-facts.js';
import { momentsOf } from '../moments.js';
import { superiorOf } from '../actors.js';
import type { AllowedRole } from '../allowed-role.js';
import { applicantsOf, isApplicant } from '../applicant.js';
import { ownerRecordedIn } from '../recorded-in.js';
import { redateDutyBegunAt } from '../redate-duties.js';
import { standing } from '../standing.js';
import { tellApplicant } from '../tell.js';
import { unitCalendarOf } from '../unit-calendar.js';

export const correct = defineCommand({
  type: 'correct',
  name: 'Correct a recorded fact',
  does: 'Corrects data fields, the moment of receipt, or the reference of a payment that an event of the log recorded wrongly.',
  fields: {
    event: z.int().min(1).describe('The number of the event that recorded it wrongly.'),
    data: dataIfAny.describe('The right values of data fields by name.'),
    effectiveAt: instantSchema
      .optional()
      .describe(
        'The right moment of receipt, or of what the limit began with: an instant as ISO text.',
      ),
    reference: referenceSchema.optional().describe('The right reference of a payment.'),
    reasons,
  },
  permission: 'recorder',
  lifecycles: notArchived,
  // What others found, and when the dossier was received, is what is decided on.
  decides: 'impartial',
  needs: ['log'],
  choices: (decision) =>
    (decision.context.log ?? []).flatMap((event) => correctionOf(decision, event) ?? []),
  admit(decision, command) {
    const event = assertCorrectable(decision, command.event);
    authoriseCommand(decision, `event ${command.event}`, { roles: correctorsOf(decision, event) });
    const { reference } = command;
    const { open, personal } = correctData(decision, command.data, event);
    const at = momentOf(decision, command.effectiveAt, event);
    if (reference !== undefined && event.payload.type !== 'paymentRecorded') {
      throw invalid(event.seq, 'it records no payment, which could have another reference');
    }
    if ((open ?? personal ?? at ?? reference) === undefined) {
      throw invalid(event.seq, 'the command names nothing that should be otherwise');
    }
    return { event, at, open, personal };
  },
  carry(decision, { reference, reasons: why }, { event, at, open, personal }) {
    if (at !== undefined) correctMoment(decision, at, event);
    const began = at !== undefined && event.payload.type !== 'accepted' ? true : undefined;
    const payload: Corrected = {
      type: 'corrected',
      event: event.seq,
      data: open,
      effectiveAt: at,
      reference,
    };
    return {
      payload: began === undefined ? payload : { ...payload, began },
      personal: noted(why, personal),
    };
  },
});

/** The event that is to be corrected. @throws CommandError `CORRECTION_INVALID` */
function assertCorrectable({ context }: Decision, seq: number): DossierEvent {
  const { log = [] } = context;
  const event = log[seq - 1];
  if (event === undefined) throw invalid(seq, 'there is no such event');
  if (event.payload.type === 'corrected') throw invalid(seq, 'correct the first event again');
  if (!standing(log).some((one) => one.seq === event.seq)) {
    throw invalid(event.seq, 'it was annulled, or annuls another');
  }
  return event;
}

/**
 * Those who answer for a recorded fact: whoever owned the duty that it was recorded in, and the
 * role above. What came from the applicant is corrected by the receiving role, and by the applicant
 * until the dossier is received.
 */
function correctorsOf(decision: Decision, event: DossierEvent): AllowedRole[] {
  const { procedure } = decision.context.procedure;
  const owner = ownerRecordedIn(decision, event);
  if (owner !== undefined && !isApplicant(decision, owner.party)) {
    const superior = superiorOf(decision, owner);
    return superior === undefined ? [owner] : [owner, superior];
  }
  const { lifecycle } = decision.draft;
  return lifecycle === 'submitted' || lifecycle === 'guided'
    ? [procedure.receipt, ...applicantsOf(procedure)]
    : [procedure.receipt];
}

function correctData(decision: Decision, data: Data, { seq }: DossierEvent): PartedData {
  const { procedure } = decision.context.procedure;
  const { open, personal } = partData(procedure, data);
  if (personal !== undefined && decision.draft.personal === null) {
    throw invalid(seq, 'what the dossier says of persons is erased');
  }
  for (const [field, value] of Object.entries(data)) {
    if (procedure.data[field]?.required && value === null) {
      throw invalid(seq, `data field "${field}" is required`);
    }
    const last = lastWriter(standing(decision.context.log ?? []), field);
    if (last !== seq && !(last === undefined && seq === 1)) {
      const where = last === undefined ? 'the first event' : `event ${last}`;
      throw invalid(seq, `data field "${field}" is not as it recorded it; correct ${where}`);
    }
  }
  return { open, personal };
}

/** The number of the event that recorded the present value of a field, or that was corrected. */
function lastWriter(log: readonly DossierEvent[], field: string): number | undefined {
  return log.findLast(({ payload, personal }) => {
    if (payload.type === 'corrected') return false;
    const open = 'data' in payload ? payload.data : undefined;
    return Object.hasOwn({ ...open, ...personal?.data }, field);
  })?.seq;
}

/** The right moment of the event, in epoch milliseconds, where the command gives one. */
function momentOf(
  decision: Decision,
  effectiveAt: string | undefined,
  event: DossierEvent,
): number | undefined {
  if (effectiveAt === undefined) return undefined;
  if (event.payload.type !== 'accepted' && !hasBegunLimit(decision, event)) {
    throw invalid(
      event.seq,
      'only of the receipt, and of what the limit begins with, can the moment be corrected',
    );
  }
  const at = readInstantField('command.effectiveAt', effectiveAt);
  assertPossible(decision, event, at);
  return at;
}

/** Whether the limit began with an event, as it is on record now. */
function hasBegunLimit({ draft, context }: Decision, { seq, moves }: DossierEvent): boolean {
  const log = standing(context.log ?? []);
  const moment = momentsOf(log)[log.findIndex((one) => one.seq === seq)];
  const begun = startAmongFacts(draft.clock.facts)?.fact;
  const isOfEvent = moves.some((move) => move.op === 'clock' && move.fact.type === 'started');
  return isOfEvent && begun?.at === moment && begun?.dateOnly !== true;
}

/**
 * Puts a moment right: the duties that the event opened begin then, and so does the legal clock
 * where it was started by it.
 */
function correctMoment(decision: Decision, at: number, event: DossierEvent): void {
  const promised = decision.draft.appointment?.due;
  if (hasBegunLimit(decision, event)) {
    resumeAt(decision, at, event);
    restartClockAt(decision, at);
  }
  for (const move of event.moves) {
    const open = move.op === 'enter' ? activationOf(decision.draft, move.activation) : undefined;
    if (open !== undefined) redateDutyBegunAt(decision, open, at);
  }
  const { appointment } = decision.draft;
  if (appointment?.due !== promised) tellApplicant(decision, 'redated', { due: appointment?.due });
}

/** Moves the instant at which the event let the clock resume. */
function resumeAt(decision: Decision, at: number, { moves }: DossierEvent): void {
  for (const move of moves) {
    if (move.op !== 'clock' || move.fact.type !== 'resumed') continue;
    const { key } = move.fact;
    const { facts } = decision.draft.clock;
    const place = facts.findIndex((fact) => fact.type === 'resumed' && fact.key === key);
    if (place >= 0) moveClock(decision, { ...move.fact, at }, place);
  }
}

/** Asserts that a fact could have been recorded with this moment, and what came after it. */
function assertPossible(
  { draft, context, envelope, rules }: Decision,
  event: DossierEvent,
  at: number,
): void {
  const log = standing(context.log ?? []);
  const moments = momentsOf(log);
  const next = Math.min(
    event.recordedAt,
    ...log.flatMap(({ payload, seq }, i) => {
      const isLater = seq > event.seq && payload.type !== 'corrected';
      return isLater ? (moments[i] ?? []) : [];
    }),
  );
  const rows = context.procedure.procedure.recording?.backdating;
  const bound = rows === undefined ? event.recordedAt - context.backdatingMaxMs : -Infinity;
  const earlier = log.flatMap(({ seq }, i) => (seq < event.seq ? (moments[i] ?? []) : []));
  const isReceipt = event.payload.type === 'accepted';
  const first = Math.max(draft.submittedAt, bound, ...(isReceipt ? [] : earlier));
  if (at >= first && at <= next) {
    const present = moments[log.findIndex(({ seq }) => seq === event.seq)] ?? event.effectiveAt;
    // No further back than it is on record; else as whoever corrects it could have dated it then.
    const then = { ...context, now: event.recordedAt };
    if (at >= present || mayBackdate(draft, rules, envelope, then, at)) return;
    throw invalid(event.seq, 'the procedure does not let this actor date it back so far');
  }
  const { zone } = unitCalendarOf({ draft, context }, context.procedure.procedure.receipt.party);
  const [from, to] = [first, next].map((instant) => formatInstant(instant, zone));
  const what = isReceipt ? 'the receipt' : 'the fact';
  throw invalid(event.seq, `${what} can have been between ${from} and ${to}`);
}

function invalid(event: number, why: string): CommandError {
  return new CommandError('CORRECTION_INVALID', `Event ${event} cannot be corrected so: ${why}.`, {
    event,
    why,
  });
}

/** What can be corrected of an event; `undefined` where nothing can. */
function correctionOf(decision: Decision, event: DossierEvent): Choice | undefined {
  const { procedure } = decision.context.procedure;
  const { data } = procedure;
  const log = standing(decision.context.log ?? []);
  const fields = Object.keys(data).filter((name) => {
    if (data[name]?.personal === true && decision.draft.personal === null) return false;
    const last = lastWriter(log, name);
    return last === event.seq || (last === undefined && event.seq === 1);
  });
  const { type } = event.payload;
  const moment = type === 'accepted' || hasBegunLimit(decision, event);
  const parts = [
    ...(fields.length > 0 ? ['data'] : []),
    ...(moment ? ['effectiveAt'] : []),
    ...(type === 'paymentRecorded' ? ['reference'] : []),
  ];
  if (parts.length === 0) return undefined;
  const required = fields.filter((name) => data[name]?.required);
  const schema = dataSchemaOf(procedure, fields, { missing: [], filled: required });
  return {
    said: { event: event.seq },
    fields: { data: schema },
    without: ['effectiveAt', 'reference'].filter((part) => !parts.includes(part)),
    oneOf: parts,
    unsaid: ['CORRECTION_INVALID', 'COMMAND_INVALID', 'DATE_UNCOUNTABLE'],
  };
}
