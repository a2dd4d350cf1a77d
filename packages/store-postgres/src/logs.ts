/** Reads dossiers and their logs, and puts rebuilt rows in the place of derived ones. */
import type {
  CommandRecord,
  KeptMessage,
  LoadedDossier,
  StoredDossier,
  Timer,
} from '@thutuc/core/store';
import type { DossierRow, StoredEvent, WorkItem, WorkShare } from '@thutuc/core';
import {
  dossierTable,
  tableSelectionOf,
  timerTable,
  workItemTable,
  workShareTable,
} from '@thutuc/core/sql';
import type { Database } from './database.js';
import { commandColumns, eventColumns, messageColumns } from './rows.js';

const dossierColumns = tableSelectionOf(dossierTable);

export interface LoadedRecord extends DossierRow {
  readonly snapshot: string;
  readonly personal: string | null;
}

/** Rows and snapshots of dossiers by id. */
export async function loadDossiers(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedDossier>> {
  const rows = await database.rows(
    `SELECT ${dossierColumns}, snapshot, personal FROM {schema}.dossiers
     WHERE dossier = ANY ($1::text[])`,
    [ids],
    'load',
  );
  return new Map((rows as LoadedRecord[]).map((record) => [record.dossier, toLoaded(record)]));
}

/** The events of a log after one of them. */
export async function readEvents(
  database: Database,
  dossier: string,
  after: number,
): Promise<readonly StoredEvent[]> {
  const rows = await database.rows(
    `SELECT ${eventColumns} FROM {schema}.events WHERE dossier = $1 AND seq > $2 ORDER BY seq`,
    [dossier, after],
    'events',
  );
  return rows as readonly StoredEvent[];
}

/** One statement reads all, so that it is read at one moment. */
export async function readStored(
  database: Database,
  dossier: string,
): Promise<StoredDossier | undefined> {
  const list = (select: string) => `(SELECT coalesce(json_agg(row), '[]') FROM (${select}) AS row)`;
  const of = 'WHERE dossier = $1';
  const [row] = await database.rows(
    `SELECT
       ${list(`SELECT ${eventColumns} FROM {schema}.events ${of} ORDER BY seq`)} AS events,
       ${list(`SELECT ${commandColumns} FROM {schema}.events ${of} AND command IS NOT NULL
               ORDER BY seq`)} AS commands,
       ${list(`SELECT ${dossierColumns}, snapshot, personal FROM {schema}.dossiers ${of}`)} AS rows,
       ${list(`SELECT ${tableSelectionOf(workItemTable)} FROM {schema}.work_items ${of}
               ORDER BY activation`)} AS "workItems",
       ${list(`SELECT ${tableSelectionOf(timerTable)} FROM {schema}.timers ${of}
               ORDER BY activation, timer`)} AS timers,
       ${list(`SELECT ${tableSelectionOf(workShareTable)} FROM {schema}.work_offers ${of}
               ORDER BY activation, unit, role, person, from_day, until_day`)} AS "workShares",
       ${list(`SELECT ${messageColumns}, attempts, dead AS error FROM {schema}.outbox ${of}
               ORDER BY position`)} AS messages,
       ARRAY (SELECT term FROM {schema}.search_terms ${of}) AS "searchTerms",
       ARRAY (SELECT unit FROM {schema}.bound_units ${of}) AS "boundUnits"`,
    [dossier],
  );
  const { events, commands, messages, rows, ...lists } = row as {
    readonly events: StoredEvent[];
    readonly commands: CommandRecord[];
    readonly messages: KeptMessage[];
    readonly rows: LoadedRecord[];
    readonly workItems: WorkItem[];
    readonly timers: Timer[];
    readonly searchTerms: string[];
    readonly workShares: WorkShare[];
    readonly boundUnits: string[];
  };
  const [record] = rows;
  if (record === undefined) return events.length === 0 ? undefined : { events, commands, messages };
  return { events, commands, derived: { ...toLoaded(record), ...lists }, messages };
}

function toLoaded({ snapshot, personal, ...row }: LoadedRecord): LoadedDossier {
  return { row, snapshot: { body: snapshot, personal } };
}
