/** The event `migrated`: the dossier came under another version of its procedure. */
import type { Data } from '../dossier.js';
import { bind, takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchAll } from '../touch-cells.js';

/** The dossier came under another version of its procedure. */
export interface Migrated {
  readonly type: 'migrated';
  /** The version before. */
  readonly from: string;
  readonly to: { readonly id: string; readonly version: string; readonly hash: string };
  readonly rules: string;
  /** The parties that only the new version has, each with its unit. */
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** The calendars of their units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
  readonly searchable?: readonly string[] | undefined;
  readonly data?: Data | undefined;
  /** Whether the applicant chose it, and an officer says so. */
  readonly chosen?: true | undefined;
}

export const migrated: EventKind<Migrated> = {
  type: 'migrated',
  apply(draft, payload, { personal }) {
    takeData(draft, payload.data, personal?.data);
    draft.procedure = payload.to;
    draft.rules = payload.rules;
    draft.searchable = payload.searchable;
    bind(draft, payload);
  },
  touch: touchAll,
  pack: whole,
  isOfShape2: ifSeparated,
};
