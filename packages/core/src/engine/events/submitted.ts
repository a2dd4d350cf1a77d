/** The event `submitted`: a dossier was handed in. */
import type { Channel } from '../../definition/channel.js';
import type { Data, Dossier, ParentStep } from '../dossier.js';
import { type EventKind, nothing, whole } from '../event-kind.js';
import { touchAll } from '../touch-cells.js';
import type { Power } from '../representative.js';
import type { Resubmission } from '../resubmission.js';

/** A dossier was handed in. */
export interface Submitted {
  readonly type: 'submitted';
  readonly dossier: string;
  readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
  readonly channel: Channel;
  readonly parties: Readonly<Record<string, string>>;
  readonly rules: string;
  readonly calendars: Readonly<Record<string, string>>;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
  /** The step of another dossier that opened this one. */
  readonly parent?: ParentStep | undefined;
  /** The rules of separation of the procedure that opened it, by names with `sub:`. */
  readonly separate?: Dossier['separate'];
  /** The dossier that it follows, and which attempt it is. */
  readonly resubmission?: Resubmission | undefined;
  /** The power by which whoever handed it in represents the applicant. */
  readonly power?: Power | undefined;
  /** How many apply, where there are several; who they are stands beside the chain. */
  readonly applicants?: number | undefined;
  /** How many powers of attorney came along; who has them stands beside the chain. */
  readonly powers?: number | undefined;
  /** The data fields by whose words the dossier is found. */
  readonly searchable?: readonly string[] | undefined;
  readonly data: Data;
}

export const submitted: EventKind<Submitted> = {
  type: 'submitted',
  // The first state has it all.
  apply: nothing,
  touch: touchAll,
  pack: whole,
  isOfShape2: ({ separated, separate, resubmission, power, applicants, powers }) =>
    separated === true || (separate ?? resubmission ?? power ?? applicants ?? powers) !== undefined,
};
