/** The event `incidentRetried`: what an incident had stopped was tried again. */
import { bind } from '../draft.js';
import { whole, type EventKind } from '../event-kind.js';

/** What an incident had stopped was tried again. */
export interface IncidentRetried {
  readonly type: 'incidentRetried';
  readonly activation: string;
  /** The parties whose units were chosen now. */
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** The calendars of their units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
}

export const incidentRetried: EventKind<IncidentRetried> = {
  type: 'incidentRetried',
  apply(draft, payload) {
    bind(draft, payload);
  },
  touch(cells, { activation, parties }) {
    cells.activation(activation);
    if (parties !== undefined) cells.touch('parties');
  },
  pack: whole,
  isOfShape2: ({ separated, parties }) => separated === true || parties !== undefined,
};
