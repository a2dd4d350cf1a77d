/** The derived rows of a dossier. */
import {
  type Table,
  dossierTable,
  tableColumnsOf,
  tableValuesOf,
  timerTable,
  workItemTable,
  workShareTable,
} from '@thutuc/core/sql';
import type { DerivedDossier } from '@thutuc/core/store';
import type { Database } from './database.js';
import { type LoadedRecord, readEvents } from './logs.js';

const derivedTables = 'dossiers work_items work_offers timers search_terms bound_units'.split(' ');

/** Replaces the derived rows of a dossier inside a transaction; `false` for another log. */
export async function replaceDerived(
  database: Database,
  { row, snapshot, workItems, timers, searchTerms, workShares, boundUnits }: DerivedDossier,
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
  await insert(database, 'work_offers', workShareTable, workShares);
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
