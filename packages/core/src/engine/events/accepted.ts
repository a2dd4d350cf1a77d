/** The event `accepted`: a dossier was received. */
import { bind } from '../draft.js';
import type { EventKind } from '../event-kind.js';
import { changeLifecycle } from '../dossier-lifecycle.js';

/** A dossier was received. */
export interface Accepted {
  readonly type: 'accepted';
  readonly code?: string | undefined;
  /** The parties whose units were chosen now. */
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** The calendars of their units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
}

export const accepted: EventKind<Accepted> = {
  type: 'accepted',
  apply(draft, payload, { effectiveAt }) {
    changeLifecycle(draft, 'running', effectiveAt);
    draft.receivedAt = effectiveAt;
    if (payload.code !== undefined) draft.code = payload.code;
    bind(draft, payload);
  },
  touch(cells, { parties }) {
    cells.life();
    if (parties !== undefined) cells.touch('parties');
  },
  pack(payload) {
    return (payload.code ?? payload.parties) === undefined ? payload.type : payload;
  },
  isOfShape2: ({ separated, parties }) => separated === true || parties !== undefined,
  duty: '@receipt',
};
