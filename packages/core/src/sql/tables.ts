/** The tables of SQL stores: which column holds which field of the port. */
import type { DossierRow, Timer, WorkItem, WorkShare } from '../ports/rows.js';
import { dueOrderOf, never } from './due-order.js';

/** What a column holds. */
export type ColumnValue = string | number | null;

/** Column → the field it holds, or how it is reckoned from the others. */
export type Table<Item> = Readonly<Record<string, keyof Item | ((item: Item) => ColumnValue)>>;

/** Whether a row stands elsewhere in the order of lists than its due instant says. */
export const dueOrderIsWrong = `due_order <> coalesce(due_at, ${never})`;

/** Table `dossiers`, besides `snapshot` and `personal`. */
export const dossierTable: Table<DossierRow> = {
  dossier: 'dossier',
  version: 'version',
  head: 'head',
  procedure: 'procedure',
  procedure_version: 'procedureVersion',
  code: 'code',
  lifecycle: 'lifecycle',
  outcome: 'outcome',
  due_at: 'dueAt',
  submitted_at: 'submittedAt',
};

/** Table `work_items`. */
export const workItemTable: Table<WorkItem> = {
  dossier: 'dossier',
  activation: 'activation',
  kind: 'kind',
  step: 'step',
  unit: 'unit',
  role: 'role',
  procedure: 'procedure',
  since: 'since',
  due: 'due',
  due_at: 'dueAt',
  due_order: dueOrderOf,
  claimed_by: 'claimedBy',
  held_from: 'heldFrom',
  held_until: 'heldUntil',
};

/** Table `work_offers`. */
export const workShareTable: Table<WorkShare> = {
  dossier: 'dossier',
  activation: 'activation',
  unit: 'unit',
  role: 'role',
  person: 'person',
  from_day: 'from',
  until_day: 'until',
  due_at: 'dueAt',
  due_order: dueOrderOf,
};

/** Table `timers`, besides its lease. */
export const timerTable: Table<Timer> = {
  dossier: 'dossier',
  activation: 'activation',
  timer: 'timer',
  at: 'at',
};

/** Says of open dossiers whose units no row names that they are not known. */
export const unknownUnits = `
  INSERT INTO {schema}.bound_units (unit, dossier)
  SELECT '', d.dossier FROM {schema}.dossiers AS d
  WHERE (d.lifecycle NOT IN ('closed', 'archived')
      OR EXISTS (SELECT 1 FROM {schema}.work_items AS w WHERE w.dossier = d.dossier))
    AND NOT EXISTS (SELECT 1 FROM {schema}.bound_units AS b WHERE b.dossier = d.dossier)`;

/** The columns of a table, for an `INSERT`. */
export function tableColumnsOf<Item>(table: Table<Item>): string {
  return Object.keys(table).join(', ');
}

/**
 * The columns of a table under the names of their fields, for a `SELECT`.
 *
 * @param by - What stands before each column, where there are several tables: `item.`.
 */
export function tableSelectionOf<Item>(table: Table<Item>, by = ''): string {
  return Object.entries(table)
    .filter(([, source]) => typeof source !== 'function')
    .map(([column, source]) =>
      column === source ? by + column : `${by}${column} AS "${String(source)}"`,
    )
    .join(', ');
}

/** The values of an item in the order of the columns. */
export function tableValuesOf<Item>(table: Table<Item>): (item: Item) => ColumnValue[] {
  const sources = Object.values(table);
  return (item) =>
    sources.map((source) =>
      typeof source === 'function' ? source(item) : (item[source] as ColumnValue),
    );
}
