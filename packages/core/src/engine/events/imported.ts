/** The event `imported`: the dossier came in from another system, at its present position. */
import type { Channel } from '../../definition/channel.js';
import type { Data, Dossier } from '../dossier.js';
import { type EventKind, nothing, whole } from '../event-kind.js';
import { touchAll } from '../touch-cells.js';

/** The dossier came in from another system, at its present position. */
export interface Imported {
  readonly type: 'imported';
  readonly dossier: string;
  readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
  readonly channel: Channel;
  readonly parties: Readonly<Record<string, string>>;
  readonly rules: string;
  readonly calendars: Readonly<Record<string, string>>;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
  /** How many apply, where there are several; who they are stands beside the chain. */
  readonly applicants?: number | undefined;
  /** How many powers of attorney came along; who has them stands beside the chain. */
  readonly powers?: number | undefined;
  readonly searchable?: readonly string[] | undefined;
  readonly data: Data;
  /** Epoch milliseconds. */
  readonly submittedAt: number;
  readonly receivedAt?: number | undefined;
  readonly code?: string | undefined;
  readonly counts: Dossier['counts'];
}

export const imported: EventKind<Imported> = {
  type: 'imported',
  // The first state has it all.
  apply: nothing,
  touch: touchAll,
  pack: whole,
  isOfShape2: ({ separated, applicants, powers }) =>
    separated === true || (applicants ?? powers) !== undefined,
};
