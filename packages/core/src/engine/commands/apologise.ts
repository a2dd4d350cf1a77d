/** Apologising for a delay, with a new appointment. */
import {
  endOfDay,
  isWorkingDay,
  localDay,
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { assertActNotSpent, actNotProvided } from '../command-parts/bounded-act.js';
import { reasons } from '../command-parts/fields.js';
import { lateness } from '../command-parts/lateness.js';
import { noted } from '../command-parts/noted.js';
import { lastInstantBefore } from '../deadlines.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { assertLimitBegun } from '../limit-start.js';
import type { Promised } from '../dossier.js';
import { tellApplicant } from '../tell.js';
import { unitCalendarOf } from '../unit-calendar.js';

/** A new appointment lies within so many days. */
const appointmentDaysMax = 366;

export const apologise = defineCommand({
  type: 'apologise',
  name: 'Apologise for the delay',
  does: 'Apologises for a delay, and promises a new appointment; the legal due date stays. An apology that comes late is recorded as late, unless the law makes it void.',
  fields: {
    appointment: z.iso
      .date()
      .describe('The new appointment: a civil date, a working day after the present one.'),
    reasons,
  },
  permission: 'apology',
  lifecycles: ['running'],
  decides: '@apology',
  earliest: 'latest',
  choices: (decision) => {
    const { apology, receipt } = decision.context.procedure.procedure;
    const { appointment, counts } = decision.draft;
    if (apology === undefined) return [];
    const calendar = unitCalendarOf(decision, receipt.party);
    const today = localDay(decision.effectiveAt, calendar.zone);
    const present = appointment === undefined ? today : localDay(appointment.dueAt, calendar.zone);
    const day = toCivilDate(Math.max(today, present) + 1);
    return [
      {
        said: {},
        samples: [{ said: { appointment: day } }],
        bound: { max: apology.max, used: counts.apologies },
        unsaid: ['APPOINTMENT_INVALID', 'DATE_UNCOUNTABLE'],
      },
    ];
  },
  admit(decision, { appointment: due }) {
    const { procedure } = decision.context.procedure;
    const { apology } = procedure;
    if (apology === undefined) throw actNotProvided(procedure.id, 'apology');
    const subject = `dossier "${decision.draft.id}"`;
    authoriseCommand(decision, subject);
    const { appointment, counts } = decision.draft;
    assertActNotSpent('APOLOGY_LIMIT', 'A new appointment may be given', apology, counts.apologies);
    if (appointment === undefined) assertLimitBegun(decision);
    if (appointment === undefined)
      throw new CommandError('OUT_OF_ORDER', `There is no appointment in ${subject} yet.`, {});
    const calendar = unitCalendarOf(decision, procedure.receipt.party);
    const { noticeBefore, late: whenLate = 'counts', basis } = apology;
    const late = lateness(
      decision,
      lastInstantBefore(decision, appointment, noticeBefore, calendar),
      { late: whenLate, basis },
      {
        code: 'APOLOGY_TOO_LATE',
        why: `The apology had to come ${noticeBefore.amount} ${noticeBefore.unit} before the appointment on ${appointment.due}`,
        details: { appointment: appointment.due },
      },
    );
    const dueAt = assertAppointment(decision, due, appointment, calendar);
    return { appointment: { due, dueAt }, late };
  },
  carry(decision, { reasons: why }, { appointment, late }) {
    tellApplicant(decision, 'apology', { due: appointment.due });
    return { payload: { type: 'apologised', appointment, late }, personal: noted(why) };
  },
});

/**
 * The last instant of a new appointment, which is a day that the office can keep: a working day
 * after the present appointment and after today, within a year.
 *
 * @throws CommandError `APPOINTMENT_INVALID`
 */
function assertAppointment(
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
