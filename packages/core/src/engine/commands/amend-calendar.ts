/** Amending a calendar: a notice changes days off, and open dates are counted anew. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { note } from '../command-parts/fields.js';
import { notClosed } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { calendarHash } from '../../content-hash/calendar-hash.js';
import { startAmongFacts } from '../../semantics/limit-facts.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { redateDutiesByCalendar } from '../redate-duties.js';
import { unitCalendarOf } from '../unit-calendar.js';

export const amendCalendar = defineCommand({
  type: 'amendCalendar',
  name: 'Amend a calendar',
  does: 'Puts the dossier under a new version of a calendar that it pins. What was promised before stays on record in the events before.',
  fields: {
    calendar: z.string().min(1).max(100).describe('Content hash of the new version.'),
    reason: note.describe('Why the calendar was amended.'),
  },
  permission: 'engine',
  lifecycles: notClosed,
  decides: 'nothing',
  admit(decision, { calendar }) {
    const { draft, context } = decision;
    authoriseCommand(decision, `dossier "${draft.id}"`);
    const amended = context.calendarVersion(calendar);
    const from = amended === undefined ? undefined : draft.calendars[amended.id];
    if (amended === undefined || from === undefined || from === calendarHash(amended)) {
      throw new CommandError(
        'OUT_OF_ORDER',
        `Dossier "${draft.id}" pins no other version of the calendar ${calendar}.`,
        { calendar, pins: draft.calendars },
      );
    }
    return { amended, from };
  },
  carry(decision, { reason }, { amended, from }) {
    const { draft, context } = decision;
    const to = calendarHash(amended);
    const countsLegally = unitCalendarOf(decision, context.procedure.procedure.receipt.party);
    redateDutiesByCalendar(decision, amended);
    if (countsLegally.id === amended.id && startAmongFacts(draft.clock.facts) !== undefined) {
      moveClock(decision, { type: 'calendarAmended', at: decision.at, calendar: to });
    }
    return {
      payload: { type: 'calendarAmended', calendar: amended.id, from, to },
      personal: noted(reason),
    };
  },
});
