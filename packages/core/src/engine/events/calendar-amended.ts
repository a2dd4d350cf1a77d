/** The event `calendarAmended`: the dossier came under another version of a calendar. */
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchAll } from '../touch-cells.js';

/** The dossier came under another version of a calendar. */
export interface CalendarAmended {
  readonly type: 'calendarAmended';
  readonly calendar: string;
  /** Content hashes of the versions before and after. */
  readonly from: string;
  readonly to: string;
}

export const calendarAmended: EventKind<CalendarAmended> = {
  type: 'calendarAmended',
  apply(draft, { calendar, from, to }) {
    draft.calendars = { ...draft.calendars, [calendar]: to };
    draft.amendments = [...draft.amendments, { calendar, from }];
  },
  touch: touchAll,
  pack: whole,
  isOfShape2: ifSeparated,
};
