/** Rows of the tables, and the shapes of the port that they hold. */
import type { ClaimedMessage, DeadMessage, DossierRow } from '@thutuc/core';
import type { CommandRecord, LoadedDossier } from '@thutuc/core/store';

/** A row of `dossiers` under the names of the port, with its snapshot. */
interface LoadedRecord extends DossierRow {
  readonly snapshot: string;
  readonly personal: string | null;
}

/** A row of `outbox`. */
export interface MessageRecord {
  readonly position: number;
  readonly key: string;
  readonly dossier: string;
  readonly channel: string;
  readonly body: string;
  readonly not_before: number;
  readonly attempts: number;
  readonly dead: string | null;
}

/** The first event of a command. */
export interface CommandRow {
  readonly command: string;
  readonly digest: string;
  readonly dossier: string;
  readonly seq: number;
  readonly last: number;
}

/** The dossier that a row holds. */
export function rowToLoaded({ snapshot, personal, ...row }: LoadedRecord): LoadedDossier {
  return { row, snapshot: { body: snapshot, personal } };
}

/** The claimed message that a row holds. */
export function rowToClaimed(record: MessageRecord): ClaimedMessage {
  const { key, dossier, channel, body, not_before: notBefore, attempts } = record;
  return { key, dossier, channel, body, notBefore, attempt: attempts + 1 };
}

/** The message that was given up, from its row. */
export function rowToDead(record: MessageRecord): DeadMessage {
  const { key, dossier, channel, body, not_before: notBefore, attempts } = record;
  return { key, dossier, channel, body, notBefore, attempts, error: record.dead ?? '' };
}

/** The record of a command that a row holds. */
export function rowToCommand(row: CommandRow): CommandRecord {
  return {
    id: row.command,
    digest: row.digest,
    dossier: row.dossier,
    first: row.seq,
    last: row.last,
  };
}
