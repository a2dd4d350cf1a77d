/** Reads dossiers and their logs, and puts rebuilt rows in the place of derived ones. */
import type {
  AccessChainId,
  AccessEnd,
  ChainedAccess,
  CommandRecord,
  DerivedDossier,
  KeptMessage,
  LoadedDossier,
  StoredDossier,
  Timer,
} from '@thutuc/core/store';
import type { DossierRow, StoredEvent, WorkItem, WorkOffer } from '@thutuc/core';
import {
  tableColumnsOf,
  dossierTable,
  tableSelectionOf,
  timerTable,
  tableValuesOf,
  workItemTable,
  workOfferTable,
  type Table,
} from '@thutuc/core/sql';
import type { Database } from './database.js';
import { commandColumns, eventColumns, messageColumns } from './rows.js';

const dossierColumns = tableSelectionOf(dossierTable);

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

/** A command as its record is found: ids are unique within their dossier. */
type CommandKey = Pick<CommandRecord, 'dossier' | 'id'>;

/** What tells commands of all dossiers apart: no id has the character between the two. */
export function commandKey({ dossier, id }: CommandKey): string {
  return `${dossier}\u0000${id}`;
}

/** The records of commands by their keys; each is looked up by itself, whatever the plan. */
export async function findCommands(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CommandRecord>> {
  const pairs = keys.map((key) => key.split('\u0000'));
  const rows = await database.rows(
    `SELECT ${commandColumns} FROM unnest($1::text[], $2::text[]) AS wanted (of_dossier, of_id)
     CROSS JOIN LATERAL (SELECT * FROM {schema}.events AS e
       WHERE e.dossier = wanted.of_dossier AND e.command = wanted.of_id
         AND e.command IS NOT NULL LIMIT 1) AS found`,
    [pairs.map(([dossier]) => dossier), pairs.map(([, id]) => id)],
    'commands',
  );
  return new Map((rows as CommandRecord[]).map((record) => [commandKey(record), record]));
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
       ${list(`SELECT ${tableSelectionOf(workItemTable)} FROM {schema}.work_items ${of}
               ORDER BY activation`)} AS "workItems",
       ${list(`SELECT ${tableSelectionOf(timerTable)} FROM {schema}.timers ${of}
               ORDER BY activation, timer`)} AS timers,
       ${list(`SELECT ${tableSelectionOf(workOfferTable)} FROM {schema}.work_offers ${of}
               ORDER BY activation, unit, role, person, from_day, until_day`)} AS "workOffers",
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
    readonly workOffers: WorkOffer[];
    readonly boundUnits: string[];
  };
  const [record] = rows;
  if (record === undefined) return events.length === 0 ? undefined : { events, commands, messages };
  return { events, commands, derived: { ...toLoaded(record), ...lists }, messages };
}

const derivedTables = 'dossiers work_items work_offers timers search_terms bound_units'.split(' ');

/** Replaces the derived rows of a dossier inside a transaction; `false` for another log. */
export async function replaceDerived(
  database: Database,
  { row, snapshot, workItems, timers, searchTerms, workOffers, boundUnits }: DerivedDossier,
): Promise<boolean> {
  const { dossier } = row;
  await database.changes('SELECT 1 FROM {schema}.dossiers WHERE dossier = $1 FOR UPDATE', [
    dossier,
  ]);
  const log = await readEvents(database, dossier, row.version - 1);
  if (log.length !== 1 || log[0]!.hash !== row.head) return false;
  for (const table of derivedTables)
    await database.changes(`DELETE FROM {schema}.${table} WHERE dossier = $1`, [dossier]);
  const snapshotTable: Table<LoadedRecord> = {
    ...dossierTable,
    snapshot: 'snapshot',
    personal: 'personal',
  };
  const loaded = { ...row, snapshot: snapshot.body, personal: snapshot.personal };
  await insert(database, 'dossiers', snapshotTable, [loaded]);
  await insert(database, 'work_items', workItemTable, workItems);
  await insert(database, 'work_offers', workOfferTable, workOffers);
  await insert(database, 'timers', { ...timerTable, free_at: 'at' }, timers);
  const terms = searchTerms.map((term) => ({ dossier, term }));
  await insert(database, 'search_terms', { dossier: 'dossier', term: 'term' }, terms);
  const units = boundUnits.map((unit) => ({ dossier, unit }));
  await insert(database, 'bound_units', { dossier: 'dossier', unit: 'unit' }, units);
  return true;
}

async function insert<Item>(
  database: Database,
  name: string,
  table: Table<Item>,
  items: readonly Item[],
): Promise<void> {
  const columns = tableColumnsOf(table);
  const names = Object.keys(table);
  const read = tableValuesOf(table);
  const records = items.map((item) =>
    Object.fromEntries(read(item).map((value, i) => [names[i]!, value])),
  );
  await database.changes(
    `INSERT INTO {schema}.${name} (${columns})
     SELECT ${columns} FROM json_populate_recordset(null::{schema}.${name}, $1)`,
    [JSON.stringify(records)],
  );
}

/** The first record makes its chain, each other one moves its end: in one statement each. */
const recordFirst = `
  INSERT INTO {schema}.access_chains (writer, day, length, head) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;
const recordNext = `
  UPDATE {schema}.access_chains SET length = $3, head = $4
  WHERE writer = $1 AND day = $2 AND length = $3 - 1 AND head = $10 RETURNING 1`;

function recordWith(moved: string): string {
  return `WITH moved AS (${moved})
    INSERT INTO {schema}.access_records
      (writer, day, place, hash, salt, dossier, actor, at, purpose)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 FROM moved`;
}

/** Keeps an access record at the end of its chain; `false` when that is elsewhere. */
export async function recordAccess(
  database: Database,
  { dossier, actor, at, purpose, link }: ChainedAccess,
): Promise<boolean> {
  const { writer, day, place, hash, salt, before } = link;
  const values = [writer, day, place, hash, salt, dossier, actor, at, purpose];
  const kept =
    place === 1
      ? await database.changes(recordWith(recordFirst), values)
      : await database.changes(recordWith(recordNext), [...values, before]);
  return kept === 1;
}

/** Where a chain of access records ends. */
export async function accessEnd(
  database: Database,
  { writer, day }: AccessChainId,
): Promise<AccessEnd | undefined> {
  const [row] = await database.rows(
    'SELECT length, head FROM {schema}.access_chains WHERE writer = $1 AND day = $2',
    [writer, day],
  );
  return row as AccessEnd | undefined;
}

function toLoaded({ snapshot, personal, ...row }: LoadedRecord): LoadedDossier {
  return { row, snapshot: { body: snapshot, personal } };
}
