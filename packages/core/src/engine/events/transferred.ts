/** The event `transferred`: a dossier came to other units. */
import type { Citation } from '../../definition/citation.js';
import { bind } from '../draft.js';
import { whole, type EventKind } from '../event-kind.js';

/** A dossier came to other units: those of before have nothing to do with it any more. */
export interface Transferred {
  readonly type: 'transferred';
  /** `succession`: units merged, split or ended; `competence`: another one is competent. */
  readonly why: 'succession' | 'competence';
  /** Party → code of its unit, of those whose units are others now. */
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** Units that were asked → those that answer in their stead. */
  readonly asked?: Readonly<Record<string, string>> | undefined;
  /** Since when the units are responsible: a civil date. */
  readonly on: string;
  /** The limits of its steps were counted anew by the calendars of the units. */
  readonly recounted?: true | undefined;
  readonly basis?: readonly Citation[] | undefined;
  /** The calendars of the units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
}

export const transferred: EventKind<Transferred> = {
  type: 'transferred',
  apply(draft, payload) {
    bind(draft, payload);
    const { asked } = payload;
    if (asked === undefined) return;
    draft.consultations = draft.consultations.map((one) => {
      const unit = one.answer === undefined ? asked[one.unit] : undefined;
      return unit === undefined ? one : { ...one, unit };
    });
  },
  touch(cells) {
    cells.touch('parties');
    // Whatever else had been open would have come to another unit as well.
    cells.everyDuty();
  },
  pack: whole,
  isOfShape2: () => true,
};
