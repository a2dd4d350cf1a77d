/** The move `appoint`: the applicant has been promised a date, whatever the clock says. */
import type { Promised } from '../dossier.js';
import type { StoredDue } from '../stored-timers.js';
import type { MoveKind } from '../move-kind.js';
import { never } from '../shape-2.js';
import { packDue, unpackDue } from '../stored-due.js';

/** The applicant has been promised a date, whatever the clock says. */
export interface AppointMove {
  readonly op: 'appoint';
  readonly due: Promised;
}

type StoredAppoint = readonly ['a', due: StoredDue];

export const appoint: MoveKind<AppointMove, StoredAppoint> = {
  op: 'appoint',
  letter: 'a',
  apply(draft, { due }) {
    draft.appointment = { ...due, moved: draft.counts.apologies, stands: true };
  },
  touch(cells) {
    cells.touch('appointment');
  },
  pack({ due }) {
    return ['a', packDue(due)];
  },
  unpack([, due]) {
    return { op: 'appoint', due: unpackDue(due) };
  },
  isOfShape2: never,
};
