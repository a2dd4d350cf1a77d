/** The amendment of a calendar: a notice changes days off, and open dates are counted anew. */
import { calendarHash } from '../../content-hash/calendar-hash.js';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { calendarOf } from '../deadlines.js';
import { CommandError } from '../errors.js';
import { recountDuties } from '../redate.js';
import { noted, type Handler } from './outcome.js';

/**
 * Puts the dossier under a new version of a calendar that it pins. What was promised before stays
 * on record in the events before.
 */
export const amendCalendar: Handler<'amendCalendar'> = (decision, command) => {
  const { draft, context } = decision;
  authoriseCommand(decision, `dossier "${draft.id}"`);
  const amended = context.calendarVersion(command.calendar);
  const from = amended === undefined ? undefined : draft.calendars[amended.id];
  if (amended === undefined || from === undefined || from === calendarHash(amended)) {
    throw new CommandError(
      'OUT_OF_ORDER',
      `Dossier "${draft.id}" pins no other version of the calendar ${command.calendar}.`,
      { calendar: command.calendar, pins: draft.calendars },
    );
  }
  const to = calendarHash(amended);
  const countsLegally = calendarOf(decision, context.procedure.procedure.receipt.party);
  recountDuties(decision, amended);
  if (countsLegally.id === amended.id && draft.clock.facts.length > 0) {
    moveClock(decision, { type: 'calendarAmended', at: decision.at, calendar: to });
  }
  return {
    payload: { type: 'calendarAmended', calendar: amended.id, from, to },
    personal: noted(command.reason),
  };
};
