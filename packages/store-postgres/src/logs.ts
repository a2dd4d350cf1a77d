/** Reads dossiers and their logs, and puts rebuilt rows in the place of derived ones. */
import type {
  CommandRecord,
  DerivedDossier,
  DossierRow,
  LoadedDossier,
  StoredDossier,
  StoredEvent,
  Timer,
  WorkItem,
} from '@thutuc/core';
import type { Database } from './database.js';
import {
  commandColumns,
  dossierColumns,
  eventColumns,
  never,
  timerColumns,
  workItemColumns,
} from './rows.js';

interface LoadedRecord extends DossierRow {
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

/** The records of commands by id. */
export async function findCommands(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommandRecord>> {
  const rows = await database.rows(
    `SELECT ${commandColumns} FROM {schema}.events
     WHERE command = ANY ($1::text[]) AND command IS NOT NULL`,
    [ids],
    'commands',
  );
  return new Map((rows as CommandRecord[]).map((record) => [record.id, record]));
}

/** The values of counters by key. */
export async function readCounters(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.rows(
    'SELECT key, value FROM {schema}.counters WHERE key = ANY ($1::text[])',
    [keys],
    'counters',
  );
  return new Map((rows as { key: string; value: number }[]).map(({ key, value }) => [key, value]));
}

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
       ${list(`SELECT ${workItemColumns} FROM {schema}.work_items ${of}
               ORDER BY activation`)} AS "workItems",
       ${list(`SELECT ${timerColumns} FROM {schema}.timers ${of}
               ORDER BY activation, timer`)} AS timers`,
    [dossier],
  );
  const { events, commands, rows, workItems, timers } = row as {
    readonly events: StoredEvent[];
    readonly commands: CommandRecord[];
    readonly rows: LoadedRecord[];
    readonly workItems: WorkItem[];
    readonly timers: Timer[];
  };
  const [record] = rows;
  if (record === undefined) return events.length === 0 ? undefined : { events, commands };
  return { events, commands, derived: { ...toLoaded(record), workItems, timers } };
}

/** Replaces the derived rows of a dossier inside a transaction; `false` for another log. */
export async function replaceDerived(
  database: Database,
  { row, snapshot, workItems, timers }: DerivedDossier,
): Promise<boolean> {
  const { dossier } = row;
  await database.changes('SELECT 1 FROM {schema}.dossiers WHERE dossier = $1 FOR UPDATE', [
    dossier,
  ]);
  const log = await readEvents(database, dossier, row.version - 1);
  if (log.length !== 1 || log[0]!.hash !== row.head) return false;
  for (const table of ['dossiers', 'work_items', 'timers'])
    await database.changes(`DELETE FROM {schema}.${table} WHERE dossier = $1`, [dossier]);
  const insert = (table: string, columns: string, rows: readonly object[]) =>
    database.changes(
      `INSERT INTO {schema}.${table} (${columns})
       SELECT ${columns} FROM json_populate_recordset(null::{schema}.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  await insert(
    'dossiers',
    `dossier, version, head, procedure, procedure_version, code, lifecycle, outcome, due_at,
     submitted_at, snapshot, personal`,
    [
      {
        ...row,
        procedure_version: row.procedureVersion,
        due_at: row.dueAt,
        submitted_at: row.submittedAt,
        snapshot: snapshot.body,
        personal: snapshot.personal,
      },
    ],
  );
  await insert(
    'work_items',
    `dossier, activation, kind, step, unit, role, procedure, since, due, due_at, due_order,
     claimed_by`,
    workItems.map((item) => ({
      ...item,
      due_at: item.dueAt,
      due_order: item.dueAt ?? never,
      claimed_by: item.claimedBy,
    })),
  );
  await insert(
    'timers',
    'dossier, activation, timer, at, free_at',
    timers.map((timer) => ({ ...timer, free_at: timer.at })),
  );
  return true;
}

function toLoaded({ snapshot, personal, ...row }: LoadedRecord): LoadedDossier {
  return { row, snapshot: { body: snapshot, personal } };
}
