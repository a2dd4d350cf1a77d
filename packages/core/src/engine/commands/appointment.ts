/** Apology with a new appointment, and the extension of the legal limit: both bounded by law. */
import { endOfDay, toDayNumber } from '../../calendar/index.js';
import { formatCitation, type Citation } from '../../definition/index.js';
import { dueDate } from '../../time-limit/index.js';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { calendarOf, lastInstantBefore, ruleOf } from '../deadlines.js';
import { tellApplicant } from '../decision.js';
import { CommandError } from '../errors.js';
import { noted, type Handler } from './outcome.js';

/** Apologises for a delay in time, and promises a new appointment; the legal due date stays. */
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
  const last = lastInstantBefore(decision, appointment, apology.noticeBefore, calendar);
  if (decision.effectiveAt > last) {
    throw new CommandError(
      'APOLOGY_TOO_LATE',
      `The apology had to come ${apology.noticeBefore.amount} ${apology.noticeBefore.unit} before the appointment on ${appointment.due} (${cite(apology.basis)}).`,
      { appointment: appointment.due, basis: apology.basis },
    );
  }
  const dueAt = endOfDay(toDayNumber(command.appointment), calendar.zone);
  if (dueAt <= appointment.dueAt) {
    throw new CommandError(
      'APPOINTMENT_INVALID',
      `The new appointment ${command.appointment} does not lie after the present one, ${appointment.due}.`,
      { appointment: command.appointment, present: appointment.due },
    );
  }
  tellApplicant(decision, 'apology', { due: command.appointment });
  return {
    payload: { type: 'apologised', appointment: { due: command.appointment, dueAt } },
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
  if (decision.effectiveAt > last) {
    throw new CommandError(
      'EXTENSION_TOO_LATE',
      `An extension had to come in time before ${due.due} (${cite(extension.basis)}).`,
      { due: due.due, basis: extension.basis },
    );
  }
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
  return { payload: { type: 'extended', by: command.by }, personal: noted(command.reasons) };
};

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

function cite(basis: readonly Citation[]): string {
  return basis.map(formatCitation).join('; ') || 'no basis given';
}
