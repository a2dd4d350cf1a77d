/** Apology with a new appointment, and the extension of the legal limit: both bounded by law. */
import {
  endOfDay,
  isWorkingDay,
  localDay,
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
  dueDate,
} from '@thutuc/legal-time';
import type { Citation } from '../../definition/citation.js';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { calendarOf, lastInstantBefore, ruleOf } from '../deadlines.js';
import { tellApplicant, type Decision } from '../decision.js';
import { CommandError } from '../errors.js';
import type { Promised } from '../moves.js';
import { cite, lateness } from './late.js';
import { noted, type Handler } from './outcome.js';

/** A new appointment lies within so many days. */
const appointmentDaysMax = 366;

/**
 * Apologises for a delay, and promises a new appointment; the legal due date stays. An apology that
 * comes late is recorded as late, unless the law makes it void.
 */
export const apologise: Handler<'apologise'> = (decision, command) => {
  const { procedure } = decision.context.procedure;
  const { apology } = procedure;
  if (apology === undefined) throw lacks(procedure.id, 'apology');
  const subject = `dossier "${decision.draft.id}"`;
  authoriseCommand(decision, subject);
  const made = decision.draft.counts.apologies;
  if (made >= apology.max)
    throw spent('APOLOGY_LIMIT', 'A new appointment may be given', apology, made);
  const { appointment } = decision.draft;
  if (appointment === undefined)
    throw new CommandError('OUT_OF_ORDER', `There is no appointment in ${subject} yet.`, {});
  const calendar = calendarOf(decision, procedure.receipt.party);
  const { noticeBefore, late = 'counts', basis } = apology;
  const last = lastInstantBefore(decision, appointment, noticeBefore, calendar);
  const isLate = lateness(
    decision,
    last,
    { late, basis },
    {
      code: 'APOLOGY_TOO_LATE',
      why: `The apology had to come ${noticeBefore.amount} ${noticeBefore.unit} before the appointment on ${appointment.due}`,
      details: { appointment: appointment.due },
    },
  );
  const { appointment: due } = command;
  const dueAt = demandAppointment(decision, due, appointment, calendar);
  tellApplicant(decision, 'apology', { due });
  return {
    payload: { type: 'apologised', appointment: { due, dueAt }, late: isLate },
    personal: noted(command.reasons),
  };
};

/** Extends the legal limit, with reasons, within the cap of the law. */
export const extend: Handler<'extend'> = (decision, command) => {
  const { procedure } = decision.context.procedure;
  const { extension } = procedure;
  if (extension === undefined) throw lacks(procedure.id, 'extension');
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  const made = decision.draft.counts.extensions;
  if (made >= extension.max)
    throw spent('EXTENSION_LIMIT', 'The limit may be extended', extension, made);
  const { due } = decision.draft.clock;
  if (due === undefined) {
    throw new CommandError(
      'OUT_OF_ORDER',
      'The legal clock does not run: there is no limit to extend now.',
      {},
    );
  }
  const calendar = calendarOf(decision, procedure.receipt.party);
  const last =
    extension.noticeBefore === undefined
      ? due.dueAt
      : lastInstantBefore(decision, due, extension.noticeBefore, calendar);
  const { late = 'void', basis } = extension;
  const isLate = lateness(
    decision,
    last,
    { late, basis },
    {
      code: 'EXTENSION_TOO_LATE',
      why: `An extension had to come in time before ${due.due}`,
      details: { due: due.due },
    },
  );
  const rule = ruleOf(decision, extension.cap);
  const reach = (by: { amount: number; unit: (typeof extension.cap)['unit'] }): number =>
    dueDate({ limit: by, from: due.due, rule, calendar }).dueAt;
  const { amount, unit } = extension.cap;
  if (command.by.amount <= 0 || reach(command.by) > reach({ amount, unit })) {
    throw new CommandError(
      'EXTENSION_TOO_LONG',
      `The limit may be extended by ${amount} ${unit} at most (${cite(extension.basis)}), not by ${command.by.amount} ${command.by.unit}.`,
      { cap: extension.cap, by: command.by },
    );
  }
  moveClock(decision, { type: 'extended', at: decision.at, by: command.by });
  const promised = decision.draft.clock.due?.due;
  tellApplicant(decision, 'extended', promised === undefined ? {} : { due: promised });
  return {
    payload: { type: 'extended', by: command.by, late: isLate },
    personal: noted(command.reasons),
  };
};

/**
 * The last instant of a new appointment, which is a day that the office can keep: a working day
 * after the present appointment and after today, within a year.
 *
 * @throws CommandError `APPOINTMENT_INVALID`
 */
function demandAppointment(
  { effectiveAt }: Decision,
  due: string,
  present: Promised,
  calendar: WorkingCalendar,
): number {
  const day = toDayNumber(due);
  const dueAt = endOfDay(day, calendar.zone);
  const today = localDay(effectiveAt, calendar.zone);
  const invalid = (why: string): CommandError =>
    new CommandError('APPOINTMENT_INVALID', `The new appointment ${due} ${why}.`, {
      appointment: due,
      present: present.due,
    });
  if (dueAt <= present.dueAt) {
    throw invalid(`does not lie after the present one, ${present.due}`);
  }
  if (day < today) throw invalid(`does not lie after today, ${toCivilDate(today)}`);
  if (day > today + appointmentDaysMax) {
    throw invalid(`lies more than ${appointmentDaysMax} days ahead: an applicant can rely on none`);
  }
  if (!isWorkingDay(calendar, day)) {
    throw invalid(`is a day off of the office that gives out the result; name a working day`);
  }
  return dueAt;
}

function lacks(procedure: string, what: string): CommandError {
  return new CommandError('OUT_OF_ORDER', `Procedure "${procedure}" has no ${what}.`, {
    procedure,
  });
}

function spent(
  code: 'APOLOGY_LIMIT' | 'EXTENSION_LIMIT',
  what: string,
  bound: { readonly max: number; readonly basis: readonly Citation[] },
  made: number,
): CommandError {
  return new CommandError(
    code,
    `${what} ${bound.max} time(s) at most (${cite(bound.basis)}); it was done ${made} time(s) already.`,
    { max: bound.max, made, basis: bound.basis },
  );
}
