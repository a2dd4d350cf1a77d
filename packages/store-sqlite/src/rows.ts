/** Rows of the tables, and the shapes of the port that they hold. */
import type {
  ClaimedMessage,
  CommandRecord,
  DeadMessage,
  DossierRow,
  LoadedDossier,
  Timer,
  WorkItem,
} from '@thutuc/core';

/** Stands for "no due instant" in the order of lists. */
export const never = Number.MAX_SAFE_INTEGER;

/** Columns of the table `dossiers` without the snapshot. */
export const dossierColumns =
  'dossier, version, head, procedure, procedure_version, code, lifecycle, outcome, due_at, submitted_at';

/** A row of {@link dossierColumns}. */
export interface DossierRecord {
  readonly dossier: string;
  readonly version: number;
  readonly head: string;
  readonly procedure: string;
  readonly procedure_version: string;
  readonly code: string | null;
  readonly lifecycle: DossierRow['lifecycle'];
  readonly outcome: string | null;
  readonly due_at: number | null;
  readonly submitted_at: number;
}

/** A row of `dossiers` with its snapshot. */
export interface LoadedRecord extends DossierRecord {
  readonly snapshot: string;
  readonly personal: string | null;
}

/** A row of `work_items`. */
export interface WorkItemRecord {
  readonly dossier: string;
  readonly activation: string;
  readonly kind: WorkItem['kind'];
  readonly step: string;
  readonly unit: string;
  readonly role: string;
  readonly procedure: string;
  readonly since: number;
  readonly due: string | null;
  readonly due_at: number | null;
  readonly claimed_by: string | null;
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

export function toDossierRow(record: DossierRecord): DossierRow {
  return {
    dossier: record.dossier,
    version: record.version,
    head: record.head,
    procedure: record.procedure,
    procedureVersion: record.procedure_version,
    code: record.code,
    lifecycle: record.lifecycle,
    outcome: record.outcome,
    dueAt: record.due_at,
    submittedAt: record.submitted_at,
  };
}

export function toLoaded(record: LoadedRecord): LoadedDossier {
  const { snapshot, personal } = record;
  return { row: toDossierRow(record), snapshot: { body: snapshot, personal } };
}

export function toWorkItem(record: WorkItemRecord): WorkItem {
  return {
    dossier: record.dossier,
    activation: record.activation,
    kind: record.kind,
    step: record.step,
    unit: record.unit,
    role: record.role,
    procedure: record.procedure,
    since: record.since,
    due: record.due,
    dueAt: record.due_at,
    claimedBy: record.claimed_by,
  };
}

export function toTimer({ dossier, activation, timer, at }: Timer): Timer {
  return { dossier, activation, timer, at };
}

export function toClaimed(record: MessageRecord): ClaimedMessage {
  const { key, dossier, channel, body, not_before: notBefore, attempts } = record;
  return { key, dossier, channel, body, notBefore, attempt: attempts + 1 };
}

export function toDead(record: MessageRecord): DeadMessage {
  const { key, dossier, channel, body, not_before: notBefore, attempts } = record;
  return { key, dossier, channel, body, notBefore, attempts, error: record.dead ?? '' };
}

export function toCommand(row: CommandRow): CommandRecord {
  return {
    id: row.command,
    digest: row.digest,
    dossier: row.dossier,
    first: row.seq,
    last: row.last,
  };
}
